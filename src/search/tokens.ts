import { wordStem } from "./word-stem.js";

/**
 * The pieces by which texts are compared: every two neighbouring letters of each word's stem. Two letters
 * are about what a Korean morpheme is long, need no dictionary, and survive typos and missing spaces.
 */
export function tokensOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => pairsOf(wordStem(word)));
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function pairsOf(stem: string): string[] {
  if (stem.length < 2) return [stem];
  return Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2));
}
