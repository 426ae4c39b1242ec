import { isBlank, type ReadCell, type SheetRow } from "./cell.js";

/** Where each column stands, and the rows below their names. */
export interface FoundColumns<Column extends string> {
  readonly at: ReadonlyMap<Column, number>;
  /** As the sheet names them. */
  readonly names: ReadonlyMap<Column, string>;
  /** Names of columns that mean nothing to us; what stands below them is not looked at. */
  readonly unknown: readonly string[];
  /** Named twice: only the first of them is read. */
  readonly repeated: readonly string[];
  /** Rows in which something stands. */
  readonly rows: readonly SheetRow[];
}

/** A title and a note may stand above the names of the columns. */
const rowsToLookAt = 20;

/**
 * Finds the row that names the columns: the first one with all that are `needed`. Names are the same in any spacing and
 * case, with a star or something in brackets after them.
 */
export function findColumns<Column extends string>(
  rows: readonly SheetRow[],
  known: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): FoundColumns<Column> | undefined {
  for (const [index, { cells }] of rows.slice(0, rowsToLookAt).entries()) {
    const found = columnsIn(cells, known);
    if (!needed.every((column) => found.at.has(column))) continue;
    return { ...found, rows: rows.slice(index + 1).filter((row) => !row.cells.every(isBlank)) };
  }
  return undefined;
}

function columnsIn<Column extends string>(
  cells: readonly ReadCell[],
  known: Readonly<Record<Column, readonly string[]>>,
): Omit<FoundColumns<Column>, "rows"> {
  const at = new Map<Column, number>();
  const names = new Map<Column, string>();
  const unknown: string[] = [];
  const repeated: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const name = nameIn(cell);
    if (name === "") continue;
    const column = columnNamed(name, known);
    if (column === undefined) unknown.push(name);
    else if (at.has(column)) repeated.push(name);
    else {
      at.set(column, index);
      names.set(column, name);
    }
  }
  return { at, names, unknown, repeated };
}

function nameIn(cell: ReadCell): string {
  const shown = typeof cell === "object" && "trouble" in cell ? cell.shows : cell;
  return typeof shown === "string" || typeof shown === "number" ? String(shown).trim().slice(0, 60) : "";
}

function columnNamed<Column extends string>(
  name: string,
  known: Readonly<Record<Column, readonly string[]>>,
): Column | undefined {
  const like = plain(name);
  for (const column in known) if (known[column].some((one) => plain(one) === like)) return column;
  return undefined;
}

function plain(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\(.*\)|\[.*\]|[*\s]/g, "")
    .toLowerCase();
}
