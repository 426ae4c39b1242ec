import type { Parts } from "./parts.js";

declare const screened: unique symbol;

/** Something that staff wrote and that holds no resident number: only such words are kept, or said to anybody. */
export type StaffWords = string & { readonly [screened]: true };

/** What a port answers to words that hold one: nothing of them is kept. */
export interface HoldsResidentNumber {
  readonly kind: "residentNumber";
}

/**
 * The one screen for everything that staff write. A resident number is not taken from them either: 개인정보 보호법
 * 제24조의2 allows nobody to keep one without a law that asks for it.
 */
export function isFree({ hasResidentNumber }: Pick<Parts, "hasResidentNumber">, words: string): words is StaffWords {
  return !hasResidentNumber(words);
}

/** Does something with what staff wrote, unless it holds a resident number. */
export async function withWords<Done>(
  parts: Pick<Parts, "hasResidentNumber">,
  words: string,
  use: (words: StaffWords) => Promise<Done>,
): Promise<Done | HoldsResidentNumber> {
  return isFree(parts, words) ? use(words) : { kind: "residentNumber" };
}
