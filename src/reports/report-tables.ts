import type { Report } from "../assistant/desk-ports/reports.js";
import { figureTable } from "./figure-table.js";
import { sideBySide, traitTables } from "./group-tables.js";
import type { ReportTable } from "./report-table.js";
import type { QuestionWords, ReportWords } from "./report-words.js";
import { commentTables, missesTable, pathTables } from "./talk-tables.js";

/** All tables of a report, in the order in which they are read; empty ones are left out. */
export function reportTables(
  { figures, main, paths, notUnderstood, comments }: Report,
  say: ReportWords,
  question: QuestionWords,
): readonly ReportTable[] {
  return [
    ...(figures.length === 0 ? [] : [figureTable({ figures, ...(main ? { main } : {}) }, say)]),
    ...sideBySide(figures, say),
    ...traitTables(figures, say),
    ...pathTables(paths, { say, question }),
    ...missesTable(notUnderstood, say),
    ...commentTables(comments, { say, question }),
  ];
}
