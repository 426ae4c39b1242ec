import type { VNode } from "preact";
import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import type { TypedQuestion } from "../../assistant/desk-ports/surveys.js";
import { questionKinds } from "../../domain/survey-sending.js";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { wrongInWords } from "./in-words.js";
import { LanguageFields } from "./language-fields.js";

interface QuestionFieldsProps {
  readonly question: TypedQuestion;
  /** All of the form, in their order. */
  readonly all: readonly TypedQuestion[];
  readonly wrong: readonly Wrong[];
}

/** One question of the form: its words, its kind and what that needs, and when it is asked. */
export function QuestionFields({ question, all, wrong }: QuestionFieldsProps): VNode {
  const view = useView();
  const { words } = view;
  const { key, kind } = question;
  const at = all.indexOf(question);
  const above = all.slice(0, at).filter((one) => one.kind !== "matrix" && one.kind !== "comment");
  const name = (part: string) => `${key}.${part}`;
  const field = (part: "words" | "options" | "labels" | "most" | "is", how: { rows?: number; hint?: true } = {}) => (
    <Field
      name={name(part)}
      label={words(`desk.surveys.question.${part}`)}
      value={question[part]}
      trouble={wrongInWords(view, wrong, name(part))}
      {...(how.rows ? { rows: how.rows } : {})}
      {...(how.hint ? { hint: words(`desk.surveys.hint.${part}`) } : {})}
    />
  );
  // What a kind does not need is carried along: whoever picks another and comes back finds it.
  const carried = (part: "options" | "labels" | "most" | "is") => (
    <input type="hidden" name={name(part)} value={question[part]} />
  );
  const has = (...kinds: readonly string[]) => kinds.includes(kind);
  const number = at + 1;
  return (
    <fieldset class="question" id={`q-${number}`}>
      <legend>{words("desk.surveys.question.number", { number })}</legend>
      <input type="hidden" name="q" value={key} />
      {field("words", { rows: 2 })}
      <div class="fields">
        <Select
          name={name("kind")}
          label={words("desk.surveys.question.kind")}
          value={kind}
          options={questionKinds.map((value) => ({ value, label: words(`desk.surveys.questionKind.${value}`) }))}
          trouble={wrongInWords(view, wrong, name("kind"))}
        />
        {has("several") ? field("most", { hint: true }) : carried("most")}
      </div>
      {has("one", "several", "matrix") ? null : <Press what="look" says="listOptions" number={number} />}
      {has("one", "several", "matrix") ? field("options", { rows: 5, hint: true }) : carried("options")}
      {has("rating", "matrix") ? field("labels", { rows: 5, hint: true }) : carried("labels")}
      <label class="check">
        <input type="checkbox" name={name("optional")} value="yes" checked={question.optional} />{" "}
        {words("desk.surveys.question.optional")}
      </label>
      {above.length === 0 && question.when === "" ? null : (
        <div class="fields">
          <Select
            name={name("when")}
            label={words("desk.surveys.question.when")}
            value={question.when}
            options={[
              { value: "", label: words("desk.surveys.question.always") },
              ...above.map((one) => ({ value: one.key, label: `${all.indexOf(one) + 1}. ${one.words}` })),
            ]}
            trouble={wrongInWords(view, wrong, name("when"))}
          />
          {field("is", { rows: 2, hint: true })}
        </div>
      )}
      <LanguageFields question={question} wrong={wrong} />
      <p class="row">
        {number === 1 ? null : <Press what={`up:${key}`} says="up" number={number} />}
        {number === all.length ? null : <Press what={`down:${key}`} says="down" number={number} />}
        <Press what={`remove:${key}`} says="remove" number={number} />
      </p>
    </fieldset>
  );
}

function Press({
  what,
  says,
  number,
}: {
  what: string;
  says: "up" | "down" | "remove" | "listOptions";
  number: number;
}): VNode {
  const { words } = useView();
  return (
    <button type="submit" name="do" value={what} formNoValidate class="quiet">
      {words(`desk.surveys.question.${says}`)}
      <span class="sr"> {words("desk.surveys.question.number", { number })}</span>
    </button>
  );
}
