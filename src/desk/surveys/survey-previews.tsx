import type { VNode } from "preact";
import type { FieldPreview, SurveyPreview } from "../../assistant/desk-ports/surveys.js";
import { PreviewColumns } from "../programs/previews.js";
import { useView } from "../view.js";

/** Every question as each channel shows it, and the page for people without a messenger. */
export function SurveyPreviews({ preview: { chat, web } }: { preview: SurveyPreview }): VNode {
  const { words } = useView();
  return (
    <section class="previews" aria-labelledby="previews" tabIndex={-1}>
      <h2 id="previews">{words("desk.surveys.preview.title")}</h2>
      <p class="hint">{words("desk.surveys.preview.lead")}</p>
      {chat.map(({ words: question, previews }, at) => (
        <details key={at} open={at === 0}>
          <summary>
            {at + 1}. {question}
          </summary>
          <PreviewColumns previews={previews} id={`q${at}`} />
        </details>
      ))}
      <details>
        <summary>{words("desk.surveys.preview.web")}</summary>
        <ol class="web-form">
          {web.map((field, at) => (
            <Fields key={at} field={field} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function Fields({ field }: { field: FieldPreview }): VNode {
  const { words } = useView();
  const { options, optional, onlyIf } = field;
  return (
    <li>
      <p>
        {field.words} {optional ? <span class="quiet">{words("desk.surveys.question.optional")}</span> : null}
      </p>
      {onlyIf === undefined ? null : <p class="hint">{onlyIf}</p>}
      {options.length === 0 ? (
        <p class="quiet">{words("desk.surveys.preview.typed")}</p>
      ) : (
        <ul class="row">
          {options.map((option) => (
            <li key={option} class="as-button">
              {option}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
