/** A day without a time: spreadsheets have cells of their own for it. `YYYY-MM-DD`. */
export interface DayCell {
  readonly day: string;
}

/** What is written into one cell; `undefined` leaves it empty. */
export type Cell = string | number | DayCell | undefined;

/** A table to be written: names of columns, then a row for each thing. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Why a cell says nothing that could be relied on. `merged`: it is joined with others, and only the first of them has
 * the value. `error`: its formula went wrong. `uncomputed`: it has a formula that no spreadsheet has reckoned yet.
 */
export type CellTrouble = "merged" | "error" | "uncomputed";

export interface TroubledCell {
  readonly trouble: CellTrouble;
  /** What stands in it all the same. */
  readonly shows?: Exclude<Cell, undefined>;
}

/** What was read from one cell. */
export type ReadCell = Cell | TroubledCell;

/** A row as it was read; `row` is the number that a spreadsheet shows beside it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly ReadCell[];
}

/** A file with more than this is none of a program office's, and is not read. */
export const tableLimits = {
  bytes: 5 * 1024 * 1024,
  /** Of all parts of a spreadsheet together, unpacked. */
  unpackedBytes: 32 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
  /** What a spreadsheet takes itself. */
  cellLength: 32_767,
} as const;

/** Why a file was not taken at all. */
export type TableTrouble =
  | "empty"
  | "tooLarge"
  | "tooManyRows"
  | "tooManyColumns"
  /** The Excel of before 2007, or one with a password: both look the same from outside. */
  | "oldExcel"
  | "locked"
  | "notATable"
  | "unclosedQuote"
  | "broken";

export type ReadTable =
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "refused"; readonly why: TableTrouble };

export function refusedTable(why: TableTrouble): ReadTable {
  return { kind: "refused", why };
}

/** Whether there is nothing in it. */
export function isBlank(cell: ReadCell): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
