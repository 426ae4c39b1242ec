import type { Intent, Slots } from "../../conversation/reading.js";
import { slotsSchema } from "../../conversation/reading.js";
import type { Said } from "../said.js";
import { chancesOf, type Clues, ClueSheet, type Weights } from "../softmax.js";
import type { Subject } from "../subject.js";
import { aspectClues } from "./aspect.js";
import type { Glance } from "./clues.js";

/** Slots with few values: whether one is meant can be learnt from lines. Others are read, never guessed at. */
export const weighedSlots = ["aspect", "kind", "applicant", "employment", "employer", "sex", "careerBreak"] as const;
export type WeighedSlot = (typeof weighedSlots)[number];

/** All that is learnt of slots: the weighed ones, and what places and words like names are. */
export const learntTables = [...weighedSlots, "place", "name"] as const;
export type LearntTable = (typeof learntTables)[number];

/** For each table its values (of a weighed slot as JSON, `null`: not said), and what was learnt of them. */
export type SlotsLearnt = Readonly<
  Record<LearntTable, { readonly values: readonly string[]; readonly weights: Weights }>
>;

/** Under this the rules are kept to. Of what is asked about, words that people use tell more than the rules do. */
const sureEnough = (slot: WeighedSlot) => (slot === "aspect" ? 0.2 : 0.45);

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
  const settled = weighedSlots.map((slot) => {
    const { values, weights } = learnt[slot];
    const chances = chancesOf(weights, slotClues(glance, slot, intent, ruled));
    const best = chances.reduce((top, chance, at) => (chance > (chances[top] ?? 0) ? at : top), 0);
    const said = (chances[best] ?? 0) >= sureEnough(slot) ? JSON.parse(values[best] ?? "null") : (ruled[slot] ?? null);
    return [slot, said];
  });
  return slotsSchema.parse(Object.fromEntries(settled.filter(([, value]) => value !== null)));
}

const ruleWeight = 6;

/** Runs of letters and words, what was noticed, what the rules read of this slot and of the others, and what is named. */
export function slotClues(glance: Glance, slot: WeighedSlot, intent: Intent, ruled: Pick<Slots, WeighedSlot>): Clues {
  const { evidence, letters, asked, program } = glance;
  const value = JSON.stringify(ruled[slot] ?? null);
  const sheet = new ClueSheet();
  const runs = `<${letters}>`;
  for (let i = 0; i < runs.length; i++)
    for (let n = 2; n <= 4 && i + n <= runs.length; n++) sheet.note(`r${runs.slice(i, i + n)}`, 1);
  for (const stem of evidence.stems) sheet.note(`w${stem}`, 1.5);
  for (const sign of evidence.signs) sheet.note(`s${sign}`, 1.5);
  sheet.note(`rule ${value}`, ruleWeight);
  sheet.note(`rule ${value} ${intent}`, ruleWeight);
  sheet.note(`rule ${value} ${asked ?? "free"}`, 3);
  sheet.note(`wish ${intent}`, 2);
  if (program !== undefined) {
    sheet.note(`of ${program}`, 3);
    sheet.note(`of ${program} ${intent}`, 3);
  }
  for (const other of weighedSlots)
    if (other !== slot && ruled[other] !== undefined) sheet.note(`beside ${other}`, 2);
  return sheet.clues();
}
