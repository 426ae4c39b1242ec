import type { ProgramKind } from "./program.js";
import type { RegistrationState } from "./registration.js";
import type { InLanguages, SurveyWording } from "./wording.js";

/** Something to pick; its id is what is kept. */
export interface SurveyOption {
  readonly id: string;
  readonly words: string;
}

/** A question is asked only where an earlier one was answered so; of several picks one of them is enough. */
export interface SurveyBranch {
  /** The versioned id of a question further up. */
  readonly question: string;
  readonly is: readonly (string | number | boolean)[];
}

/**
 * What an answer is kept as, under the question's versioned id: a rating 1–5, a recommendation 0–10, an option's id, the
 * ids of several, words. A row of a matrix has a key of its own (`matrixKey`). Skipped is `null`; not asked is nothing.
 */
export type SurveyAnswer = number | string | boolean | null | readonly string[];
export type SurveyAnswers = Readonly<Record<string, SurveyAnswer>>;

/** One question of a survey; `id` is stable and versioned, so that answers stay with their words. */
export type SurveyQuestion = {
  readonly id: string;
  readonly words: string;
  readonly optional: boolean;
  readonly when?: SurveyBranch;
} & (
  | {
      /** Five steps; `labels` from the lowest to the highest where they are not satisfaction's own. */
      readonly kind: "rating";
      readonly labels?: readonly [string, string, string, string, string];
    }
  | { readonly kind: "rejoin" }
  | { readonly kind: "comment" }
  | { readonly kind: "recommend" }
  | { readonly kind: "yesNo" }
  | { readonly kind: "one"; readonly options: readonly SurveyOption[] }
  | { readonly kind: "several"; readonly options: readonly SurveyOption[]; readonly most?: number }
  | {
      /** The same five steps for each row; every row is a question of its own in a talk. */
      readonly kind: "matrix";
      readonly rows: readonly SurveyOption[];
      readonly labels?: readonly [string, string, string, string, string];
    }
);

/** When a survey is sent: days after the last day of an offering, or after an application came into a state. */
export interface SurveySending {
  readonly after: "offeringEnded" | RegistrationState;
  readonly days: number;
  /** From being sent to the one reminder; 0 is none. */
  readonly remindAfterDays: number;
  /** From being sent to its closing: what was answered is cut from the person then, and nothing more is taken. */
  readonly closesAfterDays: number;
}

export const usualSending: SurveySending = {
  after: "offeringEnded",
  days: 1,
  remindAfterDays: 3,
  closesAfterDays: 14,
};

/** Whose survey it is where neither a round nor a program names it itself. */
export interface SurveyFor {
  readonly programs?: readonly string[];
  readonly rounds?: readonly string[];
  readonly kinds?: readonly ProgramKind[];
}

export interface Survey extends InLanguages<SurveyWording> {
  readonly id: string;
  /** Raised by every change; a question whose words or options changed has a new id, too. */
  readonly version: number;
  readonly title: string;
  readonly questions: readonly SurveyQuestion[];
  /** `usualSending` without. */
  readonly sending?: SurveySending;
  readonly for?: SurveyFor;
}

/** Where the answer for a row of a matrix is kept. */
export function matrixKey(question: string, row: string): string {
  return `${question}.${row}`;
}
