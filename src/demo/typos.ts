import type { Chance } from "./random.js";

/** Jamo that slip into one another on a keyboard or in the ear, by their place among the 21 vowels. */
const vowelSlips: ReadonlyMap<number, number> = new Map([
  [1, 5],
  [5, 1],
]);

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** A sentence as a hurried person types it: a space left out, or a vowel that sounds the same. Digits stay as they are. */
export function slipped(text: string, chance: Chance): string {
  return chance.happens(0.6) ? withoutASpace(text, chance) : withOtherVowel(text, chance);
}

/** Not beside a digit: "47 서울" would become another number or nothing at all. */
function withoutASpace(text: string, chance: Chance): string {
  const spaces = [...text.matchAll(/(?<![\d\s.,!?~]) (?![\d\s])/g)].map(({ index }) => index);
  if (spaces.length === 0) return text;
  const at = chance.pick(spaces);
  return text.slice(0, at) + text.slice(at + 1);
}

function withOtherVowel(text: string, chance: Chance): string {
  const chars = [...text];
  const spots = chars.flatMap((char, at) => (otherVowel(char) === undefined ? [] : [at]));
  if (spots.length === 0) return text;
  const at = chance.pick(spots);
  return chars.map((char, index) => (index === at ? (otherVowel(char) ?? char) : char)).join("");
}

/** Unicode: a syllable is `(first * 21 + vowel) * 28 + last` after the first one. */
function otherVowel(char: string): string | undefined {
  const code = char.codePointAt(0) ?? 0;
  if (code < firstSyllable || code > lastSyllable) return undefined;
  const offset = code - firstSyllable;
  const vowel = Math.floor(offset / 28) % 21;
  const other = vowelSlips.get(vowel);
  return other === undefined ? undefined : String.fromCodePoint(code + (other - vowel) * 28);
}
