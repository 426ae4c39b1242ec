import type { Report } from "../assistant/desk-ports/reports.js";
import { percent } from "../domain/report/arithmetic.js";
import { monthName } from "./group-name.js";
import type { ReportTable } from "./report-table.js";
import type { QuestionWords, ReportWords } from "./report-words.js";
import { dialogName, stepName } from "./step-words.js";
import { none, numberOr, text } from "./value.js";

interface In {
  readonly say: ReportWords;
  readonly question: QuestionWords;
}

/** Where people left each dialog, question by question, in the order in which most were asked. */
export function pathTables(paths: Report["paths"], words: In): readonly ReportTable[] {
  const { say } = words;
  const columns = (["question", "asked", "answered", "left", "answeredShare"] as const).map((column) =>
    say(`desk.reports.column.${column}`),
  );
  return paths.flatMap(({ dialog, steps }) =>
    steps.length === 0
      ? []
      : [
          {
            id: `path-${dialog}`,
            theme: "dialogs" as const,
            title: say("desk.reports.table.path", { dialog: dialogName(dialog, say) }),
            columns,
            rows: steps.map(({ question, asked, answered }) => [
              text(stepName(question, words)),
              numberOr(asked, "times"),
              numberOr(answered, "times"),
              numberOr(Math.max(0, asked - answered), "times"),
              asked === 0 ? none : numberOr(percent(answered, asked), "percent"),
            ]),
          },
        ],
  );
}

/** How often the assistant did not understand, month by month. */
export function missesTable(months: Report["notUnderstood"], say: ReportWords): readonly ReportTable[] {
  if (months.length === 0) return [];
  return [
    {
      id: "misses",
      theme: "misses",
      title: say("desk.reports.table.misses"),
      columns: [say("figures.dimension.month"), say("desk.reports.column.misses")],
      rows: months.map(({ month, n }) => [text(monthName(month, say)), numberOr(n, "times")]),
    },
  ];
}

/** What was written in words, question by question. */
export function commentTables(comments: Report["comments"], { say, question }: In): readonly ReportTable[] {
  return comments.map(({ question: id, words }) => ({
    id: `comments-${id}`,
    theme: "comments",
    title: question(id) ?? say("desk.reports.table.comments"),
    columns: [say("desk.reports.column.comment")],
    rows: words.map((one) => [text(one)]),
  }));
}
