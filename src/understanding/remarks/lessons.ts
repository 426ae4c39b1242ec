import type { Intent } from "../../conversation/reading.js";
import { readLines } from "../lines.js";
import type { Lesson } from "../softmax.js";
import { remarkClues } from "./clues.js";
import { type RemarkExample, readRemarkExamples, remarkOutcomes } from "./examples.js";

/** What is said every day and is nothing of the kind. Wishes to stop, for help or for a person are near remarks: they teach nothing. */
const everyday: ReadonlySet<Intent> = new Set([
  ...(["answer", "inform", "find", "detail", "eligibility", "apply", "status", "withdraw", "survey"] as const),
  ...(["yes", "no", "greet", "thanks"] as const),
]);
/** There are many, and most are easy: one in so many is enough. */
const oneIn = 2;

/** What the weights of remarks are learnt from: the folder of remarks in a locale, then lines that are none. */
export function remarkLessons(locale: string): readonly Lesson[] {
  const none = readLines(`${locale}/lines`)
    .filter(({ intent }) => everyday.has(intent))
    .filter((_, at) => at % oneIn === 0)
    .map(({ text, asked }) => ({ clues: remarkClues(text, asked), target: remarkOutcomes.indexOf("none") }));
  return [...readRemarkExamples(`${locale}/remarks`).map(remarkLesson), ...none];
}

export function remarkLesson({ text, asked, outcome }: RemarkExample): Lesson {
  return { clues: remarkClues(text, asked), target: remarkOutcomes.indexOf(outcome) };
}
