import type { Intent, Slots } from "../conversation/reading.js";
import { tidy } from "../language/plain.js";
import { type Learnt, learnWeights, weighBy } from "./classifier.js";
import { evidenceOf } from "./evidence.js";
import type { Examples } from "./examples.js";
import { aboutKinds } from "./kept-slots.js";
import type { Line } from "./lines.js";
import { createLook, glanceOf } from "./look.js";
import { createProgramFinder, type ProgramName } from "./program-finder.js";
import { type Said, takeApart } from "./said.js";
import { type Glance, secondClues } from "./second/clues.js";
import { learnNames, learnPlaces } from "./second/learn-spots.js";
import { learnTerms } from "./second/learn-terms.js";
import { type SecondLearnt, weighable } from "./second/opinion.js";
import { ruledSlots, type SlotsLearnt, slotClues, type WeighedSlot, weighedSlots } from "./second/slots.js";
import { learnSoftmax } from "./softmax.js";
import { type Subject, subjectOf } from "./subject.js";

/** What the reader learnt: likeness from the examples, and a second opinion from lines that people read. */
export interface ReaderLearnt {
  readonly likeness: Learnt;
  /** Absent: the first reading stands. */
  readonly second?: SecondLearnt;
  readonly slots?: SlotsLearnt;
}

/**
 * What the reader learns: likeness from the examples, then from the lines what to make of a first reading. `programs` are
 * those that the lines speak of. Takes some seconds.
 */
export function learnReader(
  examples: Examples,
  lines: readonly Line[],
  programs: readonly ProgramName[],
  today: string,
): ReaderLearnt {
  const likeness = learnWeights(evidenceIn(examples));
  // Lines of distress teach nothing here, and to listen for it costs as much as all the rest.
  const look = createLook(examples, programs, weighBy(likeness), () => undefined);
  const seen = lines.flatMap((line): Seen[] => {
    const context = { today, ...(line.asked === undefined ? {} : { asked: line.asked }) };
    const looked = look(line.text, context);
    const { intent } = line;
    if (looked.kind !== "read" || !weighable.includes(intent)) return [];
    const { said, subject } = looked;
    return [{ line, said, subject, glance: glanceOf(looked, context), ruled: ruledSlots(said, subject) }];
  });
  if (seen.length === 0) return { likeness };
  const lessons = seen.map(({ line, glance }) => ({
    clues: secondClues(glance),
    target: weighable.indexOf(line.intent),
  }));
  const slots = weighedSlots.map((slot) => [slot, learnSlot(seen, slot)] as const);
  return {
    likeness,
    second: { intents: weighable, weights: learnSoftmax(lessons, weighable.length) },
    slots: {
      ...Object.fromEntries(slots),
      place: learnPlaces(seen),
      name: learnNames(seen),
      term: learnTerms(seen, examples),
    } as SlotsLearnt,
  };
}

/** A line as the first look saw it. */
interface Seen {
  readonly line: Line;
  readonly said: Said;
  readonly subject: Subject;
  readonly glance: Glance;
  readonly ruled: Pick<Slots, WeighedSlot>;
}

function learnSlot(seen: readonly Seen[], slot: WeighedSlot): SlotsLearnt[WeighedSlot] {
  const saidOf = ({ line }: Seen) => JSON.stringify(line.slots[slot] ?? null);
  const told = seen.filter(({ line: { intent } }) => mayHold(slot, intent));
  const values = [...new Set(["null", ...told.map(saidOf)])];
  const lessons = told.map((one) => ({
    clues: slotClues(one.glance, slot, one.line.intent, one.ruled),
    target: values.indexOf(saidOf(one)),
  }));
  return { values, weights: learnSoftmax(lessons, values.length) };
}

/** Which lines can teach whether a slot is said: those whose wish lets it stand. */
function mayHold(slot: WeighedSlot, intent: Intent): boolean {
  if (slot === "aspect") return intent === "detail";
  return slot !== "kind" || aboutKinds.has(intent);
}

/** What the examples show. They name no program of the catalogue, so they read the same whatever it holds. */
export function evidenceIn(examples: Examples) {
  const nothing = createProgramFinder([]);
  return examples.sentences.map(({ intent, text }) => {
    const said = takeApart(tidy(text), { today: "2000-01-01" }, nothing);
    return { intent, evidence: evidenceOf(said, subjectOf(said, examples)) };
  });
}
