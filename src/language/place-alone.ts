import { regionCandidates } from "../domain/regions.js";
import { readPlaces } from "./places.js";

/** Whether a word is a place by its whole length: 강남구, 정읍, 서대문. Of names that are words or given names as well (진주, 여주) it is not. */
export function isPlaceAlone(word: string): boolean {
  if (/[시군구]$/.test(word) && word.length > 2) return regionCandidates(word).length > 0;
  return readPlaces(word, "free").some(({ start, end }) => start === 0 && end === word.length);
}
