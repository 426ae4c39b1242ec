import type { VNode } from "preact";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { actionInWords, subjectInWords } from "./in-words.js";
import { type AuditFilters, auditPath } from "./wish.js";

/** What is done most, to choose from; the rest is found by its account or its day. */
const actions = [
  "open",
  "list",
  "correct",
  "export",
  "erase",
  "withdraw-consent",
  "claim",
  "reply",
  "note",
  "close",
  "sign-in",
  "sign-in-failed",
] as const;

/** Days and what was done are chosen here; an account or a person by pressing them in the list. */
export function AuditFilter({ filters }: { filters: AuditFilters }): VNode {
  const { words, notice } = useView();
  const { actor, subject, action, from, to } = filters;
  const chosen = [
    ...(actor === undefined ? [] : [{ key: "actor", label: words("desk.audit.only.actor", { id: actor }) }]),
    ...(subject === undefined
      ? []
      : [{ key: "subject", label: words("desk.audit.only.subject", { id: subjectInWords(notice, subject) }) }]),
  ];
  const any = { value: "", label: words("desk.audit.anyAction") };
  return (
    <form method="get" action="/desk/audit">
      <fieldset>
        <legend>{words("desk.audit.filter")}</legend>
        <div class="row">
          {actor === undefined ? null : <input type="hidden" name="actor" value={actor} />}
          {subject === undefined ? null : <input type="hidden" name="subject" value={subject} />}
          <Select
            name="action"
            label={words("desk.audit.column.action")}
            value={action}
            options={[any, ...actions.map((value) => ({ value, label: actionInWords(notice, value) }))]}
          />
          <Field name="from" type="date" label={words("desk.audit.from")} value={from ?? ""} />
          <Field name="to" type="date" label={words("desk.audit.to")} value={to ?? ""} />
          <button type="submit">{words("desk.audit.show")}</button>
        </div>
        {chosen.map(({ key, label }) => (
          <p key={key}>
            <span class="badge">{label}</span>{" "}
            <a href={auditPath({ ...filters, [key]: undefined })}>{words("desk.audit.only.clear")}</a>
          </p>
        ))}
      </fieldset>
    </form>
  );
}
