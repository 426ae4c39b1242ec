import { csv } from "../http/csv.js";
import type { Table } from "./cell.js";

/** A table as a CSV file that any spreadsheet opens in Korean, with nothing in it that one would run. */
export function writeCsv({ header, rows }: Table): Buffer {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === "object" ? cell.day : cell)));
  return Buffer.from(csv([header, ...plain]));
}
