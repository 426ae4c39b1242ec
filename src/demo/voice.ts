import type { Chance } from "./random.js";
import { slipped } from "./typos.js";

/** Ways to say things, by what is meant; `{name}` and the like are filled in. Words live in `catalog-demo/`. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** What fills a phrase: what the person is, and what they want just now. */
export type Filling = Readonly<Record<string, string>>;

/** How much of a chatterbox somebody is, and how carefully they type. */
export interface Manner {
  /** Share of answers given by pressing a button, where there is one. */
  readonly presses: number;
  /** Share of longer sentences with a slip in them. */
  readonly slips: number;
  /** Says hello first, and ends sentences in their own way. */
  readonly chatty: boolean;
}

/** One way to say it, as this person would. Throws for a wish that nobody has words for: that is our own mistake. */
export function said(
  phrases: Phrases,
  wish: string,
  { filling, manner, chance }: { readonly filling: Filling; readonly manner: Manner; readonly chance: Chance },
): string {
  const text = filled(chance.pick(phrasesFor(phrases, wish)), filling);
  // Short answers are typed right: whoever slips, slips in a sentence.
  const opening = text.length >= 14;
  const framed =
    opening && manner.chatty
      ? `${chance.pick(phrasesFor(phrases, "hello"))}${text}${/[.?!]$/.test(text) ? "" : chance.pick(phrasesFor(phrases, "tail"))}`
      : text;
  return opening && chance.happens(manner.slips) ? slipped(framed, chance) : framed;
}

export function drawManner(chance: Chance): Manner {
  return {
    presses: chance.pick([0.1, 0.4, 0.7, 0.95]),
    slips: chance.pick([0, 0, 0.1, 0.3]),
    chatty: chance.happens(0.5),
  };
}

function phrasesFor(phrases: Phrases, wish: string): readonly string[] {
  const found = phrases[wish];
  if (!found) throw new Error(`nobody has words for ${wish}`);
  return found;
}

function filled(text: string, filling: Filling): string {
  return text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = filling[key];
    if (value === undefined) throw new Error(`nothing fills {${key}} in "${text}"`);
    return value;
  });
}
