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
  const [, ...lines] = dictionary.normalize("NFC").split("\n");
  for (const line of lines) {
    const flags = line.indexOf("/");
    const word = (flags < 0 ? line : line.slice(0, flags)).trim();
    if (word !== "") words.add(word);
  }
  for (const text of own) for (const word of tidy(text).split(/[^\p{L}\p{N}]+/u)) if (word !== "") words.add(word);
  return words;
}
