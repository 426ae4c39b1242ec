import { regionCandidates } from "./regions.js";
import type { ClauseState } from "./verdict.js";

/**
 * A place as a path from the 시도 down: "서울", "서울 송파구", "경기 성남시 분당구".
 * A place lies within another when the other is the start of its path.
 */
export type Place = string;

/** A district that no condition names: it stands for all the others. */
const elsewhere = "*";

/** The places that words like "송파구" or "중구" may mean; none for words that name no place. */
export function placesMeant(words: string): readonly Place[] {
  return regionCandidates(words).map(({ sido, sigungu }) => (sigungu === undefined ? sido : `${sido} ${sigungu}`));
}

/**
 * Whether somebody is in one of `wanted`. `possible` are the places that their words may mean: all of them
 * have to lie within for a yes, all of them outside for a no. A 시도 alone does not tell the 시군구.
 */
export function placeWithin(possible: readonly Place[] | undefined, wanted: readonly Place[]): ClauseState {
  if (possible === undefined || possible.length === 0) return "unknown";
  const states = possible.map((place) => onePlaceWithin(place, wanted));
  const [first] = states;
  return first !== undefined && states.every((state) => state === first) ? first : "unknown";
}

function onePlaceWithin(place: Place, wanted: readonly Place[]): ClauseState {
  if (wanted.some((other) => liesWithin(place, other))) return "met";
  return wanted.some((other) => liesWithin(other, place)) ? "unknown" : "failed";
}

/**
 * One exact place for each way in which somebody's place can matter: each named place, and one that is none
 * of them. Where something is known already, only places that agree with it.
 */
export function samplePlaces(possible: readonly Place[] | undefined, named: readonly Place[]): Place[] {
  const distinct = [...new Set(named)];
  if (possible === undefined || possible.length === 0) return [...distinct, elsewhere].map(inside);
  return possible.flatMap((place) => [...distinct.filter((other) => liesWithin(other, place)), place].map(inside));
}

const inside = (place: Place): Place => `${place} ${elsewhere}`;

const liesWithin = (place: Place, other: Place): boolean => place === other || place.startsWith(`${other} `);
