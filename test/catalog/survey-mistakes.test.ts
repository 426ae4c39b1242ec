import { describe, expect, it } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { usualSending } from "../../src/domain/surveys.js";
import { validFiles, withCatalog } from "./small-catalog.js";

const whole = `id: general
version: 1
title: 설문
questions:
  - { id: satisfaction@1, kind: rating, words: 얼마나 만족하셨어요?, labels: [하나, 둘, 셋, 넷, 다섯] }
  - id: good@1
    kind: several
    words: 무엇이 좋았어요?
    most: 2
    options: [{ id: place, words: 장소 }, { id: people, words: 사람 }]
    when: { question: satisfaction@1, is: [4, 5] }
  - id: parts@1
    kind: matrix
    words: 하나씩 여쭤볼게요.
    rows: [{ id: teacher, words: 강사 }, { id: hours, words: 시간 }]
  - { id: again@1, kind: yesNo, words: 또 오실래요? }
  - { id: why@1, kind: comment, words: 왜 그러세요?, when: { question: again@1, is: [false] } }
sending: { after: completed, days: 3 }
for: { programs: [alpha], rounds: [beta-round], kinds: [counselling] }
easy:
  options: { good@1: { place: 곳 }, parts@1: { hours: 때 } }
  labels: { satisfaction@1: [일, 이, 삼, 사, 오] }
`;

function readWith(before = "", after = "") {
  expect(whole).toContain(before);
  const files = { ...validFiles(), "surveys/general.yaml": whole.replace(before, after) };
  return withCatalog(files, (dir) => readCatalog(dir, { today: "2026-11-22" }));
}

describe("a survey with every kind of thing in it", () => {
  it("is read whole, and what its sending leaves out is as usual", () => {
    const { catalog, mistakes } = readWith();
    expect(mistakes).toEqual([]);
    expect(catalog.surveys[0]?.sending).toEqual({ ...usualSending, after: "completed", days: 3 });
  });

  const mistaken: [fact: string, before: string, after: string, line: number, field: string, words: string][] = [
    ["an unknown kind", "kind: yesNo", "kind: maybe", 16, "questions[3].kind", "several"],
    [
      "a matrix without rows",
      "rows: [{ id: teacher, words: 강사 }, { id: hours, words: 시간 }]",
      "rows: []",
      15,
      "questions[2].rows",
      "1",
    ],
    ["an option's id given twice", "id: people", "id: place", 10, "questions[1].options[1].id", "두 번"],
    ["a single option", ", { id: people, words: 사람 }", "", 10, "questions[1].options", "2"],
    ["more picks than options", "most: 2", "most: 3", 9, "questions[1].most", "2개"],
    ["four labels", ", 다섯]", "]", 5, "questions[0].labels", "5"],
    [
      "a branch on a question further down",
      "question: satisfaction@1",
      "question: again@1",
      11,
      "questions[1].when.question",
      "위에",
    ],
    [
      "a branch on words",
      "question: again@1, is: [false]",
      "question: parts@1, is: [3]",
      17,
      "questions[4].when.question",
      "위에",
    ],
    ["an answer that cannot be", "is: [4, 5]", "is: [4, 6]", 11, "questions[1].when.is[1]", "1, 2, 3, 4, 5"],
    [
      "a reminder after the closing",
      "days: 3",
      "days: 3, remindAfterDays: 20",
      18,
      "sending.remindAfterDays",
      "빨라야",
    ],
    ["being for those who left", "after: completed", "after: left", 18, "sending.after", "그만둔"],
    ["being for those who withdrew", "after: completed", "after: withdrawn", 18, "sending.after", "그만둔"],
    ["a program that does not exist", "programs: [alpha]", "programs: [gamma]", 19, "for.programs[0]", "gamma"],
    ["a round that does not exist", "rounds: [beta-round]", "rounds: [gamma]", 19, "for.rounds[0]", "gamma"],
    ["words for an option it does not have", "hours: 때", "pay: 돈", 21, "easy.options.parts@1.pay", "없는"],
    [
      "words for options of a question without",
      "parts@1: { hours: 때 }",
      "again@1: { yes: 예 }",
      21,
      "easy.options.again@1",
      "없는",
    ],
    [
      "labels of a question without",
      "labels: { satisfaction@1",
      "labels: { parts@1",
      22,
      "easy.labels.parts@1",
      "없는",
    ],
  ];
  it.each(mistaken)("is refused for %s, by line and field", (_fact, before, after, line, field, words) => {
    const { catalog, mistakes } = readWith(before, after);
    const mistake = mistakes.find((one) => one.field === field);
    expect(mistake).toMatchObject({ file: "surveys/general.yaml", line });
    expect(mistake?.problem).toContain(words);
    expect(mistake?.problem).not.toMatch(/\{\{|undefined|''|\(\)/);
    expect([catalog.surveys, catalog.programs.map(({ survey }) => survey)]).toEqual([[], [undefined, undefined]]);
  });
});
