import { readExamples } from "../examples.js";
import { type Line, readLines } from "../lines.js";
import { readRemarkExamples } from "../remarks/examples.js";
import type { Lesson } from "../softmax.js";
import { byRules } from "./by-rules.js";
import { cluesOf } from "./clues.js";
import { readDistressExamples } from "./examples.js";
import { messageOf } from "./message.js";
import { type Outcome, outcomes } from "./opinion.js";

/** Stands for every program that a general example leaves open. */
const anyProgram = "와인 모임";

/**
 * What the weights are learnt from: the examples of distress in a locale's folder, then the lines that people read
 * for us, then what is said of being asked, then all that is said every day.
 */
export function lessonsIn(locale: string): readonly Lesson[] {
  const own = readDistressExamples(`${locale}/distress`).map(({ text, outcome }) => lesson(text, outcome));
  const read = readLines(`${locale}/lines`).flatMap((line) => {
    const outcome = outcomeOf(line);
    return outcome === undefined ? [] : [lesson(line.text, outcome)];
  });
  const remarks = readRemarkExamples(`${locale}/remarks`).map(({ text }) => lesson(text, "none"));
  const everyday = readExamples(`${locale}/examples`).sentences.filter(({ intent }) => intent !== "crisis");
  return [...own, ...read, ...remarks, ...everyday.map(({ text }) => lesson(text.replaceAll("◇", anyProgram), "none"))];
}

/** What a line is; undefined for distress of a kind that nobody noted. */
const outcomeOf = ({ intent, slots }: Line): Outcome | undefined => (intent === "crisis" ? slots.crisisKind : "none");

export function lesson(text: string, outcome: Outcome): Lesson {
  const message = messageOf(text);
  return { clues: cluesOf(message, byRules(message)), target: outcomes.indexOf(outcome) };
}
