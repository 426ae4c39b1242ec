/** What stands in one cell; `undefined` is an empty one. */
export type CsvCell = string | number | undefined;

/**
 * A table as a CSV file for spreadsheets (RFC 4180, with the mark that makes Excel read it as UTF-8). Every cell is in
 * quotes. Text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab, return; full-width too; after spaces
 * and invisible characters as well) has an apostrophe put before it, and one more where it began with apostrophes; a
 * number of ours stays a number.
 */
export function csv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: CsvCell): string {
  if (typeof value === "number") return `"${value}"`;
  return `"${harmless(value ?? "").replaceAll('"', '""')}"`;
}

/** A NUL would cut the cell off in some spreadsheets, so none is left. */
function harmless(text: string): string {
  const plain = text.replaceAll("\0", "");
  return startsFormula.test(plain) ? `'${plain}` : plain;
}

/** What was written, from a cell of such a file: the apostrophe that was put before it is taken off. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(cell) ? cell.slice(1) : cell;
}

const startsFormula = /^'*(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠−﹢﹣﹦﹫])/u;
