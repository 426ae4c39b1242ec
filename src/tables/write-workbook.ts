import { escaped, widthOf } from "./write-xlsx.js";

/** A number with how a spreadsheet shows it, as Excel writes formats: `#,##0`, `0.0%`. */
export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

export type BookCell = string | FormattedNumber | undefined;

/** A table on a sheet, with what stands above and below it. */
export interface Block {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly BookCell[])[];
  readonly note?: string;
}

export interface Sheet {
  /** Cut and cleaned as Excel wants it. */
  readonly name: string;
  /** Lines above everything. */
  readonly head: readonly string[];
  readonly blocks: readonly Block[];
}

/** Sheets with tables below each other, as one Excel file; texts are texts, whatever they begin with. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Buffer> {
  // Loaded with the first book: no start waits for it.
  const { default: writeExcel } = await import("write-excel-file/node");
  return writeExcel(sheets.map(({ name, head, blocks }) => sheetOf(name, head, blocks))).toBuffer();
}

/** A long text is not made wider than this, but broken. */
const widest = 60;

function sheetOf(name: string, head: readonly string[], blocks: readonly Block[]) {
  const lines = blocks.flatMap(({ title, header, rows, note }) => [
    [],
    [bold(title)],
    header.map(bold),
    ...rows.map((row) => row.map(written)),
    ...(note === undefined ? [] : [[plain(note)]]),
  ]);
  const columns = Math.max(1, ...blocks.map(({ header }) => header.length));
  const widths = Array.from({ length: columns }, (_, at) => ({
    width: Math.min(
      widest,
      widthOf(blocks.flatMap(({ header, rows }) => [header[at], ...rows.map((row) => shown(row[at]))])),
    ),
  }));
  return {
    sheet: sheetName(name),
    columns: widths,
    data: [...head.map((line, at) => [at === 0 ? bold(line) : plain(line)]), ...lines],
  };
}

function sheetName(name: string): string {
  return name.replace(/[\\/*?:[\]]/g, " ").slice(0, 31);
}

function shown(cell: BookCell): string | undefined {
  return typeof cell === "object" ? String(cell.number) : cell;
}

function bold(text: string) {
  return { value: escaped(text), type: String, fontWeight: "bold" as const };
}

function plain(text: string) {
  return { value: escaped(text), type: String };
}

function written(cell: BookCell) {
  if (cell === undefined || cell === "") return null;
  if (typeof cell === "object") return { value: cell.number, type: Number, format: cell.format };
  return { ...plain(cell), wrap: [...cell].length > widest / 2 };
}
