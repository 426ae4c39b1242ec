import { plainTitle } from "../../domain/plain-title.js";
import type { Offering, Round } from "../../domain/rounds.js";
import type { ReadCell, SheetRow } from "../../tables/cell.js";
import { textIn } from "../../tables/cell-values.js";
import { type FoundColumns, findColumns } from "../../tables/find-columns.js";
import type { CellProblem, RowProblem } from "../../tables/row-problem.js";
import { checkRow } from "./check-row.js";
import { type OfferingColumn, type OfferingTableWords, offeringColumns } from "./columns.js";
import { madeId } from "./made-id.js";
import { readRow } from "./read-row.js";
import { cellOf, shownCell } from "./write-offerings.js";

/** One cell that a row says otherwise, as it is shown. */
export interface CellChange {
  readonly column: OfferingColumn;
  readonly from: string;
  readonly to: string;
}

/** A row that was read. `same`: it says what is there already. */
export interface OfferingRow {
  readonly row: number;
  readonly kind: "new" | "changed" | "same";
  readonly offering: Offering;
  readonly changes: readonly CellChange[];
}

/** `noColumns`: no row names the columns. */
export type OfferingsReading =
  | { readonly kind: "noColumns" }
  | {
      readonly kind: "read";
      readonly rows: readonly OfferingRow[];
      /** Rows that were left out; the others do not depend on them. */
      readonly problems: readonly RowProblem[];
      readonly unknown: readonly string[];
      readonly repeated: readonly string[];
    };

export interface OfferingsToRead {
  /** As it stands. What the table does not name stays in it. */
  readonly round: Round;
  readonly rows: readonly SheetRow[];
  readonly words: OfferingTableWords;
  readonly today: string;
  /** Ids of everything in the catalogue. */
  readonly taken: ReadonlySet<string>;
}

/**
 * Reads a table of a round's offerings. A row is about the offering of its id, or else of its title; where there is none
 * it is a new one, whose id is made of the title. So reading the same table again finds nothing new.
 */
export function readOfferings({ round, rows, words, today, taken }: OfferingsToRead): OfferingsReading {
  const found = findColumns(rows, words.columns, ["title"]);
  if (!found) return { kind: "noColumns" };
  const ids = new Set(taken);
  const claimed = new Set<string>();
  const added = new Set<string>();
  const read: OfferingRow[] = [];
  const problems: RowProblem[] = [];
  for (const { row, cells } of found.rows) {
    const named = cellsOf(cells, found);
    const refuse = (wrong: readonly (CellProblem & { readonly column?: OfferingColumn })[]) =>
      problems.push(...wrong.map((one) => problemAt(row, one, { names: found.names, words })));
    const about = aboutOf(named, round, { claimed, added, ids });
    if (about.kind === "wrong") {
      refuse([about.wrong]);
      continue;
    }
    const { before } = about;
    const { written, wrong } = readRow(named, before, words);
    if (wrong.length > 0) {
      refuse(wrong);
      continue;
    }
    const id = before?.id ?? about.id ?? madeId(round.id, String(written.title ?? ""), ids);
    const checked = checkRow({ id, ...written }, round, today);
    if (checked.kind === "wrong") {
      refuse(checked.wrong);
      continue;
    }
    if (isRenamedToAnother(before, checked.offering, withOfferings(round, read))) {
      refuse([{ column: "title", problem: "repeatedTitle" }]);
      continue;
    }
    claimed.add(id);
    ids.add(id);
    if (!before) added.add(plainTitle(checked.offering.title));
    read.push(compared(row, before, checked.offering, words));
  }
  return { kind: "read", rows: read, problems, unknown: found.unknown, repeated: found.repeated };
}

/** The round with what was read of it: changed offerings in their places, new ones behind them. */
export function withOfferings(round: Round, rows: readonly OfferingRow[]): Round {
  const changed = new Map(rows.filter(({ kind }) => kind === "changed").map(({ offering }) => [offering.id, offering]));
  const added = rows.filter(({ kind }) => kind === "new").map(({ offering }) => offering);
  if (changed.size === 0 && added.length === 0) return round;
  return { ...round, offerings: [...round.offerings.map((one) => changed.get(one.id) ?? one), ...added] };
}

/** Whether it has a new title that another of the round has, with what rows above say of it. */
function isRenamedToAnother(before: Offering | undefined, { id, title }: Offering, { offerings }: Round): boolean {
  if (before && plainTitle(before.title) === plainTitle(title)) return false;
  return offerings.some((one) => one.id !== id && !one.calledOff && plainTitle(one.title) === plainTitle(title));
}

/** Ids that rows above are about, titles that they add, and every id there is. */
interface Claims {
  readonly claimed: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

type About =
  | { readonly kind: "about"; readonly before?: Offering; readonly id?: string }
  | { readonly kind: "wrong"; readonly wrong: CellProblem & { readonly column: OfferingColumn } };

function aboutOf(
  cells: ReadonlyMap<OfferingColumn, ReadCell>,
  { offerings }: Round,
  { claimed, added, ids }: Claims,
): About {
  const texts = { id: textIn(cells.get("id")), title: textIn(cells.get("title")) };
  if ("problem" in texts.id) return { kind: "wrong", wrong: { ...texts.id, column: "id" } };
  if ("problem" in texts.title) return { kind: "wrong", wrong: { ...texts.title, column: "title" } };
  const said = texts.id.value;
  const title = texts.title.value;
  const stated = said === undefined ? undefined : offerings.find(({ id }) => id === said);
  if (stated) return claimed.has(stated.id) ? repeated("id", stated.id) : { kind: "about", before: stated };
  // Figures alone are the row's number in the list, and no id.
  if (said !== undefined && !/^\d+\.?$/.test(said)) {
    if (claimed.has(said)) return repeated("id", said);
    if (ids.has(said)) return { kind: "wrong", wrong: { column: "id", problem: "duplicateId", with: { id: said } } };
    return { kind: "about", id: said };
  }
  if (title === undefined) return { kind: "wrong", wrong: { column: "title", problem: "missing" } };
  const like = offerings.filter((one) => plainTitle(one.title) === plainTitle(title));
  const free = like.find(({ id }) => !claimed.has(id));
  if (free) return { kind: "about", before: free };
  return like.length > 0 || added.has(plainTitle(title)) ? repeated("title", title) : { kind: "about" };
}

function repeated(column: "id" | "title", value: string): About {
  return { kind: "wrong", wrong: { column, problem: "repeatedRow", with: { value } } };
}

function compared(row: number, before: Offering | undefined, after: Offering, words: OfferingTableWords): OfferingRow {
  const shown = (offering: Offering | undefined, column: OfferingColumn) =>
    offering ? shownCell(cellOf(offering, column, words)) : "";
  const changes = offeringColumns
    .map((column) => ({ column, from: shown(before, column), to: shown(after, column) }))
    .filter(({ from, to }) => from !== to);
  if (!before) return { row, kind: "new", offering: after, changes };
  return changes.length === 0
    ? { row, kind: "same", offering: before, changes }
    : { row, kind: "changed", offering: after, changes };
}

function cellsOf(
  cells: readonly ReadCell[],
  { at }: FoundColumns<OfferingColumn>,
): ReadonlyMap<OfferingColumn, ReadCell> {
  return new Map([...at].map(([column, index]) => [column, cells[index]]));
}

function problemAt(
  row: number,
  { column, ...problem }: CellProblem & { readonly column?: OfferingColumn },
  called: { readonly names: ReadonlyMap<OfferingColumn, string>; readonly words: OfferingTableWords },
): RowProblem {
  if (column === undefined) return { row, ...problem };
  return { row, ...problem, column: called.names.get(column) ?? called.words.columns[column][0] ?? column };
}
