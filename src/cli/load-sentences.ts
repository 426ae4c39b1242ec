import { join } from "node:path";
import { readLocale } from "../words/read-locale.js";
import { createWords } from "../words/words.js";

/** Looks up the words of a surface (page, terminal, command line) by key. */
export type Sentence = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export function loadSentences(root: string): Sentence {
  const words = createWords("ko", readLocale(join(root, "locales/ko")));
  return (key, params = {}) =>
    Object.entries(params).reduce(
      (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
      words.word({ say: key, with: params }),
    );
}
