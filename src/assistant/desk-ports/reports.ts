import type { Figure, FigureId } from "../../domain/report/figure.js";
import type { SignedIn } from "./accounts.js";
import type { FileReason } from "./report-desk.js";

/** What a report is of. Seoul days, both ends in; without them all there is. */
export interface ReportWish {
  /** A program's id; without it every program that may be seen, together. */
  readonly program?: string;
  /** A round's number (차수). */
  readonly round?: number;
  readonly from?: string;
  readonly to?: string;
  readonly agency?: string;
}

/** Where people went on and where they left, in the order in which a dialog asks. */
export interface DialogPath {
  readonly dialog: string;
  readonly steps: readonly { readonly question: string; readonly asked: number; readonly answered: number }[];
}

/** What was written in words in closed surveys, with names, numbers and what is a cry for help out of it. */
export interface Comments {
  readonly question: string;
  readonly words: readonly string[];
}

export interface Report {
  readonly wish: ReportWish;
  /** As people read it: the program's title, or that it is all of them; the round's; the agency's name. */
  readonly title: string;
  readonly round?: string;
  readonly agency?: string;
  /** ISO instant of when it was counted. */
  readonly countedAt: string;
  readonly figures: readonly Figure[];
  /** Which of the two figures of satisfaction the agency goes by, where it says so. */
  readonly main?: FigureId;
  /** What the assistant did not understand, by Seoul month. */
  readonly notUnderstood: readonly { readonly month: string; readonly n: number }[];
  readonly paths: readonly DialogPath[];
  readonly comments: readonly Comments[];
}

/** `foreign`: a program or agency that is not theirs to see; `noProgram`, `noRound`: there is none of that name. */
export type ReportMade =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: "foreign" | "noProgram" | "noRound" };

/** How far a report is that takes longer: which share of the applications was read, 0 to 1. */
export interface ReportCounting {
  readonly kind: "counting";
  readonly share: number;
}

export interface ReportHow {
  readonly onProgress?: (share: number) => void;
  /** It leaves as a file, for this reason: then that is what the log says, and nothing more. */
  readonly fileFor?: FileReason;
}

/** Figures of what belongs to the member's agency; of all agencies for those who see all. Reads no name. */
export interface ReportsPort {
  report(who: SignedIn, wish: ReportWish, how?: ReportHow): Promise<ReportMade>;
  /**
   * The same for a page, which is not kept waiting: what takes longer goes on by itself, and whoever asks for it again is
   * told how far it is, and in the end what it is. It is in the log once.
   */
  soon(who: SignedIn, wish: ReportWish): Promise<ReportMade | ReportCounting>;
}
