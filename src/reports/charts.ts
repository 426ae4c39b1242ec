import type { Report } from "../assistant/desk-ports/reports.js";
import type { Figure, FigureId, Unit } from "../domain/report/figure.js";
import type { Chart, Series } from "./chart.js";
import type { ReportTable } from "./report-table.js";
import type { ReportWords } from "./report-words.js";
import { inWords, type Value, worded } from "./value.js";

/** A chart with more bars than this is read as its table. */
const mostGroups = 40;

/** Figures that are drawn where they are told side by side. */
const drawnSideBySide = ["participants", "recruitmentRate", "satisfaction", "registrations", "hours"] as const;

/** All charts of a report; each has its numbers in one of the `tables`. */
export function chartsOf(report: Report, tables: readonly ReportTable[], say: ReportWords): readonly Chart[] {
  return [
    ...againstCharts(report.figures, say),
    ...tables.flatMap((table) => ofTable(report.figures, table, say)),
  ].filter((one) => one.groups.length > 0 && one.groups.length <= mostGroups && hasBars(one));
}

/** Nothing but hidden bars is no picture. */
function hasBars({ series }: Chart): boolean {
  return series.some(({ bars }) => bars.some(({ value }) => value !== undefined));
}

/** Figures beside their target and what they were before: people apart from shares, for one scale holds only one of them. */
function againstCharts(figures: readonly Figure[], say: ReportWords): readonly Chart[] {
  const of = (id: string, units: readonly Unit[]): readonly Chart[] => {
    const drawn = figures.filter(({ unit }) => units.includes(unit));
    const against = drawn.some(({ target, before }) => target !== undefined || before !== undefined);
    if (drawn.length < 2 && !against) return [];
    const all: readonly Series[] = [
      series(say("desk.reports.series.now"), drawn, say, (one) => ("value" in one ? one.value : undefined)),
      series(say("desk.reports.series.target"), drawn, say, ({ target }) => target),
      series(say("desk.reports.series.before"), drawn, say, ({ before }) => before),
    ];
    const [now, ...others] = all;
    if (!now) return [];
    const told = [now, ...others.filter(({ bars }) => bars.some(({ value }) => value !== undefined))];
    const groups = drawn.map((one) => say(`figures.id.${one.id}.label`));
    return [chart(say, { id, table: "figures", title: say(`desk.reports.chart.${id}`), groups, series: told })];
  };
  return [...of("counts", ["people", "applications"]), ...of("shares", ["percent"])];
}

function series(
  name: string,
  figures: readonly Figure[],
  say: ReportWords,
  ofFigure: (figure: Figure) => number | undefined,
): Series {
  return {
    name,
    bars: figures.map((figure) => {
      const value = ofFigure(figure);
      const isOwn = !("value" in figure) && name === say("desk.reports.series.now");
      const label = isOwn ? say("figures.hidden") : "";
      return { value, label: value === undefined ? label : worded(value, figure.unit, say) };
    }),
  };
}

function ofTable(figures: readonly Figure[], table: ReportTable, say: ReportWords): readonly Chart[] {
  switch (table.theme) {
    case "groups":
    case "months":
      return drawnSideBySide.flatMap((id) => columnChart(figures, id, table, say));
    case "applicants":
    case "misses":
      return [columnsChart(table, [1], say)];
    case "dialogs":
      return [columnsChart(table, [1, 2], say)];
    case "figures":
    case "comments":
      return [];
  }
}

/** One figure of a table that holds several side by side; nothing where there is only one row to draw. */
function columnChart(figures: readonly Figure[], id: FigureId, table: ReportTable, say: ReportWords): readonly Chart[] {
  const label = say(`figures.id.${id}.label`);
  const column = table.columns.indexOf(label);
  if (column < 1 || table.rows.length < 2 || !figures.some((one) => one.id === id)) return [];
  const rows = table.rows.filter((row) => row[column]?.kind !== "none");
  if (rows.length < 2) return [];
  const title = say("desk.reports.chart.by", { label, by: table.columns[0] ?? "" });
  return [columnsChart({ ...table, rows, title }, [column], say, `${table.id}-${id}`)];
}

function columnsChart(table: ReportTable, columns: readonly number[], say: ReportWords, id = table.id): Chart {
  const groups = table.rows.map(([first]) => (first ? inWords(first, say) : ""));
  const drawn = columns.map((column) => ({
    name: table.columns[column] ?? "",
    bars: table.rows.map((row) => bar(row[column] ?? { kind: "none" }, say)),
  }));
  return chart(say, { id, table: table.id, title: table.title, groups, series: drawn });
}

function bar(value: Value, say: ReportWords): Series["bars"][number] {
  return { value: value.kind === "number" ? value.value : undefined, label: inWords(value, say) };
}

/** A description names every bar; of a long chart it leads to the table. */
const mostDescribed = 12;

function chart(say: ReportWords, of: Omit<Chart, "describes">): Chart {
  const lines = of.groups.slice(0, mostDescribed).map((group, at) => {
    const told = of.series.flatMap(({ name, bars }) => {
      const label = bars[at]?.label ?? "";
      return label === "" ? [] : [of.series.length > 1 ? `${name} ${label}` : label];
    });
    return `${group} ${told.join(", ")}`;
  });
  const more = of.groups.length - lines.length;
  const describes = more > 0 ? [...lines, say("desk.reports.chart.more", { count: more })] : lines;
  return { ...of, describes: describes.join(" / ") };
}
