import type { VNode } from "preact";
import type { SurveyDifference, SurveyVersionLine } from "../../assistant/desk-ports/surveys.js";
import { FromTo } from "../parts/from-to.js";
import { When } from "../parts/when.js";
import { editorInWords } from "../programs/version-words.js";
import { useView } from "../view.js";
import { momentInWords } from "./in-words.js";
import { surveyPath } from "./paths.js";

/** Who changed what of a survey when, the newest first. */
export function Versions({ id, versions }: { id: string; versions: readonly SurveyVersionLine[] }): VNode {
  const { words } = useView();
  return (
    <>
      <p class="meta">
        <a href={surveyPath(id)}>{words("desk.surveys.toResults")}</a>
      </p>
      <ol class="listing versions">
        {versions.map(({ version, by, at, questions, changes }, index) => (
          <li key={version}>
            <h2>
              {words("desk.programs.version", { version })}{" "}
              {index === 0 ? <span class="badge">{words("desk.programs.newest")}</span> : null}
            </h2>
            <p class="meta">
              <span>{editorInWords(words, by)}</span>
              <When at={at} />
            </p>
            <Changes changes={changes} />
            <details>
              <summary>{words("desk.surveys.asked", { count: questions.length })}</summary>
              <ol>
                {questions.map((question, number) => (
                  <li key={number}>{question}</li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

export function Changes({ changes }: { changes: readonly SurveyDifference[] }): VNode | null {
  if (changes.length === 0) return null;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={`${change.field} ${change.about} ${change.from} ${change.to}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change: { field, about, from, to } }: { change: SurveyDifference }): VNode {
  const { words } = useView();
  const name = <b>{words(`desk.surveys.changed.${field}`)}</b>;
  if (from === "" && to === "") return name;
  return (
    <>
      {about ? `${about} › ` : ""}
      {name} <FromTo from={<Value field={field} value={from} />} to={<Value field={field} value={to} />} />
    </>
  );
}

function Value({ field, value }: { field: string; value: string }): VNode {
  const { words } = useView();
  if (value === "") return <i>{words("desk.programs.nothing")}</i>;
  if (field === "after") return <>{momentInWords(words, value)}</>;
  if (field === "kind") return <>{words(`desk.surveys.questionKind.${value}`)}</>;
  return <>{field === "optional" ? words("desk.surveys.question.optional") : value}</>;
}
