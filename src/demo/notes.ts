import type { SaidMessage } from "../conversation/message.js";
import type { RegistrationState } from "../domain/registration.js";
import type { Sentences } from "../words/words.js";

/** Sentences that tell somebody how an application of theirs stands, by what they tell. */
const tells: readonly (readonly [string, RegistrationState])[] = [
  ["registration.done.seated", "selected"],
  ["registration.cameFree", "selected"],
  ["registration.done.screening", "applied"],
  ["registration.done.screeningOn", "applied"],
  ["registration.done.applied", "applied"],
  ["registration.waiting", "waiting"],
  ["offer.came", "offered"],
  ["offer.ask", "offered"],
  ["offer.taken", "selected"],
  ["offer.tooLate", "offerExpired"],
  ["offer.expired", "offerExpired"],
  ["offer.declined", "declined"],
  ["applications.withdrawn", "withdrawn"],
  ["news.selected", "selected"],
  ["news.selectedFrom", "selected"],
  ["news.reserve", "waiting"],
  ["news.notSelected", "notSelected"],
  ["news.notSelectedWhy", "notSelected"],
  ["taking.step.taking", "taking"],
  ["taking.step.completed", "completed"],
  ["taking.step.left", "left"],
  ["taking.step.noShow", "noShow"],
];

/** An application as a message speaks of it. */
export interface Told {
  readonly offering: string;
  readonly state: RegistrationState;
}

/** Reads messages as a person would: only what they say, nothing of what the store holds. */
export type ReadNews = (message: SaidMessage) => Told | undefined;

/** `titles`: what each offering is called in a sentence, by its id. */
export function createReadNews(sentences: Sentences, titles: ReadonlyMap<string, string>): ReadNews {
  const patterns = tells.flatMap(([key, state]) => {
    const sentence = sentences[key];
    return sentence === undefined ? [] : [{ pattern: patternOf(sentence), state }];
  });
  const byLength = [...titles].sort(([, a], [, b]) => b.length - a.length);
  return ({ from, text }) => {
    if (from !== "assistant") return undefined;
    const state = patterns.find(({ pattern }) => pattern.test(text))?.state;
    const offering = byLength.find(([, title]) => text.includes(title))?.[0];
    return state === undefined || offering === undefined ? undefined : { offering, state };
  };
}

/** A sentence with anything where it is filled; what else is said after it does not matter. */
function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\{[^}]*\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]+")}(?:$|\\s)`);
}
