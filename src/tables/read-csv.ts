import { CsvError, parse } from "csv-parse/sync";
import { asWritten } from "../http/csv.js";
import { type ReadTable, refusedTable, tableLimits } from "./cell.js";
import { decodeText } from "./decode-text.js";

/**
 * The rows of a CSV file (RFC 4180, and what spreadsheets make of it): commas, semicolons or tabs, quotes, any ends of
 * line, `sep=;` in the first line. Empty rows stay, so that row numbers are those that a spreadsheet shows. The apostrophe
 * that was put before what would run as a formula is taken off again.
 */
export function readCsv(bytes: Uint8Array): ReadTable {
  const text = decodeText(bytes);
  if (text === undefined || /^\s*(?:<[!?a-z]|%PDF|\{\\rtf)/i.test(text)) return refusedTable("notATable");
  const stated = /^sep=([,;\t])\r?\n?/i.exec(text);
  const read = records(stated ? text.slice(stated[0].length) : text, stated?.[1] ?? delimiterOf(text));
  if (!Array.isArray(read)) return read;
  if (read.length > tableLimits.rows) return refusedTable("tooManyRows");
  if (read.some((record) => record.length > tableLimits.columns)) return refusedTable("tooManyColumns");
  const before = stated ? 1 : 0;
  return {
    kind: "rows",
    rows: read.map((record, index) => ({
      row: index + 1 + before,
      cells: record.map((cell) => (cell === "" ? undefined : asWritten(cell))),
    })),
  };
}

function records(text: string, delimiter: string): string[][] | Extract<ReadTable, { kind: "refused" }> {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      // One more than is taken, to know that there are more.
      to: tableLimits.rows + 1,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: "refused", why: error.code === "CSV_QUOTE_NOT_CLOSED" ? "unclosedQuote" : "broken" };
  }
}

/** What parts the first line that is parted at all; signs within quotes part nothing. */
function delimiterOf(text: string): string {
  for (const line of text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\n|\r/)) {
    const [first] = [",", ";", "\t"]
      .map((sign) => ({ sign, times: line.split(sign).length - 1 }))
      .filter(({ times }) => times > 0)
      .sort((a, b) => b.times - a.times);
    if (first) return first.sign;
  }
  return ",";
}
