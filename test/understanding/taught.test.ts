import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Asked } from "../../src/conversation/reading.js";
import { unsureBelow } from "../../src/conversation/reading.js";
import { meanings, mustMatch } from "../../src/domain/meanings.js";
import { keyOf, ownLetters } from "../../src/understanding/taught/key.js";
import type { TaughtLine } from "../../src/understanding/taught/taught-line.js";
import { runs } from "../support/runs.js";
import { reader, today } from "./support/reader.js";

interface Labelled {
  readonly text: string;
  readonly asked?: Asked;
}

const labelled = [1, 2, 3, 4, 5, 6].flatMap(
  (n): Labelled[] => parse(readFileSync(`test/understanding/lines-${n}.yaml`, "utf8")) as Labelled[],
);
const distress = [1, 2].flatMap(
  (n): { text: string; kind?: string }[] =>
    parse(readFileSync(`test/understanding/distress-lines-${n}.yaml`, "utf8")) as { text: string; kind?: string }[],
);

const read = (text: string, taught: readonly TaughtLine[] = [], asked?: Asked) =>
  reader(text, { today, ...(asked ? { asked } : {}) }, taught);

const word = fc
  .array(fc.constantFrom(..."가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초"), {
    minLength: 2,
    maxLength: 4,
  })
  .map((letters) => letters.join(""));
const line = fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => words.join(" "));
const taughtLine = fc.record({ text: line, intent: fc.constantFrom(...meanings) });

describe("a line that staff taught", () => {
  it("is read as it says, whatever else was taught before", () => {
    fc.assert(
      fc.property(fc.array(taughtLine, { maxLength: 8 }), taughtLine, (others, mine) => {
        fc.pre(read(mine.text).intent !== "crisis");
        expect(read(mine.text, [...others, mine]).intent).toBe(mine.intent);
      }),
      { numRuns: runs(60) },
    );
  });

  it("is known again however it is spaced, and with other marks and numbers", () => {
    const taught = [{ text: "저번에 그거 2개 어케 됐슈", intent: "status" }] as const;
    expect(read("저번에그거 3개 어케됐슈ㅠㅠ??", taught).intent).toBe("status");
  });

  it("keeps what else the message says", () => {
    const taught = [{ text: "{프로그램} 고거 함 해보까예", intent: "apply" }] as const;
    expect(read("소셜마케터 고거 함 해보까예", taught)).toMatchObject({
      intent: "apply",
      slots: { program: "social-marketer" },
    });
    expect(read("온앤오프 고거 함 해보까예", taught)).toMatchObject({ intent: "apply", slots: { program: "on-off" } });
  });

  it("with a name taken out is known again with any word in its place, but starts nothing so", () => {
    const said = "쩌그 ○○ 고것이 궁금허요잉";
    expect(read("쩌그 개똥이네 고것이 궁금허요잉", [{ text: said, intent: "detail" }]).intent).toBe("detail");
    const withName = "쩌그 개똥이네 고것이 궁금허요잉";
    expect(read(withName, [{ text: said, intent: "withdraw" }])).toEqual(read(withName));
  });

  it("that is only like it is enough where nothing was understood, unless something would be started or changed", () => {
    const said = "쩌그 뭐시기 거시기 혀봐유";
    const slip = "쩌그 뭐시기 고시기 혀바유";
    expect(read(slip).confidence).toBeLessThan(unsureBelow);
    expect(read(slip, [{ text: said, intent: "help" }])).toMatchObject({ intent: "help", confidence: 0.75 });
    expect(read("쩌그 뭐시기 아무것도 모르겄어", [{ text: said, intent: "help" }]).intent).not.toBe("help");
    for (const intent of mustMatch) expect(read(slip, [{ text: said, intent }])).toEqual(read(slip));
  });

  it("gives way to the answer of an open question, and to words of a button", () => {
    const taught: TaughtLine[] = [
      { text: "마흔일곱이요", intent: "stop" },
      { text: "홍길동이요", intent: "find" },
      { text: "네", intent: "no" },
      { text: "와인", intent: "stop" },
    ];
    expect(read("마흔일곱이요", taught, "age")).toEqual(read("마흔일곱이요", [], "age"));
    expect(read("홍길동이요", taught, "name")).toEqual(read("홍길동이요", [], "name"));
    expect(read("네", taught, "confirm")).toEqual(read("네", [], "confirm"));
    expect(reader("와인", { today, options: ["와인", "사진"] }, taught).choice).toBe(0);
  });

  it("of one question means it there alone", () => {
    const taught = [{ text: "고래 해삐라마", intent: "yes", asked: "confirm" }] as const;
    expect(read("고래 해삐라마", taught, "confirm").intent).toBe("yes");
    expect(read("고래 해삐라마", taught)).toEqual(read("고래 해삐라마"));
  });

  it("never stands before a cry for help", () => {
    const cries = distress.filter(({ text }) => read(text).intent === "crisis").slice(0, 60);
    expect(cries.length).toBeGreaterThan(20);
    for (const { text } of cries) {
      const taught = meanings.map((intent) => ({ text, intent }));
      expect(read(text, taught)).toEqual(read(text));
    }
  });

  it("changes the reading of no other line that is understood", () => {
    const some = labelled.filter((_, n) => n % 7 === 0);
    fc.assert(
      fc.property(fc.array(taughtLine, { minLength: 20, maxLength: 40 }), fc.nat(some.length - 1), (made, at) => {
        const others = labelled.filter((_, n) => n % 7 === 3).slice(0, 40);
        const kept = new Set(made.map(({ text }) => keyOf(text)));
        const like = others.map(({ text }, n) => ({ text, intent: meanings[n % meanings.length] ?? "find" }) as const);
        for (const { text, asked } of some.slice(at, at + 5)) {
          const before = read(text, [], asked);
          if (before.intent === "other" || before.confidence < unsureBelow || kept.has(keyOf(text))) continue;
          if (like.some((one) => keyOf(one.text) === keyOf(text))) continue;
          expect(read(text, [...made, ...like], asked)).toEqual(before);
        }
      }),
      { numRuns: runs(12) },
    );
  });

  it("of too few letters is known by nothing", () => {
    expect(ownLetters(keyOf("ㅋㅋ 음…"))).toBeLessThan(2);
    expect(read("쀍", [{ text: "쀍", intent: "help" }])).toEqual(read("쀍"));
    expect(read("쀍 아무거나 다", [{ text: "○○ 다", intent: "help" }])).toEqual(read("쀍 아무거나 다"));
  });
});
