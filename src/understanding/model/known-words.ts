import { tidy } from "../../language/plain.js";

export interface KnownWords {
  has(word: string): boolean;
}

/**
 * The words that may be shown outside: those of a dictionary, and those of our own data. `dictionary` is the word list of
 * a Hunspell dictionary: a count, then a word a line, with flags after a slash.
 */
export function knownWords(dictionary: string, own: readonly string[]): KnownWords {
  const words = new Set<string>();
  for (const line of dictionary.split("\n").slice(1)) {
    const word = line.split("/", 1)[0]?.trim() ?? "";
    if (word !== "") words.add(word.normalize("NFC"));
  }
  for (const text of own) for (const word of tidy(text).split(/[^\p{L}\p{N}]+/u)) if (word !== "") words.add(word);
  return words;
}
