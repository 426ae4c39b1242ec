import { percent } from "../domain/report/arithmetic.js";
import { type Cell, type Dimension, type Figure, type Trait, traits } from "../domain/report/figure.js";
import { groupName } from "./group-name.js";
import type { ReportTable, Theme } from "./report-table.js";
import type { ReportWords } from "./report-words.js";
import { none, numberOr, text, toldValue, type Value } from "./value.js";

/** Figures side by side: a row for each round, each offering and each month. */
export function sideBySide(figures: readonly Figure[], say: ReportWords): readonly ReportTable[] {
  return (["round", "offering", "month"] as const).flatMap((dimension) => sideBySideOf(dimension, figures, say));
}

function sideBySideOf(
  dimension: Exclude<Dimension, Trait>,
  figures: readonly Figure[],
  say: ReportWords,
): readonly ReportTable[] {
  const told = figures.filter(({ by = [] }) => by.some((cell) => cell.dimension === dimension));
  const groups = new Map<string, Cell>();
  for (const { by = [] } of told)
    for (const cell of by) if (cell.dimension === dimension && !groups.has(cell.group)) groups.set(cell.group, cell);
  if (groups.size === 0) return [];
  const inOrder = [...groups.values()];
  if (dimension === "month") inOrder.sort((a, b) => (a.group < b.group ? -1 : 1));
  const theme: Theme = dimension === "month" ? "months" : "groups";
  return [
    {
      id: dimension,
      theme,
      title: say(`desk.reports.table.${dimension}`),
      columns: [say(`desk.reports.by.${dimension}`), ...told.map((figure) => columnOf(figure, dimension, say))],
      rows: inOrder.map((cell) => [
        text(groupName(cell, say)),
        ...told.map((figure) => cellOf(figure, dimension, cell.group)),
      ]),
    },
  ];
}

function cellOf({ unit, by = [] }: Figure, dimension: Dimension, group: string): Value {
  const cell = by.find((one) => one.dimension === dimension && one.group === group);
  return cell ? toldValue(cell.unit ?? unit, cell) : none;
}

/** A column is called as its figure, unless it holds what the figure compares. */
function columnOf({ id, by = [] }: Figure, dimension: Dimension, say: ReportWords): string {
  const label = say(`figures.id.${id}.label`);
  const isCompared = by.some((cell) => cell.dimension === dimension && cell.unit !== undefined);
  return isCompared ? say("desk.reports.column.compared", { label }) : label;
}

/** Who applied, told apart by each trait, with the share of all of them. */
export function traitTables(figures: readonly Figure[], say: ReportWords): readonly ReportTable[] {
  return figures.flatMap((figure) =>
    traits.flatMap((trait): readonly ReportTable[] => {
      const cells = (figure.by ?? []).filter(({ dimension }) => dimension === trait);
      if (cells.length === 0) return [];
      const all = "value" in figure ? figure.value : undefined;
      const label = say(`figures.id.${figure.id}.label`);
      const of = say(`figures.dimension.${trait}`);
      return [
        {
          id: `${figure.id}-${trait}`,
          theme: "applicants",
          title: say("desk.reports.table.trait", { label, of }),
          columns: [of, label, say("desk.reports.column.share")],
          rows: cells.map((cell) => [text(groupName(cell, say)), toldValue(figure.unit, cell), shareOf(cell, all)]),
        },
      ];
    }),
  );
}

function shareOf(cell: Cell, all: number | undefined): Value {
  if (!("value" in cell)) return { kind: "hidden" };
  return numberOr(all ? percent(cell.value, all) : undefined, "percent");
}
