import type { SurveyFor, SurveySending } from "../../domain/surveys.js";
import type { SignedIn } from "./accounts.js";
import type { Preview, Version, Wrong } from "./rounds.js";
import type { TableFile, TableFormat } from "./rounds-files.js";

/** How many were sent a survey, and how many answered it; never what. */
export interface SurveyCounts {
  /** Still to be sent: due, and not sent yet. */
  readonly due: number;
  /** Everybody who was sent it, whatever they did. */
  readonly sent: number;
  /** Of those, it is still open for so many. */
  readonly open: number;
  readonly complete: number;
  readonly partial: number;
  /** ISO instant of the next closing, where any is open. */
  readonly closesAt?: string;
}

export interface Named {
  readonly id: string;
  readonly title: string;
}

export interface SurveyLine extends Named {
  readonly version: number;
  readonly sending: SurveySending;
  /** Programs of theirs that send it. */
  readonly programs: readonly Named[];
  readonly for: SurveyFor;
  readonly counts: SurveyCounts;
  /** Whether they may edit it: one that other agencies use too is an administrator's. */
  readonly mine: boolean;
}

/** Whose answers are looked at: all of a program or of one of its rounds, or of everything that they may see. */
export interface ResultsWish {
  readonly program?: string;
  readonly round?: string;
}

/** Why results are taken out as a file; kept in the audit log. */
export const resultsReasons = ["report", "improve", "asked"] as const;
export type ResultsReason = (typeof resultsReasons)[number];

/**
 * What was answered to one question. `hidden`: fewer than five people stand behind it, or behind what could be had by
 * subtracting. `words`: only of surveys that have closed, with names and numbers out of it.
 */
export interface QuestionResult {
  readonly id: string;
  readonly words: string;
  /** The row of a matrix that it is about. */
  readonly row?: string;
  /** It stands in the survey no more: it was changed, or taken out. */
  readonly former: boolean;
  readonly told:
    | {
        readonly kind: "tally";
        /** Who answered; whoever skipped it is not in it. */
        readonly n: number;
        /** Of a scale, as it is kept (1–5, 0–10). */
        readonly mean?: number;
        /** Of several picks each counts, so that they are more than `n` together. */
        readonly counts: readonly { readonly label: string; readonly count: number }[];
      }
    | { readonly kind: "words"; readonly texts: readonly string[] }
    | { readonly kind: "hidden" | "nothing" };
}

export interface SurveyResults extends Named {
  readonly counts: SurveyCounts;
  /** What can be looked at apart. */
  readonly programs: readonly (Named & { readonly rounds: readonly Named[] })[];
  readonly wish: ResultsWish;
  readonly questions: readonly QuestionResult[];
}

/** The other languages that a survey can be written in. */
export const wordingLanguages = ["english", "easy"] as const;
export type WordingLanguage = (typeof wordingLanguages)[number];

/** What a question says in another language; empty: people read the Korean. */
export interface TypedWording {
  readonly words: string;
  /** In the order of the Korean ones, `-` where one has no words of its own. */
  readonly options: string;
  readonly labels: string;
}

/** A question as it stands in a form. Lists are typed one a line. */
export interface TypedQuestion extends Readonly<Record<WordingLanguage, TypedWording>> {
  /** Names it within the form: the id it has, or one for a new one. */
  readonly key: string;
  readonly kind: string;
  readonly words: string;
  /** Options, or rows of a matrix. */
  readonly options: string;
  /** The five steps of a scale, from the lowest; empty: satisfaction's own. */
  readonly labels: string;
  readonly most: string;
  readonly optional: boolean;
  /** The `key` of a question further up, and which answers to it; empty: always asked. */
  readonly when: string;
  readonly is: string;
}

export interface TypedSurvey {
  readonly title: string;
  /** In the other languages; empty: the Korean. */
  readonly titles: Readonly<Record<WordingLanguage, string>>;
  readonly after: string;
  readonly days: string;
  readonly remindAfterDays: string;
  readonly closesAfterDays: string;
  readonly programs: readonly string[];
  readonly rounds: readonly string[];
  readonly kinds: readonly string[];
  readonly questions: readonly TypedQuestion[];
}

/** A form's contents, and what it offers to pick from. */
export interface SurveyFormView {
  readonly typed: TypedSurvey;
  /** Of the document, as the form was made from it; 0 for a new one. */
  readonly version: number;
  /** Programs whose own survey it is: they name it themselves. */
  readonly named: readonly Named[];
  readonly programs: readonly (Named & { readonly rounds: readonly Named[] })[];
  /** Whether it can be for kinds of programs, which are of every agency. */
  readonly everywhere: boolean;
}

/** Where a form belongs. */
export interface SurveyPlace {
  /** Absent: a new one. */
  readonly survey?: string;
  readonly version: number;
}

/** Fields of mistakes are `title`, `days` … or `<key of a question>.words` and so on; empty for the whole. */
export type SurveySaved =
  /** `stale`: so many texts in other languages stand as they did though their Korean says something else now. */
  | { readonly kind: "saved"; readonly id: string; readonly stale: number }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] }
  | { readonly kind: "moved"; readonly by: Version; readonly changes: readonly SurveyDifference[] }
  | { readonly kind: "same"; readonly id: string }
  | { readonly kind: "unknown" | "notYours" };

/** One thing that a version says otherwise than the one before. */
export interface SurveyDifference {
  /** `title`, `sending`, `for`, `english`, `easy`, `question` (its words), `order`, `added`, `removed`. */
  readonly field: string;
  readonly about?: string;
  readonly from: string;
  readonly to: string;
}

/** A question as each channel shows it. */
export interface QuestionPreview {
  readonly words: string;
  readonly previews: readonly Preview[];
}

/** A field of the form on the web, for people without a messenger. */
export interface FieldPreview {
  readonly words: string;
  readonly options: readonly string[];
  readonly optional: boolean;
  readonly onlyIf?: string;
}

export interface SurveyPreview {
  readonly wrong: readonly Wrong[];
  readonly chat: readonly QuestionPreview[];
  readonly web: readonly FieldPreview[];
}

/** Somebody who was sent a survey and has no talk to answer it in. */
export interface LinkToGive {
  readonly invite: string;
  readonly name?: string;
  readonly phone?: string;
  readonly survey: string;
  /** The offering that it is about. */
  readonly about: string;
  readonly agency: string;
  /** Path of the form on the web; good until it is answered or closes. */
  readonly path: string;
  readonly closesAt?: string;
}

/** Surveys of the agency whose staff asks, on the desk. Every write, and whose links and results were read, is in the audit log. */
export interface SurveysPort {
  list(by: SignedIn): Promise<readonly SurveyLine[]>;
  /** Undefined where they may not see it, or no such program or round of theirs sends it. */
  results(by: SignedIn, survey: string, wish: ResultsWish): Promise<SurveyResults | undefined>;
  file(
    by: SignedIn,
    survey: string,
    wish: ResultsWish & { readonly format: TableFormat; readonly why: ResultsReason },
  ): Promise<TableFile | undefined>;

  /** The form as it stands. Without `survey`: an empty one, or `like` another that they see. */
  form(by: SignedIn, which: { readonly survey?: string; readonly like?: string }): Promise<SurveyFormView | undefined>;
  save(by: SignedIn, at: SurveyPlace, typed: TypedSurvey): Promise<SurveySaved>;
  /** How people would see what was typed; nothing is written. */
  preview(by: SignedIn, at: SurveyPlace, typed: TypedSurvey): Promise<SurveyPreview | undefined>;
  /** The newest first. */
  versions(
    by: SignedIn,
    survey: string,
  ): Promise<(Named & { readonly versions: readonly SurveyVersionLine[] }) | undefined>;

  links(by: SignedIn): Promise<readonly LinkToGive[]>;
}

export interface SurveyVersionLine extends Version {
  readonly questions: readonly string[];
  readonly changes: readonly SurveyDifference[];
}
