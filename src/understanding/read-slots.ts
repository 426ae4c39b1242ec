import type { Intent, ReadingContext, Slots } from "../conversation/reading.js";
import { beginsAsWord } from "../language/not-names.js";
import type { Examples } from "./examples.js";
import { keptSlots } from "./kept-slots.js";
import { type FirstReading, glanceOf } from "./look.js";
import { anybody, type Said } from "./said.js";
import { ruledSlots, type SlotsLearnt, settledSlots, type WeighedSlot, weighedSlots } from "./second/slots.js";
import { settledHomes, settledName, type Whole } from "./second/spots.js";
import { naming, readTerms, type Term } from "./second/terms.js";
import type { Subject } from "./subject.js";

/** The slots of a message whose intent is settled: what the rules read, put right by what was learnt, as far as it belongs to it. */
export function readSlots(
  looked: FirstReading,
  intent: Intent,
  context: ReadingContext,
  learnt: SlotsLearnt | undefined,
  examples: Examples,
): Slots {
  const { said, subject, first, extra } = looked;
  const ruled = ruledSlots(said, subject);
  const called = said.facts.name;
  // What was learnt sees the letters of a name as well, and would take 백수아 for somebody without work.
  const misleading = called !== undefined && beginsAsWord(called);
  const settled = learnt && !misleading ? settledSlots(learnt, glanceOf(looked, context), intent, ruled) : ruled;
  const whole = { intent, asked: context.asked, company: settled.applicant === "company" };
  const facts = withSettled(learnt ? withSpots(learnt, said, whole) : said.facts, settled);
  const kept = keptSlots(
    intent,
    { ...said, facts },
    { ...namedTerms(learnt, looked, whole, examples), aspect: settled.aspect, kind: settled.kind },
    intent === first.intent ? extra : {},
    context.asked,
  );
  if (context.asked !== "name" || facts.name === undefined) return kept;
  // Whatever else the words look like, the name that was asked for is in them.
  return isNothingBut(said.plain) ? { name: facts.name } : { ...kept, name: facts.name };
}

/** The syllables of a name mean nothing else: 주부영 may have work, for all the name tells. */
function isNothingBut(plain: string): boolean {
  const rest = plain.replace(anybody, "");
  return rest !== plain && /^(?:입니다|이에요|이예요|예요|에요|이요|요|임|이야|야|[\s.,!~])*$/.test(rest);
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
