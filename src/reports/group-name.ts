import type { Cell } from "../domain/report/figure.js";
import { groupWords } from "../domain/report/group-words.js";
import type { ReportWords } from "./report-words.js";

/** How a row of a figure's table is called. A month is written as people write it. */
export function groupName(cell: Pick<Cell, "dimension" | "group" | "name">, say: ReportWords): string {
  if (cell.dimension === "month") return monthName(cell.group, say);
  if (cell.group === "hidden") return say("desk.reports.hiddenGroup");
  const group = groupWords(cell);
  return group.kind === "name" ? group.name : say(group.key, group.fill);
}

/** "2009-08" as people write it. */
export function monthName(month: string, say: ReportWords): string {
  const [year = "", of = ""] = month.split("-");
  return say("desk.reports.month", { year, month: Number(of) });
}
