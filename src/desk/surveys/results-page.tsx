import type { VNode } from "preact";
import type { ResultsReason, SurveyResults } from "../../assistant/desk-ports/surveys.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { Rate } from "./list-page.js";
import { surveyPath, surveysPath } from "./paths.js";
import { QuestionTold } from "./question-told.js";

/** Held to the port's own list by its type. */
export const reasons = ["report", "improve", "asked"] as const satisfies readonly ResultsReason[];

/** What was answered to a survey, question by question; nothing of fewer than five people. */
export function Results({ results }: { results: SurveyResults }): VNode {
  const { words } = useView();
  const { id, counts, questions } = results;
  const now = questions.filter(({ former }) => !former);
  const former = questions.filter((one) => one.former);
  return (
    <>
      <p class="meta">
        <a href={surveysPath}>{words("desk.surveys.title")}</a>
        <a href={`${surveyPath(id)}/versions`}>{words("desk.surveys.versions")}</a>
      </p>
      <dl class="numbers">
        {(["sent", "complete", "partial", "rate"] as const).map((column) => (
          <div key={column}>
            <dt>{words(`desk.surveys.column.${column}`)}</dt>
            <dd>{column === "rate" ? <Rate counts={counts} /> : counts[column]}</dd>
          </div>
        ))}
      </dl>
      <Scope results={results} />
      <p class="hint">{words("desk.surveys.results.lead")}</p>
      {now.map((question) => (
        <QuestionTold key={question.id} question={question} />
      ))}
      {former.length === 0 ? null : (
        <details>
          <summary>{words("desk.surveys.results.former", { count: former.length })}</summary>
          {former.map((question) => (
            <QuestionTold key={question.id} question={question} />
          ))}
        </details>
      )}
      <Take results={results} />
    </>
  );
}

/** Whose answers: everything, a program, a round. */
function Scope({ results: { id, programs, wish } }: { results: SurveyResults }): VNode {
  const { words } = useView();
  const options = [
    { value: "", label: words("desk.surveys.results.everything") },
    ...programs.flatMap((program) => [
      { value: program.id, label: program.title },
      ...program.rounds.map((round) => ({
        value: `${program.id}/${round.id}`,
        label: `${program.title} › ${round.title}`,
      })),
    ]),
  ];
  return (
    <form method="get" action={surveyPath(id)} class="row recruit">
      <Select name="of" label={words("desk.surveys.results.of")} value={scopeOf(wish)} options={options} />
      <button type="submit">{words("desk.surveys.results.show")}</button>
    </form>
  );
}

/** The same as a file, for a reason that is kept. */
function Take({ results: { id, wish } }: { results: SurveyResults }): VNode {
  const { words } = useView();
  const options = reasons.map((value) => ({ value, label: words(`desk.audit.why.${value}`) }));
  return (
    <section class="unprinted">
      <h2>{words("desk.surveys.results.take")}</h2>
      <p class="hint">{words("desk.surveys.results.takeHint")}</p>
      <form method="get" action={`${surveyPath(id)}/results.xlsx`} hx-boost="false" class="row recruit">
        <input type="hidden" name="of" value={scopeOf(wish)} />
        <Select name="why" label={words("desk.surveys.results.why")} options={options} />
        <button type="submit" class="main">
          {words("desk.tables.out.xlsx")}
        </button>
        <button type="submit" formAction={`${surveyPath(id)}/results.csv`}>
          {words("desk.tables.out.csv")}
        </button>
      </form>
    </section>
  );
}

function scopeOf({ program = "", round }: SurveyResults["wish"]): string {
  return round === undefined ? program : `${program}/${round}`;
}
