import type { Report } from "../assistant/desk-ports/reports.js";
import type { ReportWords } from "./report-words.js";

/** What a report is of, in one line: the program, its round, the agency. */
export function reportName({ title, round, agency }: Pick<Report, "title" | "round" | "agency">): string {
  return [title, round, agency].filter((part) => part !== undefined).join(" · ");
}

/** Its period in words. */
export function periodWords({ wish: { from, to } }: Pick<Report, "wish">, say: ReportWords): string {
  if (from !== undefined && to !== undefined) return say("desk.reports.period.between", { from, to });
  if (from !== undefined) return say("desk.reports.period.from", { from });
  return to === undefined ? say("desk.reports.period.all") : say("desk.reports.period.to", { to });
}
