import { zipSync } from "fflate";
import { isBlank, type ReadCell, type ReadTable, refusedTable, type SheetRow, tableLimits } from "./cell.js";
import { readFirstSheet } from "./sheet-worker.js";
import { unzip } from "./unzip.js";
import { marksOf, type SheetMarks } from "./xlsx-marks.js";

const mostParts = 2_000;

/** The rows of the first sheet of an Excel file. */
export async function readXlsx(bytes: Buffer): Promise<ReadTable> {
  const unzipped = unzip(bytes, isOfSheets, { bytes: tableLimits.unpackedBytes, entries: mostParts });
  if (unzipped.kind !== "parts") return refusedTable(unzipped.kind);
  const { parts } = unzipped;
  if (!parts.has("xl/workbook.xml")) return refusedTable("notATable");
  // What reads it sees nothing but the parts that were unpacked within the limit.
  const plain = Object.fromEntries([...parts].map(([name, part]) => [name, new Uint8Array(part)]));
  const read = await readFirstSheet(zipSync(plain, { level: 0 }));
  if (read.kind !== "rows") return refusedTable(read.kind);
  const marks = marksOf(parts);
  const height = Math.max(read.rows.length, Math.min(marks.height, tableLimits.rows));
  const rows = Array.from({ length: height }, (_, index) => rowOf(read.rows[index] ?? [], index + 1, marks));
  const filled = rows.findLastIndex(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const kept = rows.slice(0, filled + 1);
  if (kept.length > tableLimits.rows) return refusedTable("tooManyRows");
  if (kept.some(({ cells }) => cells.length > tableLimits.columns)) return refusedTable("tooManyColumns");
  return { kind: "rows", rows: kept };
}

/** Pictures, drawings and themes are nothing to us. */
function isOfSheets(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  );
}

function rowOf(cells: readonly unknown[], row: number, marks: SheetMarks): SheetRow {
  const wide = Math.max(cells.length, marks.widthOf(row));
  return {
    row,
    cells: Array.from({ length: wide }, (_, column): ReadCell => {
      const shows = cellOf(cells[column]);
      const trouble = marks.troubleAt(row, column + 1);
      if (trouble === undefined) return shows;
      return shows === undefined ? { trouble } : { trouble, shows };
    }),
  };
}

/** A day is told as a moment of UTC, and so is a time of day, counted from the end of 1899. */
function cellOf(value: unknown): Exclude<ReadCell, object> | { readonly day: string } {
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return undefined;
  const [day = "", time = ""] = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString().split("T");
  const clock = time.slice(0, 5);
  if (day < "1900-01-02") return clock;
  return clock === "00:00" ? { day } : `${day} ${clock}`;
}
