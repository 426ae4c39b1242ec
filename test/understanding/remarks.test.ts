import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDistress } from "../../src/understanding/distress/read-distress.js";
import { unpacked } from "../../src/understanding/kept-weights.js";
import { readRemarkExamples, remarkOutcomes } from "../../src/understanding/remarks/examples.js";
import { learnRemarks } from "../../src/understanding/remarks/learn.js";
import { remarkLessons } from "../../src/understanding/remarks/lessons.js";
import { readRemark } from "../../src/understanding/remarks/read-remark.js";
import { kept } from "../../src/understanding/remarks/weights.js";
import { bucketCount, type Clues, chancesOf, type Weights } from "../../src/understanding/softmax.js";

const examples = readRemarkExamples("locales/ko/remarks");
const likeliest = (weights: Weights, clues: Clues) => {
  const chances = chancesOf(weights, clues);
  return chances.indexOf(Math.max(...chances));
};

describe("the kept weights of remarks", () => {
  const weights = unpacked(kept, remarkOutcomes.length, bucketCount);
  const lessons = remarkLessons("locales/ko");

  it("know what they were learnt from", () => {
    const wrong = lessons.filter(({ clues, target }) => likeliest(weights, clues) !== target);
    expect(wrong.length).toBeLessThan(lessons.length * 0.02);
  });

  it("are those of the lines: learnt anew they say the same of all but a few (if not: bench/remarks/learn.mjs)", () => {
    const anew = learnRemarks(lessons);
    const other = lessons.filter(({ clues }) => likeliest(weights, clues) !== likeliest(anew, clues));
    expect(other.length).toBeLessThan(lessons.length * 0.01);
    expect(anew.unit / weights.unit).toBeCloseTo(1, 1);
  }, 120_000);

  it("hear a kind of a writer whose lines were left out, and seldom another one or one where there is none", () => {
    const anew = learnRemarks(lessons.filter((_, at) => examples[at]?.writer !== "third"));
    const read = examples
      .filter(({ writer }) => writer === "third")
      .map((line) => ({ ...line, got: readRemark(line.text, line.asked, anew)?.kind }));
    const remarks = read.filter(({ outcome }) => outcome !== "none");
    const none = read.filter(({ outcome }) => outcome === "none");
    expect(remarks.filter(({ outcome, got }) => got === outcome).length).toBeGreaterThan(remarks.length * 0.5);
    expect(remarks.filter(({ outcome, got }) => got && got !== outcome).length).toBeLessThan(remarks.length * 0.05);
    expect(none.filter(({ got }) => got).length).toBeLessThan(none.length * 0.08);
  }, 120_000);
});

describe("a message while a question is open", () => {
  it.each([
    ["그런 건 뭐하러 물으시나", "age", "why"],
    ["이거 몇 개나 더 해야 돼", "residence", "howMuchMore"],
    ["마흔일곱인데 이런 건 왜 물어요", "age", "why"],
    ["이 대화 누가 들여다보나요", "sex", "whoSees"],
    ["글이 빽빽해서 눈에 안 들어와", "consent", "hardToRead"],
  ] as const)("remarks on being asked: %s", (text, asked, kind) => {
    expect(readRemark(text, asked)?.kind).toBe(kind);
  });

  it.each([
    ["회사 그만두고 쉬고 있어요", "employment"],
    ["그만 다니고 있어요", "employment"],
    ["나중에 서울로 이사해요", "residence"],
    ["왜냐면 애가 어려서요", "careerBreak"],
    ["마흔일곱이요", "age"],
    ["010-1234-5678", "phone"],
    ["서울 송파구요", "residence"],
    ["👍", "rating"],
  ] as const)("answers, and remarks on nothing: %s", (text, asked) => {
    expect(readRemark(text, asked)).toBeUndefined();
  });

  it("is known to answer first where it does", () => {
    expect(readRemark("서른이요 근데 그건 왜 물어요?", "age")).toEqual({ kind: "why", comes: "afterOther" });
    expect(readRemark("그건 왜 물어요?", "age")).toEqual({ kind: "why", comes: "alone" });
  });

  it("is no cry for help where it only remarks on being asked", () => {
    const alarming = examples.filter(({ text }) => readDistress(text) !== undefined).map(({ text }) => text);
    expect(alarming.length, alarming.join("\n")).toBeLessThanOrEqual(examples.length * 0.005);
  });

  it("is read, and the same way each time, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(readRemark(text, "age")).toEqual(readRemark(text, "age"));
      }),
    );
  });
});
