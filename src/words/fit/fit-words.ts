import { say } from "../../dialog/say.js";
import type { Words } from "../words.js";
import type { PageWords } from "./page-choices.js";

/** The few words that fitting adds of its own. */
export interface FitWords extends PageWords {
  /** What a button says instead of a label that is too long for it. */
  number(n: number): string;
}

export type FitKey = "fit.more" | "fit.first" | "fit.number";

export function fitWords({ word }: Pick<Words, "word">): FitWords {
  return fitWordsBy((key, params) => word(say(key, params)));
}

/** The same from a channel's own way to find words. */
export function fitWordsBy(words: (key: FitKey, params?: { readonly n: string }) => string): FitWords {
  return { more: words("fit.more"), first: words("fit.first"), number: (n) => words("fit.number", { n: `${n}` }) };
}
