import { type ReadTable, refusedTable, tableLimits } from "./cell.js";
import { readCsv } from "./read-csv.js";
import { readXlsx } from "./read-xlsx.js";

/** The rows of a CSV or Excel file, by what it is and not by what it is called. Never throws, whatever the bytes are. */
export async function readTable(bytes: Buffer): Promise<ReadTable> {
  if (bytes.length > tableLimits.bytes) return refusedTable("tooLarge");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refusedTable("oldExcel");
  const read = startsWith(bytes, [0x50, 0x4b]) ? await readXlsx(bytes) : readCsv(bytes);
  if (read.kind === "rows" && read.rows.every(({ cells }) => cells.every((cell) => cell === undefined)))
    return refusedTable("empty");
  return read;
}

function startsWith(bytes: Buffer, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}
