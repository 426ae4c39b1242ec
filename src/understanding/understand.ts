import type { Reading, ReadingContext, Slots } from "../conversation/reading.js";
import { learnWeights, weighBy } from "./classifier.js";
import type { Examples } from "./examples.js";
import { keptSlots } from "./kept-slots.js";
import { evidenceIn, type ReaderLearnt } from "./learn-reader.js";
import { createLook, type FirstReading, glanceOf } from "./look.js";
import type { ProgramName } from "./program-finder.js";
import type { Said } from "./said.js";
import { secondOpinion } from "./second/opinion.js";
import { ruledSlots, type SlotsLearnt, settledSlots, type WeighedSlot, weighedSlots } from "./second/slots.js";
import { settledHomes, settledName, type Whole } from "./second/spots.js";
import { naming, readTerms, type Term } from "./second/terms.js";
import type { Subject } from "./subject.js";

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
        const whole = { intent, asked: context.asked, company: settled.applicant === "company" };
        const facts = withSettled(learnt.slots ? withSpots(learnt.slots, said, whole) : said.facts, settled);
        const slots = keptSlots(
          intent,
          { ...said, facts },
          { ...namedTerms(learnt.slots, looked, whole, examples), aspect: settled.aspect, kind: settled.kind },
          intent === first.intent ? extra : {},
          context.asked,
        );
        return { intent, confidence, slots, ...(choice === undefined ? {} : { choice }) };
      }
    }
  };
}

/** Words for work and for what a program is about as they were weighed again; of wishes that name none, as they were found. */
function namedTerms(
  learnt: SlotsLearnt | undefined,
  { said: { plain }, subject }: FirstReading,
  { intent, asked }: Pick<Whole, "intent" | "asked">,
  examples: Examples,
): Pick<Subject, Term> {
  const { topic, occupation, kind } = subject;
  if (learnt === undefined || !naming.has(intent)) return { topic, occupation };
  return readTerms(learnt.term.weights, { plain, intent, asked, kind, found: { topic, occupation } }, examples);
}

/** The facts with places and names as they were weighed again. */
function withSpots({ place, name }: SlotsLearnt, said: Said, whole: Whole): Slots {
  const { residence: _home, workplace: _work, name: _name, ...facts } = said.facts;
  const called = settledName(name.weights, said, whole);
  return {
    ...facts,
    ...settledHomes(place.weights, said, whole),
    ...(called === undefined ? {} : { name: called }),
  };
}

/** The facts with the weighed ones among them as they were settled. */
function withSettled(facts: Slots, { aspect: _aspect, kind: _kind, ...settled }: Pick<Slots, WeighedSlot>): Slots {
  const weighed: ReadonlySet<string> = new Set(weighedSlots);
  return { ...Object.fromEntries(Object.entries(facts).filter(([key]) => !weighed.has(key))), ...settled };
}
