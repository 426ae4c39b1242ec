import type { VNode } from "preact";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { requestKinds } from "../requests/kinds.js";
import { useView } from "../view.js";
import type { OpenedPerson } from "./person-page.js";
import { personPath } from "./reason.js";

/** Takes in what somebody asked staff for: on the phone, at the counter. */
export function AskForm({ person, why }: OpenedPerson): VNode {
  const { words } = useView();
  return (
    <details>
      <summary>{words("desk.person.ask.open")}</summary>
      <form method="post" action={`${personPath(person.id)}/ask`} class="stack">
        <Csrf />
        <input type="hidden" name="why" value={why} />
        <Select
          name="kind"
          label={words("desk.person.ask.kind")}
          options={requestKinds.map((value) => ({ value, label: words(`people.request.${value}`) }))}
        />
        <Field
          name="detail"
          label={words("desk.person.ask.detail")}
          hint={words("desk.person.ask.hint")}
          rows={2}
          maxLength={500}
        />
        <button type="submit" class="main">
          {words("desk.person.ask.take")}
        </button>
      </form>
    </details>
  );
}
