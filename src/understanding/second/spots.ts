import type { Asked, Intent, Slots } from "../../conversation/reading.js";
import { givenSyllables } from "../../language/given-syllables.js";
import { homesOf, type Otherwise, type PlacedPlace } from "../../language/homes.js";
import type { NameSpot } from "../../language/name-spots.js";
import type { Said } from "../said.js";
import { ClueSheet, type Clues, chancesOf, type Weights } from "../softmax.js";

// What places and words like names are, learnt from lines: the words right around them tell, and what the message wants.

/** What a place can be. */
export const placeRoles: readonly Otherwise[] = ["residence", "workplace", "neither"];
/** What a word like a name can be: an everyday word, or a name. */
export const nameRoles = ["word", "name"] as const;

/** What is known of the whole message when its spots are weighed. */
export interface Whole {
  readonly intent: Intent;
  readonly asked: Asked | undefined;
  readonly company: boolean;
}

const nearWeight = 2;
const ruleWeight = 4;
const nearby = 8;

function noteAround(sheet: ClueSheet, before: string, after: string): void {
  const left = tail(before);
  const right = head(after);
  for (let n = 1; n <= 5; n++) {
    if (left.length >= n) sheet.note(`<${left.slice(-n)}`, 1);
    if (right.length >= n) sheet.note(`>${right.slice(0, n)}`, 1);
  }
  for (const word of words(before)) sheet.note(`b${word}`, 1);
  for (const word of words(after)) sheet.note(`a${word}`, 1);
  const [next = "$"] = words(after);
  const last = words(before).at(-1) ?? "^";
  sheet.note(`n ${next.slice(0, 2)}`, nearWeight);
  sheet.note(`p ${last.slice(-2)}`, nearWeight);
  sheet.note(`p ${last.slice(-2)} n ${next.slice(0, 2)}`, 1);
}

const figures = (text: string) => text.replace(/\d+/g, "0").replace(/◇+/g, "◇");
const words = (text: string) => figures(text).match(/[가-힣]+|[A-Za-z]+|[0◇,.?!]/g) ?? [];
const tail = (text: string) => `^${figures(text).replace(/\s+/g, "")}`.slice(-nearby);
const head = (text: string) => `${figures(text).replace(/\s+/g, "")}$`.slice(0, nearby);

/** What tells whether a place is home or work. `before` and `after` are the roles of its neighbours by the rules. */
export function placeClues(spots: readonly PlacedPlace[], at: number, { intent, asked, company }: Whole): Clues {
  const sheet = new ClueSheet();
  const spot = spots[at];
  if (spot === undefined) return sheet.clues();
  noteAround(sheet, spot.before, spot.after);
  const whose = company ? "company" : "person";
  sheet.note(`rule ${spot.role}`, ruleWeight);
  sheet.note(`rule ${spot.role} by ${spot.by}`, ruleWeight);
  sheet.note(`rule ${spot.role} by ${spot.by} ${intent}`, 2);
  sheet.note(`rule ${spot.role} ${asked ?? "free"}`, 2);
  sheet.note(`rule ${spot.role} ${whose}`, ruleWeight);
  sheet.note(`${intent} ${whose}`, 2);
  sheet.note(`${asked ?? "free"}`, 2);
  sheet.note(spot.place.includes(" ") ? "district" : "province", 1);
  sheet.note(`${spot.place.includes(" ") ? "district" : "province"} ${intent}`, 1);
  sheet.note(`${at} of ${Math.min(3, spots.length)}`, 1);
  sheet.note(`others ${spots.map((s, i) => (i === at ? "*" : s.role)).join(" ")}`, nearWeight);
  return sheet.clues();
}

/** What a place mostly is where no word tells: of who speaks for a company it is where the company is. */
export function recast(placed: readonly PlacedPlace[], { asked, company }: Whole): readonly PlacedPlace[] {
  const mostly = company || asked === "workplace" ? "workplace" : "residence";
  return placed.map((spot) => (spot.by === "custom" ? { ...spot, role: mostly } : spot));
}

/** What tells whether a word like a name is one. */
export function nameClues(spot: NameSpot, ruled: string | undefined, { intent, asked }: Whole): Clues {
  const sheet = new ClueSheet();
  const { name, ending } = spot;
  noteAround(sheet, spot.before, spot.after);
  const fits = [...name.slice(1)].filter((syllable) => givenSyllables.has(syllable)).length - name.length + 1;
  const plain = spot.everyday ? "everyday" : "rare";
  sheet.note(`s${name[0]}`, 1);
  sheet.note(`g${name.slice(1)}`, 2);
  sheet.note(`1 ${name[1]}`, 1);
  sheet.note(`2 ${name[2] ?? "-"}`, 2);
  sheet.note(`w${name}`, nearWeight);
  sheet.note(`e${ending}`, nearWeight);
  sheet.note(`length ${name.length} ${ending === "" ? "bare" : "ended"}`, nearWeight);
  sheet.note(`fits ${fits} ${plain} ${name.length}`, ruleWeight);
  sheet.note(`fits ${fits} ${plain} ${name.length} ${intent}`, nearWeight);
  sheet.note(`${intent} ${plain}`, 1);
  sheet.note(`${asked ?? "free"} ${plain}`, nearWeight);
  sheet.note(ruled === undefined ? "unruled" : ruled === name ? "ruled" : "other ruled", ruleWeight);
  return sheet.clues();
}

/** Over this a word is taken for a name; the rules' own name is kept down to the lower. */
const nameEnough = 0.4;
const ruledEnough = 0.1;

/** Who is named, by what was learnt of words like names. A name that only rules can see (from abroad, one of many words) stands. */
export function settledName(weights: Weights, said: Said, whole: Whole): string | undefined {
  const ruled = said.facts.name;
  let best: { name: string; chance: number } | undefined;
  let ofRuled: number | undefined;
  for (const spot of said.names) {
    const chance = chancesOf(weights, nameClues(spot, ruled, whole))[1] ?? 0;
    if (spot.name === ruled) ofRuled = Math.max(ofRuled ?? 0, chance);
    if (best === undefined || chance > best.chance) best = { name: spot.name, chance };
  }
  const stands = whole.asked === "name" || ofRuled === undefined || ofRuled >= ruledEnough;
  if (ruled !== undefined && stands) return ruled;
  return best !== undefined && best.chance >= nameEnough ? best.name : undefined;
}

/** Over this another role than the rules' is believed. What words say is hard to overrule. */
const roleEnough = { words: 0.7, custom: 0.4 } as const;

/** Home and work, by what was learnt of the words around places. */
export function settledHomes(weights: Weights, said: Said, whole: Whole): Pick<Slots, "residence" | "workplace"> {
  const spots = recast(said.placed, whole);
  const placed = spots.map((spot, at) => {
    const chances = chancesOf(weights, placeClues(spots, at, whole));
    const best = placeRoles.reduce((top, _, i) => ((chances[i] ?? 0) > (chances[top] ?? 0) ? i : top), 0);
    const role = (chances[best] ?? 0) >= roleEnough[spot.by] ? placeRoles[best] : undefined;
    return { ...spot, role: role ?? spot.role };
  });
  return homesOf(placed);
}
