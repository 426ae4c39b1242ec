import type { VNode } from "preact";
import type { QuestionResult } from "../../assistant/desk-ports/surveys.js";
import { FoldedList } from "../../reports/folded-list.js";
import { useView } from "../view.js";
import { percentOf } from "./in-words.js";

/** What was answered to one question, as numbers with a bar each, or as the words that were written. */
export function QuestionTold({ question }: { question: QuestionResult }): VNode {
  const { words } = useView();
  const { told, row } = question;
  return (
    <section class="told">
      <h2>
        {question.words}
        {row === undefined ? null : <span class="below">{row}</span>}
      </h2>
      {told.kind === "tally" ? (
        <Tally told={told} />
      ) : told.kind === "words" ? (
        <FoldedList texts={told.texts} more={(count) => words("desk.reports.moreComments", { count })} />
      ) : (
        <p class="quiet">{words(`desk.surveys.results.${told.kind}`)}</p>
      )}
    </section>
  );
}

function Tally({ told: { n, mean, counts } }: { told: Extract<QuestionResult["told"], { kind: "tally" }> }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="meta">
        <span>{words("desk.surveys.results.people", { count: n })}</span>
        {mean === undefined ? null : <span>{words("desk.surveys.results.mean", { mean: mean.toFixed(2) })}</span>}
      </p>
      <table class="tally">
        <thead class="sr">
          <tr>
            {["answer", "count", "share"].map((column) => (
              <th key={column} scope="col">
                {words(`surveyResults.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{words("desk.surveys.results.count", { count })}</td>
              <td>{words("desk.surveys.percent", { percent: percentOf(count, n) ?? 0 })}</td>
              <td class="share">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="all" width={100} height={8} />
                  <rect width={(count / n) * 100} height={8} />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
