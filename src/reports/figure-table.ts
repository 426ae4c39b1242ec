import type { Report } from "../assistant/desk-ports/reports.js";
import type { ReportTable } from "./report-table.js";
import type { ReportWords } from "./report-words.js";
import { numberOr, text, toldOf, toldValue } from "./value.js";

/** Every figure in a row, with its target, what it was before and how it is counted. */
export function figureTable({ figures, main }: Pick<Report, "figures" | "main">, say: ReportWords): ReportTable {
  const columns = (["figure", "value", "target", "before", "told", "definition"] as const).map((column) =>
    say(`desk.reports.column.${column}`),
  );
  const rows = figures.map((figure) => [
    text(say(`figures.id.${figure.id}.label`)),
    toldValue(figure.unit, figure),
    numberOr(figure.target, figure.unit),
    numberOr(figure.before, figure.unit),
    text([...(figure.id === main ? [say("figures.beside.main")] : []), toldOf(figure, say) ?? []].flat().join(", ")),
    text(say(`figures.id.${figure.id}.definition`)),
  ]);
  return { id: "figures", theme: "figures", title: say("desk.reports.table.figures"), columns, rows };
}
