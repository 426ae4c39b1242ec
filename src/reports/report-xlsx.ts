import type { Report } from "../assistant/desk-ports/reports.js";
import { type BookCell, type Sheet, writeWorkbook } from "../tables/write-workbook.js";
import { periodWords, reportName } from "./report-name.js";
import { hides, type ReportTable, type Theme, themes } from "./report-table.js";
import { reportTables } from "./report-tables.js";
import type { QuestionWords, ReportWords } from "./report-words.js";
import { inWords, type Value } from "./value.js";

/** A report as a workbook: a sheet for each theme, numbers as numbers and shares as percentages that can be reckoned with. */
export function reportXlsx(report: Report, say: ReportWords, question: QuestionWords): Promise<Buffer> {
  const tables = reportTables(report, say, question);
  const sheets = themes.flatMap((theme) => sheetOf(theme, tables, report, say));
  return writeWorkbook(sheets.length > 0 ? sheets : [emptySheet(report, say)]);
}

function sheetOf(theme: Theme, tables: readonly ReportTable[], report: Report, say: ReportWords): readonly Sheet[] {
  const own = tables.filter((table) => table.theme === theme);
  if (own.length === 0) return [];
  const blocks = own.map(({ title, columns, rows, note }) => ({
    title,
    header: columns,
    rows: rows.map((row) => row.map((value) => cellOf(value, say))),
    ...noteOf([note, hides({ rows }) ? say("figures.hiddenWhy") : undefined]),
  }));
  return [{ name: say(`desk.reports.theme.${theme}`), head: headOf(report, say), blocks }];
}

function headOf(report: Report, say: ReportWords): readonly string[] {
  return [reportName(report), periodWords(report, say), say("desk.reports.countedAt", { at: report.countedAt })];
}

function emptySheet(report: Report, say: ReportWords): Sheet {
  const head = [...headOf(report, say), say("figures.none")];
  return { name: say("desk.reports.theme.figures"), head, blocks: [] };
}

function noteOf(notes: readonly (string | undefined)[]): { readonly note?: string } {
  const told = notes.filter((note) => note !== undefined);
  return told.length > 0 ? { note: told.join(" ") } : {};
}

function cellOf(value: Value, say: ReportWords): BookCell {
  switch (value.kind) {
    case "number":
      return {
        number: value.unit === "percent" ? Number((value.value / 100).toFixed(5)) : value.value,
        format: value.partly ? `${formatOf(value.unit)}" (${say("figures.partlyWhy")})"` : formatOf(value.unit),
      };
    case "text":
      return value.text;
    case "hidden":
      return inWords(value, say);
    case "none":
      return undefined;
  }
}

function formatOf(unit: Extract<Value, { kind: "number" }>["unit"]): string {
  switch (unit) {
    case "people":
    case "applications":
    case "offerings":
    case "handoffs":
    case "times":
      return "#,##0";
    case "ratio":
      return '0.0" : 1"';
    case "years":
      return "0.00";
    case "points":
    case "hours":
    case "minutes":
      return "#,##0.0";
    case "percent":
      return "0.0%";
  }
}
