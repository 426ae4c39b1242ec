import type { Reading, ReadingContext, Slots } from "../conversation/reading.js";
import { learnWeights, weighBy } from "./classifier.js";
import type { Examples } from "./examples.js";
import { keptSlots } from "./kept-slots.js";
import { evidenceIn, type ReaderLearnt } from "./learn-reader.js";
import { createLook, glanceOf } from "./look.js";
import type { ProgramName } from "./program-finder.js";
import { secondOpinion } from "./second/opinion.js";
import { ruledSlots, settledSlots, type WeighedSlot, weighedSlots } from "./second/slots.js";

/** What a message means at this moment. Pure: the same text and context always read the same. */
export type Reader = (text: string, context: ReadingContext) => Reading;

/**
 * Makes the offline reader for a catalogue. Distress is looked for first, by rules and examples of its own; then the open
 * question has its say; then plain words decide; what they leave is weighed against the examples. A second opinion, learnt
 * from lines with their right readings, settles it. What is not understood is `other` with little confidence. Only the
 * first 1,000 characters are read. `learnt` is what `learnReader` made of the same examples, where it is at hand.
 */
export function createReader(
  examples: Examples,
  programs: readonly ProgramName[],
  learnt: ReaderLearnt = { likeness: learnWeights(evidenceIn(examples)) },
): Reader {
  const look = createLook(examples, programs, weighBy(learnt.likeness));
  return (text, context) => {
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
        const { said, subject, first, extra, choice } = looked;
        const glance = glanceOf(looked, context);
        const { intent, confidence } = learnt.second ? secondOpinion(learnt.second, glance) : first;
        const ruled = ruledSlots(said, subject);
        const settled = learnt.slots ? settledSlots(learnt.slots, glance, intent, ruled) : ruled;
        const slots = keptSlots(
          intent,
          { ...said, facts: withSettled(said.facts, settled) },
          { ...subject, aspect: settled.aspect, kind: settled.kind },
          intent === first.intent ? extra : {},
          context.asked,
        );
        return { intent, confidence, slots, ...(choice === undefined ? {} : { choice }) };
      }
    }
  };
}

/** The facts with the weighed ones among them as they were settled. */
function withSettled(facts: Slots, { aspect: _aspect, kind: _kind, ...settled }: Pick<Slots, WeighedSlot>): Slots {
  const weighed: ReadonlySet<string> = new Set(weighedSlots);
  return { ...Object.fromEntries(Object.entries(facts).filter(([key]) => !weighed.has(key))), ...settled };
}
