import type { Reading, ReadingContext } from "../conversation/reading.js";
import { readChoices } from "./choices.js";
import { learnWeights, weighBy } from "./classifier.js";
import type { Examples } from "./examples.js";
import { keptSlots } from "./kept-slots.js";
import { evidenceIn, type ReaderLearnt } from "./learn-reader.js";
import { createLook, createTake, type FirstReading, glanceOf } from "./look.js";
import type { ProgramName } from "./program-finder.js";
import { readSlots } from "./read-slots.js";
import { secondOpinion } from "./second/opinion.js";
import { asksIfMay } from "./takes-answer.js";
import { heardTaught, meantBy } from "./taught/heard-taught.js";
import { type Lessons, lessonsOf } from "./taught/lessons.js";
import type { TaughtLine } from "./taught/taught-line.js";

/**
 * What a message means at this moment, given what staff taught since. Pure: the same text, context and lines always read
 * the same.
 */
export type Reader = (text: string, context: ReadingContext, taught?: readonly TaughtLine[]) => Reading;

/**
 * Makes the offline reader for a catalogue. Distress is looked for first, by rules and examples of its own; then the open
 * question has its say; then plain words decide; what they leave is weighed against the examples. A second opinion, learnt
 * from lines with their right readings, settles it. What staff taught since is followed to the letter, and from near where
 * nothing was understood. What is not understood is `other` with little confidence. Only the first 1,000 characters are read. `learnt` is what `learnReader` made of the same examples, where it is at hand.
 */
export function createReader(
  examples: Examples,
  programs: readonly ProgramName[],
  learnt: ReaderLearnt = { likeness: learnWeights(evidenceIn(examples)) },
): Reader {
  const look = createLook(examples, programs, weighBy(learnt.likeness));
  const lessonsIn = remembered((lines) => lessonsOf(lines, createTake(examples, programs)));
  return (text, context, taught = []) => {
    const looked = look(text, context);
    switch (looked.kind) {
      case "empty":
        return { intent: "other", slots: {}, confidence: 0 };
      case "crisis": {
        const { said, subject, crisisKind } = looked;
        const slots = keptSlots("crisis", said, subject, { crisisKind }, context.asked);
        return { intent: "crisis", slots, confidence: 0.95 };
      }
      case "read": {
        const { first, choice } = looked;
        const { intent, confidence } =
          learnt.second && !isSettled(looked) ? secondOpinion(learnt.second, glanceOf(looked, context)) : first;
        const slots = readSlots(looked, intent, context, learnt.slots, examples);
        const choices = context.asked === "choice" ? readChoices(looked.said.text, context.options ?? []) : [];
        const reading = {
          ...{ intent, confidence, slots },
          ...(choice === undefined ? {} : { choice }),
          ...(choices.length === 0 ? {} : { choices }),
        };
        const hit = taught.length > 0 ? heardTaught(lessonsIn(taught), looked.said, reading, context) : undefined;
        return hit === undefined
          ? reading
          : { ...meantBy(hit), slots: readSlots(looked, hit.line.intent, context, learnt.slots, examples) };
      }
    }
  };
}

/** "되요" to a list is a question, whatever is likelier of such words elsewhere. */
function isSettled({ by }: FirstReading): boolean {
  return by === asksIfMay.name;
}

/** Made once for a list: lists are never changed, but replaced. */
function remembered(make: (of: readonly TaughtLine[]) => Lessons): (of: readonly TaughtLine[]) => Lessons {
  const made = new WeakMap<readonly TaughtLine[], Lessons>();
  return (of) => {
    const lessons = made.get(of) ?? make(of);
    made.set(of, lessons);
    return lessons;
  };
}
