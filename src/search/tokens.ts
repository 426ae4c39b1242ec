import { noSynonyms, type Synonyms } from "./synonyms.js";
import { tellsDay, wordStem } from "./word-stem.js";

/** Cuts a text into the pieces by which texts are compared. */
export type Tokenizer = (text: string) => string[];

/**
 * Every two neighbouring letters of each word's stem, and one token for each group of synonyms that the text
 * has a word of. Two letters are about what a Korean morpheme is long, need no dictionary, and survive typos
 * and missing spaces.
 */
export function createTokenizer({ groups, ignored }: Synonyms = noSynonyms): Tokenizer {
  const meanings = groups.map((group, index) => ({ token: `=${index}`, words: group.map(unspaced) }));
  const nothing = new Set(ignored);
  const saysSomething = (word: string) => !tellsDay(word) && !nothing.has(word) && !nothing.has(wordStem(word));

  return (text) => {
    const plain = text.normalize("NFKC").toLowerCase();
    const written = unspaced(plain);
    return [
      ...wordsOf(plain)
        .filter(saysSomething)
        .flatMap((word) => pairsOf(wordStem(word))),
      ...meanings.filter(({ words }) => words.some((word) => written.includes(word))).map(({ token }) => token),
    ];
  };
}

const unspaced = (text: string): string => text.toLowerCase().replace(/\s+/g, "");

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function pairsOf(stem: string): string[] {
  if (stem.length < 2) return [stem];
  return Array.from({ length: stem.length - 1 }, (_, at) => stem.slice(at, at + 2));
}
