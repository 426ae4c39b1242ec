import { createHash } from "node:crypto";
import { z } from "zod";
import { say } from "../../dialog/say.js";
import type { ReadCell, SheetRow, TableTrouble } from "../../tables/cell.js";
import { tableLimits } from "../../tables/cell.js";
import { readTable } from "../../tables/read-table.js";
import type { RowProblem } from "../../tables/row-problem.js";
import type { GivenTable, LeftOut } from "../desk-ports/rounds-files.js";
import type { Parts } from "../parts.js";

type Wording = Pick<Parts, "words">;

export type TakenTable =
  | { readonly kind: "rows"; readonly rows: readonly SheetRow[] }
  | { readonly kind: "refused"; readonly words: string };

/** The rows of a table that somebody uploaded, or that a preview carried on. */
export async function takeTable(parts: Wording, table: GivenTable): Promise<TakenTable> {
  if (table.kind === "carried") {
    const rows = carriedRows(table.text);
    return rows ? { kind: "rows", rows } : refusal(parts, "carried");
  }
  if (table.bytes === undefined) return refusal(parts, "noFile");
  const read = await readTable(table.bytes);
  return read.kind === "rows" ? read : refusal(parts, read.why);
}

export function refusal(
  { words }: Wording,
  why: TableTrouble | "noFile" | "carried",
): Extract<TakenTable, { kind: "refused" }> {
  return { kind: "refused", words: words.word(say(`tables.refused.${why}`)) };
}

/** No row names the columns that are needed. */
export function withoutColumns(
  { words }: Wording,
  needed: readonly string[],
): Extract<TakenTable, { kind: "refused" }> {
  return { kind: "refused", words: words.word(say("tables.refused.noColumns", { needed: needed.join(", ") })) };
}

export function leftOut({ words }: Wording, problems: readonly RowProblem[]): readonly LeftOut[] {
  return problems
    .map(({ row, column, problem, with: fill }) => ({
      ...{ row, words: words.word(say(`tables.problem.${problem}`, fill ?? {})) },
      ...(column === undefined ? {} : { column }),
    }))
    .sort((a, b) => a.row - b.row);
}

/** The same rows give the same text: it stands in a form, and comes back with the press that applies them. */
export function carriedText(rows: readonly SheetRow[]): string {
  return JSON.stringify(rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell ?? null)]));
}

/** Stands for what was shown. */
export function digestOf(shown: unknown): string {
  return createHash("sha256").update(JSON.stringify(shown)).digest("base64url");
}

const cell: z.ZodType<ReadCell | null> = z.union([
  z.null(),
  z.string().max(tableLimits.cellLength),
  z.number(),
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({
    trouble: z.enum(["merged", "error", "uncomputed"]),
    shows: z.union([z.string(), z.number(), z.strictObject({ day: z.iso.date() })]).exactOptional(),
  }),
]);
const carried = z
  .array(z.tuple([z.int().min(1)], cell).refine((row) => row.length <= tableLimits.columns + 1))
  .max(tableLimits.rows);

function carriedRows(text: string): readonly SheetRow[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const read = carried.safeParse(json);
  if (!read.success) return undefined;
  return read.data.map(([row, ...cells]) => ({ row, cells: cells.map((one) => one ?? undefined) }));
}
