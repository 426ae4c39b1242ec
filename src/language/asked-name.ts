import { isCommonGivenName } from "./given-names.js";
import { beginsAsWord, isOwnThing } from "./not-names.js";
import { sinoValue } from "./numbers.js";

/** What follows an everyday word inside its own word: particles, endings, 중 and 때문. */
const grown = new Set("은는이가을를도만의에로요다고라네야예유여임인중함님까면서며데지됨된돼해한할겠든");
/** What makes another noun of an everyday word that is no place: 구직자, 공무원, 강사직, 이번주. */
const made = new Set("자원생사직군구시역번달주전집밤모맘남녀반분간말어문좀처제쯤객비체적짐");
const place = /^(?:서울|부산|인천|대구|대전|광주|울산|경기|강원|전남|전북|충남|충북|제주)/;
/** A day or a month whose first syllable is a surname as well. */
const day = /^(?:금요일|[이오구유]월(?:달|중|말|초)|오일장)$/;
const counted = /^([일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?)(?:세|살|명|일|년|월|번|점|시)$/;

/**
 * Whether three syllables that begin with a surname are plainly no name even right after the question for one: "공무원",
 * "고민은", "오십세". 남자현, 한부장 and 구십영 are names there, though they begin like a word.
 */
export function isWordEvenThen(word: string): boolean {
  if (isOwnThing(word)) return true;
  if (isCommonGivenName(word.slice(1))) return false;
  if (day.test(word) || counted.test(word) || sinoValue(word) !== undefined) return true;
  const last = word.at(-1) ?? "";
  return beginsAsWord(word) && (grown.has(last) || (made.has(last) && !place.test(word)));
}
