import { tight } from "../../language/plain.js";
import { marks } from "../model/redact.js";

/** Stands for one unknown word, name or number in a line that staff taught. */
export const gap = "○";

/** What a line is known again by: letters alone, slips of spelling mended, each number 0; names of programs were made ◇ before. */
export function keyOf(plain: string): string {
  return tight(plain.replace(/◇+/g, "◇"))
    .replace(/\d+/g, "0")
    .replace(/[^\p{L}\p{N}◇○]/gu, "");
}

/** What was taken out of a line, as gaps; what is meant by any program, as ◇. */
export function withGaps(text: string): string {
  return Object.values(marks)
    .reduce((left, mark) => left.replaceAll(mark, gap), text)
    .replace(/○+/g, gap)
    .replace(/\{[^}]*\}/g, "◇");
}

/** How many letters of its own a key has, besides gaps and names. */
export function ownLetters(key: string): number {
  return key.replace(/[◇○]/g, "").length;
}
