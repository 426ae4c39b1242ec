import type { Manner } from "./voice.js";

/** The channel of everybody who is simulated: it tells them from real people wherever people are listed. */
export const demoChannel = "demo";

/** Somebody made up. Their numbers begin with 010-0000, which nobody has. */
export interface Somebody {
  /** Of their talk too. */
  readonly id: string;
  readonly name: string;
  /** As they write it, `010-0000-0001`. */
  readonly phone: string;
  /** 만 나이 on every day of the season. */
  readonly age: number;
  /** Of those who give a date instead of an age: `YYYY-MM-DD`, a birthday that the season does not touch. */
  readonly birthDate?: string;
  /** District of Seoul in which they work, or live where that is what counts, as they write it. */
  readonly district: string;
  readonly manner: Manner;
  /** What they say to a question that not everybody answers alike: the phrases by the question's key. */
  readonly sayings?: Readonly<Record<string, string>>;
}

/** What somebody says when they are asked how it was. */
export interface Opinion {
  /** From 1 to 5; 4 and 5 are satisfied. */
  readonly rating: number;
  readonly rejoin: "yes" | "no" | "unsure";
  /** The phrases of what they write in their own words. */
  readonly comment: string;
}

/** What somebody comes for. */
export type Errand =
  | {
      readonly kind: "apply";
      readonly offering: string;
      /** The phrases with which it begins. */
      readonly opening: string;
      readonly whenFull: "wait" | "no";
    }
  | { readonly kind: "withdraw"; readonly offering: string; readonly opening: string }
  | { readonly kind: "answerOffer"; readonly offering: string; readonly answer: "take" | "leave" }
  | {
      /** How it was, asked by the house. */
      readonly kind: "survey";
      readonly opinion: Opinion;
      /** After so many answers they put the phone away. */
      readonly leavesAfter?: number;
    }
  /** One thing said, and whatever is answered. */
  | { readonly kind: "remark"; readonly wish: string };

/** Somebody does something at a simulated time. */
export interface Visit {
  readonly who: Somebody;
  readonly at: Date;
  readonly errand: Errand;
}
