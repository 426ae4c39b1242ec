import type { ApplicantColumn } from "../../domain/applicant-columns.js";
import type { SignedIn } from "./accounts.js";

export type TableFormat = "csv" | "xlsx";

/** A file to be saved. */
export interface TableFile {
  readonly name: string;
  readonly media: string;
  readonly bytes: Buffer;
}

/** A table as it came: a file, or what a preview carried on to the press that applies it. */
export type GivenTable =
  | { readonly kind: "file"; readonly bytes: Buffer | undefined }
  | { readonly kind: "carried"; readonly text: string };

/** A row that is left out, and why. */
export interface LeftOut {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  /** As the sheet calls it; absent: the row as a whole. */
  readonly column?: string;
  readonly words: string;
}

/** A row that would be taken. */
export interface TakenRow {
  readonly row: number;
  readonly kind: "new" | "changed";
  readonly title: string;
  /** What would stand there, or stand otherwise; `from` empty for what is new. */
  readonly changes: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  /** What staff should know of it, in words. */
  readonly note?: string;
}

/** What would become of a table. Nothing was written. */
export interface TablePreview {
  readonly kind: "preview";
  readonly taken: readonly TakenRow[];
  /** Rows that say what is there already. */
  readonly same: number;
  readonly left: readonly LeftOut[];
  /** Names of columns that are not looked at, and of those that were named before. */
  readonly unknown: readonly string[];
  readonly repeated: readonly string[];
  /** To be given back by the press that applies it, with `seen`. */
  readonly carried: string;
  /** Stands for what was shown: what would become of the table otherwise is shown anew and not applied. */
  readonly seen: string;
}

/** `refused`: nothing of the file can be taken. `unknown`: not there, or not theirs. */
export type Previewed =
  | TablePreview
  | { readonly kind: "refused"; readonly words: string }
  | { readonly kind: "unknown" };

/** `moved`: something else was done in between; the table is shown as it would be applied now. */
export type AppliedTable =
  | { readonly kind: "applied"; readonly added: number; readonly changed: number }
  | { readonly kind: "moved"; readonly preview: TablePreview }
  | Exclude<Previewed, TablePreview>;

/** What a page of files is about. */
export interface FilesHead {
  readonly program: { readonly id: string; readonly title: string };
  /** Of the round or the offering. */
  readonly title: string;
  readonly example: boolean;
  /** Whether `by` may upload. */
  readonly mayWrite: boolean;
}

/**
 * Offerings of a round, and applicants of an offering, as files, out and in. Only those of the agency of whoever asks; every
 * read of applicants and every write is in the audit log.
 */
export interface RoundsFilesPort {
  round(by: SignedIn, round: string): Promise<FilesHead | undefined>;
  offerings(by: SignedIn, round: string, format: TableFormat): Promise<TableFile | undefined>;
  previewOfferings(by: SignedIn, round: string, table: GivenTable): Promise<Previewed>;
  applyOfferings(by: SignedIn, round: string, table: GivenTable, seen: string): Promise<AppliedTable>;

  offering(by: SignedIn, offering: string): Promise<FilesHead | undefined>;
  applicants(
    by: SignedIn,
    offering: string,
    wish: { readonly format: TableFormat; readonly columns: readonly ApplicantColumn[] },
  ): Promise<TableFile | undefined>;
  /** People who applied on paper or by telephone. */
  previewApplicants(by: SignedIn, offering: string, table: GivenTable): Promise<Previewed>;
  applyApplicants(by: SignedIn, offering: string, table: GivenTable, seen: string): Promise<AppliedTable>;
}
