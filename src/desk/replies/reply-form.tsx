import type { VNode } from "preact";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { Filled } from "./filled.js";
import { fields, longestBody, longestTitle, type TypedReply } from "./read-form.js";

interface ReplyFormProps {
  readonly typed: TypedReply;
  /** Why it was not kept. */
  readonly trouble?: string | undefined;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** Adds a canned reply or changes one; shows how it will read. */
export function ReplyForm({ typed, trouble, agencies }: ReplyFormProps): VNode {
  const { words, who } = useView();
  const said = trouble === undefined ? undefined : words(`desk.replies.trouble.${trouble}`);
  return (
    <form method="post" action="/desk/replies/save" class="reply-form" data-keep={`reply-${typed.id || "new"}`}>
      <Csrf />
      {typed.id === "" ? null : <input type="hidden" name="id" value={typed.id} />}
      {said === undefined ? null : (
        <p class="notice problem" role="alert">
          {said}
        </p>
      )}
      <Field
        name="title"
        label={words("desk.replies.form.title")}
        hint={words("desk.replies.form.titleHint")}
        value={typed.title}
        maxLength={longestTitle}
        required
      />
      <Field
        name="body"
        label={words("desk.replies.form.body")}
        hint={words("desk.replies.form.bodyHint")}
        value={typed.body}
        maxLength={longestBody}
        rows={6}
        required
      />
      <ul class="fields-help" aria-label={words("desk.replies.form.fields")}>
        {fields.map((field) => (
          <li key={field}>
            <button type="button" data-insert={`{{${field}}}`} data-into="field-body" data-at="caret">
              {words(`desk.replies.field.${field}.name`)}
            </button>
            <span>
              <code>{`{{${field}}}`}</code> <span class="quiet">{words(`desk.replies.field.${field}.what`)}</span>
            </span>
          </li>
        ))}
      </ul>
      {who?.agency === null ? (
        <Select
          name="agency"
          label={words("desk.replies.form.agency")}
          value={typed.agency}
          options={[
            { value: "", label: words("desk.replies.everyAgency") },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : (
        <input type="hidden" name="agency" value={who?.agency ?? ""} />
      )}
      {typed.body === "" ? null : (
        <section class="preview" aria-label={words("desk.replies.form.preview")}>
          <h2>{words("desk.replies.form.preview")}</h2>
          <p class="b">
            <Filled body={typed.body} />
          </p>
        </section>
      )}
      <div class="row">
        <button type="submit" class="main">
          {words("desk.replies.form.save")}
        </button>
        <button type="submit" formAction="/desk/replies/preview" formNoValidate>
          {words("desk.replies.form.show")}
        </button>
        <a href="/desk/replies">{words("desk.replies.form.back")}</a>
      </div>
    </form>
  );
}
