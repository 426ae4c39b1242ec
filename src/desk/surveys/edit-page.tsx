import type { VNode } from "preact";
import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import type { SurveyDifference, SurveyFormView, SurveyPreview } from "../../assistant/desk-ports/surveys.js";
import { sendingMoments } from "../../domain/survey-sending.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { ForWhom } from "./for-whom.js";
import { momentInWords, oneInWords, wrongInWords } from "./in-words.js";
import { TitleFields } from "./language-fields.js";
import { QuestionFields } from "./question-fields.js";
import { SurveyPreviews } from "./survey-previews.js";
import { Changes } from "./versions-page.js";

export interface EditShown {
  readonly view: SurveyFormView;
  readonly wrong?: readonly Wrong[];
  /** Somebody saved while this form was open: who, and what. */
  readonly moved?: { readonly by: string; readonly at: string; readonly changes: readonly SurveyDifference[] };
  readonly preview?: SurveyPreview;
}

/** Everything that a survey says. Without a script too: buttons of a question draw the form again and keep nothing. */
export function SurveyForm({ action, back, shown }: { action: string; back: string; shown: EditShown }): VNode {
  const view = useView();
  const { words } = view;
  const { wrong = [], moved, preview } = shown;
  const { typed, version } = shown.view;
  const number = (name: "days" | "remindAfterDays" | "closesAfterDays") => (
    <Field
      name={name}
      label={words(`desk.surveys.field.${name}`)}
      value={typed[name]}
      trouble={wrongInWords(view, wrong, name)}
    />
  );
  return (
    <form method="post" action={action} class="round-form survey-form">
      <Csrf />
      <input type="hidden" name="version" value={version} />
      {/* Enter in a field presses the first button of a form. */}
      <button type="submit" name="do" value="look" hidden>
        {words("desk.surveys.preview.show")}
      </button>
      <Head wrong={wrong} moved={moved} of={preview ? "preview" : "saving"} />
      {preview && preview.wrong.length === 0 ? <SurveyPreviews preview={preview} /> : null}
      <Field
        name="title"
        label={words("desk.surveys.field.title")}
        value={typed.title}
        trouble={wrongInWords(view, wrong, "title")}
      />
      <TitleFields titles={typed.titles} wrong={wrong} />
      <h2>{words("desk.surveys.part.sending")}</h2>
      <div class="fields">
        <Select
          name="after"
          label={words("desk.surveys.field.after")}
          value={typed.after}
          options={sendingMoments.map((value) => ({ value, label: momentInWords(words, value) }))}
          trouble={wrongInWords(view, wrong, "after")}
        />
        {number("days")}
        {number("remindAfterDays")}
        {number("closesAfterDays")}
      </div>
      <ForWhom view={shown.view} wrong={wrong} />
      <h2>{words("desk.surveys.part.questions")}</h2>
      <p class="hint">{words("desk.surveys.questionsLead")}</p>
      {typed.questions.map((question) => (
        <QuestionFields key={question.key} question={question} all={typed.questions} wrong={wrong} />
      ))}
      <p>
        <button type="submit" name="do" value="add" formNoValidate>
          {words("desk.surveys.question.add")}
        </button>
      </p>
      <div class="row">
        <button type="submit" name="do" value="save" class="main">
          {words(moved ? "desk.programs.saveAnyway" : "desk.programs.save")}
        </button>
        <button type="submit" name="do" value="preview" formNoValidate>
          {words("desk.surveys.preview.show")}
        </button>
        <a href={back}>{words("desk.programs.back")}</a>
      </div>
    </form>
  );
}

/** What stands above a form that came back: that it was not saved, and why. */
interface HeadShown {
  readonly wrong: readonly Wrong[];
  readonly moved: EditShown["moved"];
  /** What was asked for when mistakes were found: who only looks has saved nothing. */
  readonly of: "preview" | "saving";
}

function Head({ wrong, moved, of }: HeadShown): VNode | null {
  const view = useView();
  const { words } = view;
  if (moved)
    return (
      <div class="notice problem" role="alert">
        <p>
          <b>{words("desk.programs.moved.title", { by: moved.by, at: moved.at })}</b>
        </p>
        <p>{words("desk.programs.moved.text")}</p>
        <Changes changes={moved.changes} />
      </div>
    );
  if (wrong.length === 0) return null;
  const whole = wrong.filter(({ field }) => field === "" || field === "questions");
  return (
    <div class="notice problem" role="alert">
      <p>
        {of === "preview"
          ? words("desk.surveys.preview.wrong", { count: wrong.length })
          : words("desk.programs.notSaved", { count: wrong.length })}
      </p>
      {whole.map((one) => (
        <p key={one.problem}>{oneInWords(view, one)}</p>
      ))}
    </div>
  );
}
