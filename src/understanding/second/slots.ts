import type { Intent, Slots } from "../../conversation/reading.js";
import { slotsSchema } from "../../conversation/reading.js";
import { companySigns } from "../../language/company-signs.js";
import { onlyTellsSize } from "../../language/firm-size.js";
import type { Said } from "../said.js";
import { type Clues, chancesOf, type Weights } from "../softmax.js";
import type { Subject } from "../subject.js";
import { aspectClues } from "./aspect.js";
import { type Glance, secondClues } from "./clues.js";

/** Slots with few values: whether one is meant can be learnt from lines. Others are read, never guessed at. */
export const weighedSlots = ["aspect", "kind", "applicant", "employment", "employer", "sex", "careerBreak"] as const;
export type WeighedSlot = (typeof weighedSlots)[number];

/** All that is learnt of slots: the weighed ones, and what places, words like names, and letters are. */
export const learntTables = [...weighedSlots, "place", "name", "term"] as const;
export type LearntTable = (typeof learntTables)[number];

/** For each table its values (of a weighed slot as JSON, `null`: not said), and what was learnt of them. */
export type SlotsLearnt = Readonly<
  Record<LearntTable, { readonly values: readonly string[]; readonly weights: Weights }>
>;

/** Over this the rules are overruled. Of what is asked about, words that people use tell more than the rules do. */
const toOverrule = (slot: WeighedSlot) => (slot === "aspect" ? 0.2 : 0.65);
/** Over this something is said of which no rule knows. Companies speak in more ways than rules can list. */
const toAdd = (slot: WeighedSlot) => (slot === "aspect" ? 0.2 : slot === "applicant" ? 0.3 : 0.45);

/** What the rules read of the weighed slots. */
export function ruledSlots(said: Said, subject: Subject): Pick<Slots, WeighedSlot> {
  const { applicant, employment, employer, sex, careerBreak } = said.facts;
  const ruled = { aspect: subject.aspect, kind: subject.kind, applicant, employment, employer, sex, careerBreak };
  return slotsSchema.parse(Object.fromEntries(Object.entries(ruled).filter(([, value]) => value !== undefined)));
}

/** The rules' reading of the weighed slots, put right where lines teach better. */
export function settledSlots(
  learnt: SlotsLearnt,
  glance: Glance,
  intent: Intent,
  ruled: Pick<Slots, WeighedSlot>,
): Pick<Slots, WeighedSlot> {
  const sized = onlyTellsSize(glance.words.join(" "));
  const settled = weighedSlots.map((slot) => {
    if (slot === "applicant" && sized) return [slot, ruled[slot] ?? null];
    const { values, weights } = learnt[slot];
    const chances = chancesOf(weights, slotClues(glance, slot, intent, ruled));
    const rule = ruled[slot];
    // The first value is that nothing is said.
    const first = rule === undefined ? 1 : 0;
    const best = chances.reduce((top, chance, at) => (at >= first && chance > (chances[top] ?? 0) ? at : top), first);
    const enough = rule === undefined ? toAdd(slot) : toOverrule(slot);
    return [slot, (chances[best] ?? 0) >= enough ? JSON.parse(values[best] ?? "null") : (rule ?? null)];
  });
  return slotsSchema.parse(Object.fromEntries(settled.filter(([, value]) => value !== null)));
}

const ruleWeight = 6;
const namedWeight = 4;

/** The clues of a second opinion, what the rules read of this slot and of the others, and what program is named. */
export function slotClues(glance: Glance, slot: WeighedSlot, intent: Intent, ruled: Pick<Slots, WeighedSlot>): Clues {
  if (slot === "aspect") return aspectClues(glance, ruled.aspect);
  const value = JSON.stringify(ruled[slot] ?? null);
  const named = glance.program ?? "none";
  return secondClues(glance, [
    ...(slot === "applicant" ? companyClues(glance) : []),
    [`rule ${value}`, ruleWeight],
    [`rule ${value} ${intent}`, ruleWeight],
    [`wish ${intent}`, 2],
    [`of ${named}`, namedWeight],
    [`of ${named} ${intent}`, namedWeight],
    ...weighedSlots
      .filter((other) => other !== slot && ruled[other] !== undefined)
      .map((other): [string, number] => [`beside ${other}`, 2]),
  ]);
}

const signWeight = 5;

/** What may show that a company speaks: each sign, each pair of them, each with the program that is named, and all at once. */
function companyClues({ words, program }: Glance): [string, number][] {
  const signs = companySigns(words.join(" "));
  const pairs = signs.flatMap((one, at) => signs.slice(at + 1).map((other) => `${one}+${other}`));
  return [...signs, ...pairs, ...signs.map((sign) => `${sign} of ${program ?? "none"}`), `all ${signs.join(" ")}`].map(
    (sign) => [`sign ${sign}`, signWeight],
  );
}
