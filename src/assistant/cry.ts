import type { Parts } from "./parts.js";
import { seoulDay } from "./seats-window.js";

type Reader = Pick<Parts, "read" | "clock" | "hasResidentNumber">;

/** What the reader of a message looks at; a little of each piece stands in the next, so that no cry is cut in two. */
const piece = 1_000;
const shared = 200;

/** What of a long text a cry is looked for in. */
const looked = 10_000;

/** Whether words are a cry for help, by the same reading as in a talk. */
export function isCry(parts: Pick<Parts, "read" | "clock">, text: string): boolean {
  const today = seoulDay(parts.clock.now());
  return parts.read(text, { today, options: [] }).intent === "crisis";
}

/**
 * The piece of a text that is a cry for help, wherever it stands in its first 10,000 characters; undefined where there is
 * none. A resident number in it goes no further: the figures are cut out of the piece. One that is spelt in syllables in the
 * middle of the cry itself cannot be cut out, and is not let through either.
 */
export function cryIn(parts: Reader, text: string): string | undefined {
  const end = Math.min(text.length, looked);
  for (let from = 0; from === 0 || from + shared < end; from += piece - shared) {
    const read = text.slice(from, from + piece);
    if (!isCry(parts, read)) continue;
    if (!parts.hasResidentNumber(read)) return read;
    const bare = [read, ...read.split(/[.,!?\n]/)].map((part) => part.replace(/\p{N}+/gu, " ").trim());
    const left = bare.find((part) => !parts.hasResidentNumber(part) && isCry(parts, part));
    if (left !== undefined) return left;
  }
  return undefined;
}
