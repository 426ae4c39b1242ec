import type { Reading, ReadingContext } from "../conversation/reading.js";
import { readAspect } from "../language/aspects.js";
import { readKind } from "../language/kinds.js";
import { tidy, without } from "../language/plain.js";
import { readChoice } from "./choice.js";
import { trainClassifier } from "./classifier.js";
import { readDistress } from "./distress/read-distress.js";
import type { Examples } from "./examples.js";
import { judge, type Subject } from "./judge.js";
import { keptSlots } from "./kept-slots.js";
import { readAnswer } from "./open-question.js";
import { createProgramFinder, type ProgramName } from "./program-finder.js";
import { type Said, takeApart } from "./said.js";
import { readOccupation, readTopic } from "./vocabulary.js";

/** What a message means at this moment. Pure: the same text and context always read the same. */
export type Reader = (text: string, context: ReadingContext) => Reading;

/**
 * Makes the offline reader for a catalogue. Distress is looked for first, by rules alone; then the open
 * question has its say; then cue words decide; what they leave is compared with the examples. What is
 * not understood is `other` with little confidence. Only the first 1,000 characters are read.
 */
export function createReader(examples: Examples, programs: readonly ProgramName[]): Reader {
  const finder = createProgramFinder(programs);
  const classify = trainClassifier(examples.sentences);
  const read: Reader = (text, context) => {
    const tidied = tidy(text);
    if (!/[\p{L}\p{N}★⭐]/u.test(tidied)) return { intent: "other", slots: {}, confidence: 0 };
    const said = takeApart(tidied, context, finder);
    const subject = subjectOf(said, examples);
    const crisisKind = readDistress(tidied);
    if (crisisKind !== undefined) {
      const slots = keptSlots("crisis", said, subject, { crisisKind }, context.asked);
      return { intent: "crisis", slots, confidence: 0.95 };
    }
    if (context.asked !== undefined) {
      const { extra, choice, ...judged } = readAnswer(said, subject, context.asked, context, classify);
      const slots = keptSlots(judged.intent, said, subject, extra, context.asked);
      return { ...judged, slots, ...(choice === undefined ? {} : { choice }) };
    }
    return withChoice(said, context, judge(said, subject, context, classify), subject);
  };
  // Patterns are compiled at their first use: the first person should not wait for it.
  for (const { text } of examples.sentences.slice(0, 40)) read(text, { today: "2000-01-01" });
  return read;
}

function subjectOf(said: Said, examples: Examples): Subject {
  const { offering } = said;
  const rest = offering ? without(said.plain, [offering]) : said.plain;
  const topic = readTopic(rest, examples);
  const occupation = readOccupation(rest, examples);
  return {
    aspect: readAspect(rest),
    kind: readKind(rest),
    topic: topic === occupation ? undefined : topic,
    occupation,
  };
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
