import type { Reading, ReadingContext } from "../conversation/reading.js";
import { readKind } from "../language/kinds.js";
import { tidy } from "../language/plain.js";
import { readChoice } from "./choice.js";
import { type Learnt, learnWeights, weighBy } from "./classifier.js";
import { readDistress } from "./distress/read-distress.js";
import { evidenceOf } from "./evidence.js";
import type { Examples } from "./examples.js";
import { heardTask, judge } from "./judge.js";
import { keptSlots } from "./kept-slots.js";
import { readAnswer } from "./open-question.js";
import { createProgramFinder, type ProgramName } from "./program-finder.js";
import { type Said, takeApart } from "./said.js";
import { learnToMend } from "./slips.js";
import { type Subject, subjectOf } from "./subject.js";

/** Beyond this nothing is heard; no channel takes in more. */
const longestHeard = 10_000;

/** What a message means at this moment. Pure: the same text and context always read the same. */
export type Reader = (text: string, context: ReadingContext) => Reading;

/**
 * Makes the offline reader for a catalogue. Distress is looked for first, by rules alone; then the open
 * question has its say; then plain words decide; what they leave is weighed against the examples. What is
 * not understood is `other` with little confidence. Only the first 1,000 characters are read. `learnt` is what
 * `learnReader` made of the same examples, where it is at hand: making it takes a second.
 */
export function createReader(
  examples: Examples,
  programs: readonly ProgramName[],
  learnt: Learnt = learnReader(examples),
): Reader {
  const finder = createProgramFinder(programs.map((program) => withoutWishes(program, examples)));
  const weigh = weighBy(learnt);
  const mend = learnToMend(examples.sentences);
  const read: Reader = (text, context) => {
    const tidied = mend(tidy(text));
    if (!/[\p{L}\p{N}★⭐]/u.test(tidied)) return { intent: "other", slots: {}, confidence: 0 };
    const said = takeApart(tidied, context, finder);
    const subject = subjectOf(said, examples);
    // A cry for help is heard to the end of a long message, though the rest of it is not read.
    const crisisKind = readDistress(tidy(text, longestHeard), speaksOfTask(said) ? "task" : "anything");
    if (crisisKind !== undefined) {
      const slots = keptSlots("crisis", said, subject, { crisisKind }, context.asked);
      return { intent: "crisis", slots, confidence: 0.95 };
    }
    if (context.asked !== undefined) {
      const { extra, choice, ...judged } = readAnswer(said, subject, context.asked, context, weigh);
      const slots = keptSlots(judged.intent, said, subject, extra, context.asked);
      return { ...judged, slots, ...(choice === undefined ? {} : { choice }) };
    }
    return withChoice(said, context, judge(said, subject, context, weigh), subject);
  };
  return read;
}

/** A program, a community or a number is named, or something is plainly wanted that is done here. */
function speaksOfTask(said: Said): boolean {
  const { facts } = said;
  const named = said.program !== undefined || said.offering !== undefined;
  return named || facts.phone !== undefined || facts.round !== undefined || heardTask(said) !== undefined;
}

/** "직장인 커뮤니티" is what people look for in their own words: as a name it would swallow the wish. */
function withoutWishes(program: ProgramName, { general }: Examples): ProgramName {
  const isWish = (alias: string) => {
    const words = alias.split(/\s+/);
    return words.length > 1 && words.every((word) => general.includes(word) || readKind(word) !== undefined);
  };
  return { ...program, aliases: program.aliases.filter((alias) => !isWish(alias)) };
}

/** What the reader learns from its examples, whatever the catalogue holds. */
export function learnReader(examples: Examples): Learnt {
  return learnWeights(evidenceIn(examples));
}

/** What the examples show. They name no program of the catalogue, so they read the same whatever it holds. */
export function evidenceIn(examples: Examples) {
  const nothing = createProgramFinder([]);
  return examples.sentences.map(({ intent, text }) => {
    const said = takeApart(tidy(text), { today: "2000-01-01" }, nothing);
    return { intent, evidence: evidenceOf(said, subjectOf(said, examples)) };
  });
}

/** With buttons on offer but no question open, a text that is one of them still names it. */
function withChoice(
  said: Said,
  context: ReadingContext,
  judged: { intent: Reading["intent"]; confidence: number },
  subject: Subject,
): Reading {
  const slots = keptSlots(judged.intent, said, subject, {}, context.asked);
  const choice = context.options ? readChoice(said.text, context.options) : undefined;
  return { ...judged, slots, ...(choice === undefined ? {} : { choice }) };
}
