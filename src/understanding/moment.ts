import type { Asked, ReadingContext, Slots } from "../conversation/reading.js";
import type { Agreement } from "../language/agreement.js";
import type { Weigh } from "./classifier.js";
import type { Judgement } from "./judgement.js";
import type { Said } from "./said.js";
import type { Subject } from "./subject.js";

/** A message and the question that was open when it came. */
export interface Moment {
  readonly said: Said;
  readonly subject: Subject;
  readonly asked: Asked;
  readonly context: ReadingContext;
  readonly weigh: Weigh;
  /** What the message would want if no question were open. */
  readonly judged: Judgement;
  readonly agreement: Agreement | undefined;
  readonly choice: number | undefined;
  /** Nothing but a choice from the buttons. */
  readonly onlyChoice: boolean;
  readonly score: Slots;
}

/** One way of hearing a message while a question is open; nothing when it has nothing to say. */
export type Step = (moment: Moment) => (Judgement & { readonly extra?: Slots }) | undefined;

export const answer = (confidence: number, extra: Slots = {}) => ({ intent: "answer", confidence, extra }) as const;

/** Questions that a yes or no with the fact answers. */
export const statements: ReadonlySet<Asked> = new Set(["careerBreak", "benefits", "employer", "employment", "sex"]);
export const yesNoKinds: ReadonlySet<Asked> = new Set(["rejoin", "confirm", "consent"]);
