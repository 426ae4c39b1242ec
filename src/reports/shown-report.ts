import type { Report } from "../assistant/desk-ports/reports.js";
import type { Chart } from "./chart.js";
import { chartsOf } from "./charts.js";
import { drawChart } from "./draw-chart.js";
import { type ReportTable, type Theme, themes } from "./report-table.js";
import { reportTables } from "./report-tables.js";
import type { QuestionWords, ReportWords } from "./report-words.js";

export interface DrawnChart extends Chart {
  readonly svg: string;
}

/** A part of a report that is about one thing, with its charts and tables. */
export interface Section {
  readonly theme: Theme;
  readonly charts: readonly DrawnChart[];
  readonly tables: readonly ReportTable[];
}

/** A report with all its tables and pictures, as page and paper show it. */
export interface ShownReport {
  readonly report: Report;
  readonly sections: readonly Section[];
}

/** Draws a report. Between two charts everybody else has a turn. */
export async function showReport(report: Report, say: ReportWords, question: QuestionWords): Promise<ShownReport> {
  const tables = reportTables(report, say, question);
  const drawn: DrawnChart[] = [];
  for (const chart of chartsOf(report, tables, say)) {
    drawn.push({ ...chart, svg: await drawChart(chart) });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const sections = themes.map((theme) => {
    const own = tables.filter((table) => table.theme === theme);
    const ids = new Set(own.map(({ id }) => id));
    return { theme, tables: own, charts: drawn.filter(({ table }) => ids.has(table)) };
  });
  return { report, sections: sections.filter(({ tables: own }) => own.length > 0) };
}
