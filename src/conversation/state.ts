import type { Choice, Say, Saying, Start } from "../dialog/say.js";
import type { FactKey } from "../domain/facts.js";
import type { Language } from "../domain/languages.js";
import type { Asked } from "./reading.js";

export const dialogIds = [
  "discovery",
  "eligibility",
  "registration",
  "applications",
  "survey",
  "handoff",
  "my-data",
  "link",
  "outside-help",
  "taking-part",
] as const;
export type DialogId = (typeof dialogIds)[number];

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Who answers: the assistant, nobody yet (staff were called), or staff. */
export type Owner = "assistant" | "waiting" | "staff";

/** A fact with where it came from; `frame` is set when a dialog asked for it. */
export interface KnownFact {
  readonly value: Json;
  /** ISO instant; facts without a consent are dropped 24 hours after it. */
  readonly at: string;
  readonly frame?: string;
}

/** Facts about eligibility, and the few about identity that a registration needs. */
export type KnownKey = FactKey | "name" | "phone";

/** A dialog in progress: only what was answered, looked up or done, under its key. No step pointer. */
export interface Frame {
  readonly id: string;
  readonly dialog: DialogId;
  /** What the dialog was entered with: ids, never objects. */
  readonly with: Readonly<Record<string, Json>>;
  readonly answers: Readonly<Record<string, Json>>;
  /** Results of `look` and `attempt`. */
  readonly results: Readonly<Record<string, Json>>;
  /** Keys re-opened by 뒤로 or a correction: known facts do not refill them. */
  readonly reopened: readonly string[];
  /** Which questions of it have been counted, and how far: see `steps.ts`. */
  readonly steps?: Readonly<Record<string, "asked" | "answered">>;
  /** Answers that a form brought before their question was open: each is taken when it opens. */
  readonly ahead?: Readonly<Record<string, AnswerAhead>>;
}

/** An answer that waits for its question, and what else stood in the same words. */
export interface AnswerAhead {
  readonly value: Json;
  readonly slots: Readonly<Record<string, unknown>>;
}

/** A conversation between turns. Plain data; sealed at rest. */
export interface Conversation {
  readonly id: string;
  readonly person: string;
  readonly owner: Owner;
  /** The last is on top. */
  readonly stack: readonly Frame[];
  readonly facts: Readonly<Partial<Record<KnownKey, KnownFact>>>;
  /** The program in hand: asides are about it. */
  readonly program?: string;
  /** The offering of it that was last spoken of. */
  readonly offering?: string;
  /** What is open, as last asked; derived by walking, kept for lists and hand-offs. */
  readonly open: OpenQuestion | null;
  /** Buttons on offer now; those of the open question come first. */
  readonly choices: readonly Choice[];
  /** How often in a row nothing was understood. */
  readonly missed: number;
  /** The dialog that the assistant brought up by itself, until the person has said something. */
  readonly broughtUp: string | null;
  /** Whether the person has been told that an automatic assistant answers. */
  readonly introduced: boolean;
  /** Whether the person agreed that what they say is kept for an application. */
  readonly consented: boolean;
  /** Whether they were asked if a model outside may help with what is not understood here, and agreed. */
  readonly outsideHelp?: "asked" | "agreed";
  /** Why staff were called last: after a cry for help nothing is asked. */
  readonly called?: "asked" | "crisis";
  /** How many messages were passed on to staff since they were called: only the first is answered at length. */
  readonly passedOn?: number;
  /** Facts that staff put right and the person has not been told of. */
  readonly staffCorrected?: readonly KnownKey[];
  /** What they asked to be talked with in; the usual one without. Goes with the talk, not with the person's facts. */
  readonly language?: Language;
  /** What came up while staff had the talk and can wait until they are done. */
  readonly held?: readonly Held[];
}

/** Something the assistant brings up by itself: what to say, and the dialog it leads to. */
export interface Held {
  readonly saying: Saying;
  readonly start: Start;
}

export interface OpenQuestion {
  readonly dialog: DialogId;
  readonly key: string;
  readonly kind: Asked;
  readonly question: Say;
}

export function newConversation(id: string, person: string): Conversation {
  return {
    id,
    person,
    owner: "assistant",
    stack: [],
    facts: {},
    open: null,
    choices: [],
    missed: 0,
    broughtUp: null,
    introduced: false,
    consented: false,
  };
}
