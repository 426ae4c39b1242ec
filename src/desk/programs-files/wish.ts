import type { GivenTable } from "../../assistant/desk-ports/rounds-files.js";
import { type ApplicantColumn, applicantColumns } from "../../domain/applicant-columns.js";
import type { DeskRequest } from "../route.js";

/** What is needed to call people and to know where they stand; more is asked for by who needs it. */
export const usualColumns: readonly ApplicantColumn[] = ["name", "phone", "state", "rank"];

/** The columns that an address asks for, in our order; the usual ones where it asks for none that there is. */
export function columnsIn(query: URLSearchParams): readonly ApplicantColumn[] {
  const asked = query.getAll("column");
  const chosen = applicantColumns.filter((column) => asked.includes(column));
  return chosen.length > 0 ? chosen : usualColumns;
}

/** The file of a form. */
export function givenFile({ files }: DeskRequest): GivenTable {
  return { kind: "file", bytes: files[0]?.bytes };
}

/** What a preview carried on. */
export function givenAgain({ fields }: DeskRequest): { readonly table: GivenTable; readonly seen: string } {
  return { table: { kind: "carried", text: fields.get("carried") ?? "" }, seen: fields.get("seen") ?? "" };
}
