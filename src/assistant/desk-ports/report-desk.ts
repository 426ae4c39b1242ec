import type { SignedIn } from "./accounts.js";

/** What a report can be wished for of. */
export interface ReportChoices {
  readonly programs: readonly {
    readonly id: string;
    readonly title: string;
    readonly agency: string;
    /** Numbers of its rounds, each once, as a wish names them. */
    readonly rounds: readonly number[];
  }[];
  /** Of those who see several; none of those who see their own alone. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** Why the figures leave the house as a file. */
export const fileReasons = ["results", "overseer", "review", "disclosure"] as const;
export type FileReason = (typeof fileReasons)[number];

/** What the page of reports needs beside the figures. */
export interface ReportDeskPort {
  /** What is theirs to choose, in the catalogue's order. */
  choices(who: SignedIn): ReportChoices;
  /** The words of a survey's question by its versioned id; of a row of a matrix the row's. */
  question(id: string): string | undefined;
}
