import type { Report } from "../assistant/desk-ports/reports.js";
import type { Cell } from "../tables/cell.js";
import { writeCsv } from "../tables/write-csv.js";
import { reportTables } from "./report-tables.js";
import type { QuestionWords, ReportWords } from "./report-words.js";
import { inWords, type Value } from "./value.js";

/** Every number of a report on a line of its own, with the table, row and column it stands in: for other programs to read. */
export function reportCsv(report: Report, say: ReportWords, question: QuestionWords): Buffer {
  const header = (["table", "row", "column", "value", "unit", "remark"] as const).map((one) =>
    say(`desk.reports.csv.${one}`),
  );
  const rows = reportTables(report, say, question).flatMap(({ title, columns, rows: of }) =>
    of.flatMap(([first, ...others]) => {
      const name = first ? inWords(first, say) : "";
      const values = others.length > 0 ? others : first ? [first] : [];
      const from = others.length > 0 ? 1 : 0;
      return values.flatMap((value, at): readonly (readonly Cell[])[] =>
        isEmpty(value) ? [] : [[title, from === 1 ? name : "", columns[at + from] ?? "", ...valueCells(value, say)]],
      );
    }),
  );
  return writeCsv({ header, rows });
}

function isEmpty(value: Value): boolean {
  return value.kind === "none" || (value.kind === "text" && value.text === "");
}

function valueCells(value: Value, say: ReportWords): readonly Cell[] {
  switch (value.kind) {
    case "number":
      return [
        ...[value.value, say(`desk.reports.unit.${value.unit}`)],
        ...(value.partly ? [say("figures.partlyWhy")] : []),
      ];
    case "text":
      return [value.text];
    case "hidden":
      return [undefined, undefined, say("figures.hiddenWhy")];
    case "none":
      return [];
  }
}
