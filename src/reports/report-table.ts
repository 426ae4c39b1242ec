import type { Value } from "./value.js";

/** What a table is about: a part of the page, and a sheet of a workbook. */
export const themes = ["figures", "groups", "months", "applicants", "dialogs", "misses", "comments"] as const;
export type Theme = (typeof themes)[number];

/** One table of a report: page, print, CSV and workbook are all made of it. The first column names its rows. */
export interface ReportTable {
  readonly id: string;
  readonly theme: Theme;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** What a reader has to know of it. */
  readonly note?: string;
}

/** Whether something in it is not told, or not all of it. */
export function hides({ rows }: Pick<ReportTable, "rows">): boolean {
  return rows.some((row) => row.some((value) => value.kind === "hidden" || (value.kind === "number" && value.partly)));
}

/** Whether there is no number in it that is told, and some that is not: it is one sentence for who reads it. */
export function isAllHidden({ rows }: Pick<ReportTable, "rows">): boolean {
  const kinds = new Set(rows.flatMap(([, ...values]) => values.map(({ kind }) => kind)));
  return kinds.has("hidden") && !kinds.has("number") && !kinds.has("text");
}
