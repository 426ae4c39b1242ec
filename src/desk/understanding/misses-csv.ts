import type { Miss } from "../../assistant/desk-ports/misses.js";
import { type CsvCell, csv } from "../../http/csv.js";
import type { Reply } from "../../http/reply.js";
import type { Desk } from "../desk.js";
import { askedInWords } from "./words.js";

const columns = ["text", "guess", "times", "people", "lastAt", "asked", "program", "agency"] as const;

/** The list as a file; names, numbers and unknown words are out of it, as on the page. */
export function missesCsv(lines: readonly Miss[], { words }: Desk): Reply {
  const head = columns.map((column) => words(`desk.misses.column.${column}`));
  return {
    kind: "content",
    status: 200,
    type: "text/csv; charset=utf-8",
    body: csv([head, ...lines.map((line) => columns.map((column) => cell(line, column, words)))]),
    headers: { "content-disposition": 'attachment; filename="not-understood.csv"' },
  };
}

function cell(line: Miss, column: (typeof columns)[number], words: Desk["words"]): CsvCell {
  switch (column) {
    case "text":
      return line.text;
    case "guess":
      return line.guess === undefined ? undefined : words(`desk.misses.meaning.${line.guess}`);
    case "times":
      return line.times;
    case "people":
      return line.people;
    case "lastAt":
      return line.lastAt;
    case "asked":
      return askedInWords(words, line.asked);
    case "program":
      return line.program?.title;
    case "agency":
      return line.agency.name;
  }
}
