import { say } from "../../dialog/say.js";
import type { Words } from "../words.js";
import type { PageWords } from "./page-choices.js";

/** The few words that fitting adds of its own. */
export interface FitWords extends PageWords {
  /** What a button says instead of a label that is too long for it. */
  number(n: number): string;
}

export function fitWords({ word }: Pick<Words, "word">): FitWords {
  return {
    more: word(say("fit.more")),
    first: word(say("fit.first")),
    number: (n) => word(say("fit.number", { n })),
  };
}
