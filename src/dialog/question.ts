import type { z } from "zod";
import type { Reply } from "./reply.js";
import type { Card, Say } from "./say.js";

/** What a question made of a reply. `refused` is an answer that cannot be right; `why` says what to do. */
export type Heard<A> =
  | { readonly kind: "answer"; readonly value: A }
  | { readonly kind: "refused"; readonly why: Say }
  | { readonly kind: "nothing" };

export interface Option<A> {
  readonly label: Say;
  readonly value: A;
}

/** Something a dialog wants to know. Free text is always accepted; options are its buttons. */
export interface Question<A> {
  /** One of the kinds of the understanding contract: it tells the reader what to listen for. */
  readonly kind: string;
  readonly text: Say;
  /** What to ask instead when it is on the screen already and is asked again after something in between. */
  readonly again?: Say;
  /** How a talk words it where that is more than the question alone: which of how many it is. A form shows `text`. */
  readonly inTalk?: Say;
  /** What its cards were looked up for: when that is another, they are shown once more though they may be the same. */
  readonly madeFor?: Say;
  readonly cards?: readonly Card[];
  readonly options: readonly Option<A>[];
  /** What a stored answer must still look like; an answer that no longer fits is asked again. */
  readonly schema: z.ZodType<A>;
  /** Intents that this question takes as answers, though they would start something elsewhere. */
  readonly takes?: readonly string[];
  /** How sure the reader must be (0..1) of a yes or no in words; a button is always sure. */
  readonly sureness?: number;
  /** What whoever fills in the questions behind this one has said to it by doing so: "시작" of a survey. Never a consent. */
  readonly entered?: A;
  /** It takes several of its options at once, those of the reply's `choices`. */
  readonly several?: true;
  /** What was answered to it before, in another talk: it stands as if it had been answered here, until they go back to it. */
  readonly kept?: A;
  /** What of an answer decides what is asked further on: answers of which it is the same lead the same way. */
  leads?(value: A): string;
  /** Makes an answer of what is already known, so that nobody is asked twice. */
  fill?(known: Readonly<Record<string, unknown>>): A | undefined;
  read(reply: Reply): Heard<A>;
}

export function answer<A>(value: A): Heard<A> {
  return { kind: "answer", value };
}

export const nothing: Heard<never> = { kind: "nothing" };

/** The option that a reply picked, by button, number or label. */
export function picked<A>(options: readonly Option<A>[], reply: Reply): Heard<A> {
  const option = reply.choice === undefined ? undefined : options[reply.choice];
  return option ? answer(option.value) : nothing;
}
