import type { Words } from "../words.js";

/** Where a line was said: the question that was open, in words, or that there was none. */
export function askedInWords(words: Words, asked: string | undefined): string {
  return words(`desk.misses.asked.${asked ?? "nothing"}`);
}
