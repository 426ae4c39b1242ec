import type { Language } from "../domain/languages.js";
import { loadWords } from "./load-words.js";

/** Looks up the words of a surface (page, terminal, command line) by key. */
export type Sentence = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The same surface for somebody who is talked with in another language. */
export type SentencesIn = (language?: Language) => Sentence;

export function loadSentencesIn(root: string): SentencesIn {
  const wordsIn = loadWords(root);
  return (language) => {
    const words = wordsIn(language);
    return (key, params) => words.word(params ? { say: key, with: params } : { say: key });
  };
}

export function loadSentences(root: string): Sentence {
  return loadSentencesIn(root)();
}
