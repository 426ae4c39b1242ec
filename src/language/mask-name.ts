import { twoSyllable } from "./names.js";

/** A name as lists show it: the surname, and a ring for each letter after it ("김○○", "남궁○○", "N○○"). */
export function maskName(name: string): string {
  const words = name.normalize("NFC").trim();
  const korean = /^\p{Script=Hangul}+$/u.test(words);
  const letters = [...words];
  const shown = korean && letters.length > 2 && new RegExp(`^(?:${twoSyllable})`).test(words) ? 2 : 1;
  const hidden = korean ? Math.max(1, letters.length - shown) : 2;
  return letters.slice(0, shown).join("") + "○".repeat(Math.min(hidden, 4));
}
