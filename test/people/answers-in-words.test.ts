import { expect, it } from "vitest";
import { answersInWords } from "../../src/assistant/people/answers-in-words.js";
import type { SurveyQuestion } from "../../src/domain/surveys.js";
import { readLocale } from "../../src/words/read-locale.js";
import { createWords } from "../../src/words/words.js";

const words = createWords("ko", readLocale(new URL("../../locales/ko", import.meta.url).pathname));
const questions: readonly SurveyQuestion[] = [
  {
    id: "why@1",
    kind: "several",
    words: "왜요?",
    optional: true,
    options: [
      { id: "o1", words: "강사" },
      { id: "o2", words: "장소" },
    ],
  },
  { id: "well@1", kind: "matrix", words: "어땠어요?", optional: true, rows: [{ id: "place", words: "장소" }] },
  { id: "again@1", kind: "rejoin", words: "또 오실래요?", optional: true },
  { id: "first@1", kind: "yesNo", words: "처음이세요?", optional: true },
];

it("shows people their own answers in the words of the questions, never as they are kept", () => {
  const answers = { "why@1": ["o1", "o2"], "well@1.place": 4, "again@1": "unsure", "first@1": true, "gone@1": null };
  expect(answersInWords(words, questions, answers)).toEqual([
    ["왜요?", "강사, 장소"],
    ["어땠어요? 장소", "4"],
    ["또 오실래요?", "잘 모르겠어요"],
    ["처음이세요?", "네"],
    ["gone@1", "답하지 않음"],
  ]);
});
