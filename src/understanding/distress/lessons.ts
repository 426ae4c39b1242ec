import { readExamples } from "../examples.js";
import { byRules } from "./by-rules.js";
import { cluesOf } from "./clues.js";
import { readDistressExamples } from "./examples.js";
import type { Lesson } from "./learn.js";
import { messageOf } from "./message.js";
import type { Outcome } from "./opinion.js";

/** Stands for every program that a general example leaves open. */
const anyProgram = "와인 모임";

/** What the weights are learnt from: the examples of distress in a locale's folder, and all that is said every day. */
export function lessonsIn(locale: string): readonly Lesson[] {
  const own = readDistressExamples(`${locale}/distress`).map(({ text, outcome }) => lesson(text, outcome));
  const everyday = readExamples(`${locale}/examples`).sentences.filter(({ intent }) => intent !== "crisis");
  return [...own, ...everyday.map(({ text }) => lesson(text.replaceAll("◇", anyProgram), "none"))];
}

export function lesson(text: string, outcome: Outcome): Lesson {
  const message = messageOf(text);
  return { clues: cluesOf(message, byRules(message)), outcome };
}
