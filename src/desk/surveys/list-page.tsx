import type { VNode } from "preact";
import type { SurveyCounts, SurveyLine } from "../../assistant/desk-ports/surveys.js";
import { Empty } from "../parts/empty.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { percentOf, sendingInWords } from "./in-words.js";
import { copyPath, linksPath, newPath, surveyPath } from "./paths.js";

const columns = ["survey", "sent", "complete", "partial", "rate", "closes"] as const;

/** Surveys, whose they are, and how far each has come; nothing of what anybody answered. */
export function SurveyList({ surveys }: { surveys: readonly SurveyLine[] }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="row">
        <a class="button" href={newPath}>
          {words("desk.surveys.new")}
        </a>
        <a href={linksPath}>{words("desk.surveys.toLinks")}</a>
      </p>
      {surveys.length === 0 ? (
        <Empty title={words("desk.surveys.empty.title")}>
          <p>{words("desk.surveys.empty.text")}</p>
        </Empty>
      ) : (
        <div class="scroll">
          <table class="rounds">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {words(`desk.surveys.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {surveys.map((survey) => (
                <Line key={survey.id} survey={survey} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function Line({ survey }: { survey: SurveyLine }): VNode {
  const { words } = useView();
  const { id, title, version, sending, programs, counts, mine } = survey;
  return (
    <tr data-row>
      <th scope="row">
        <a href={surveyPath(id)} data-open>
          {title}
        </a>{" "}
        <span class="quiet">{words("desk.surveys.version", { version })}</span>
        <span class="below">{whose(survey).join(", ") || words("desk.surveys.nobodys")}</span>
        <span class="below">{sendingInWords(words, sending)}</span>
        <span class="below row">
          {mine ? <a href={`${surveyPath(id)}/edit`}>{words("desk.surveys.edit")}</a> : null}
          <a href={copyPath(id)}>{words("desk.surveys.copy")}</a>
          <a href={`${surveyPath(id)}/versions`}>{words("desk.surveys.versions")}</a>
          {mine || programs.length === 0 ? null : <span>{words("desk.surveys.shared")}</span>}
        </span>
      </th>
      <td>
        {counts.sent}
        {counts.due > 0 ? <span class="below">{words("desk.surveys.due", { count: counts.due })}</span> : null}
      </td>
      <td>{counts.complete}</td>
      <td>{counts.partial}</td>
      <td>
        <Rate counts={counts} />
      </td>
      <td>
        {counts.closesAt ? <When at={counts.closesAt} /> : null}
        {counts.open > 0 ? <span class="below">{words("desk.surveys.open", { count: counts.open })}</span> : null}
      </td>
    </tr>
  );
}

/** Programs by name; so many that they would fill the page are counted. */
function whose({ programs }: SurveyLine): readonly string[] {
  return programs.map(({ title }) => title);
}

export function Rate({ counts: { complete, sent } }: { counts: SurveyCounts }): VNode | null {
  const { words } = useView();
  const percent = percentOf(complete, sent);
  return percent === undefined ? null : <span>{words("desk.surveys.percent", { percent })}</span>;
}
