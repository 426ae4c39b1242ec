import { join } from "node:path";
import { readLocale } from "../words/read-locale.js";
import { createWords } from "../words/words.js";

/** Looks up the words of a surface (page, terminal, command line) by key. */
export type Sentence = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export function loadSentences(root: string): Sentence {
  const words = createWords("ko", readLocale(join(root, "locales/ko")));
  return (key, params) => words.word(params ? { say: key, with: params } : { say: key });
}
