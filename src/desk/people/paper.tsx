import type { VNode } from "preact";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { useView } from "../view.js";
import type { OpenedPerson } from "./person-page.js";
import { personPath } from "./reason.js";

/** What was taken down of an application on paper, to be put right; nothing for those who applied in a talk. */
export function Paper({ person: { id, paper }, why }: OpenedPerson): VNode | null {
  const { words } = useView();
  if (!paper) return null;
  return (
    <>
      <h2 id="paper">{words("desk.person.paper.title")}</h2>
      {paper.notes === undefined ? null : <p>{words("desk.person.paper.noted", { notes: paper.notes })}</p>}
      <details>
        <summary>{words("desk.person.paper.open")}</summary>
        <form method="post" action={`${personPath(id)}/paper`} class="stack gap">
          <Csrf />
          <input type="hidden" name="why" value={why} />
          <Field name="name" label={words("desk.people.name")} value={paper.name} maxLength={100} required />
          <Field
            name="phone"
            label={words("desk.people.phone")}
            value={paper.phone}
            maxLength={100}
            type="tel"
            required
          />
          <Field
            name="notes"
            label={words("desk.person.paper.notes")}
            hint={words("desk.person.paper.hint")}
            value={paper.notes ?? ""}
            maxLength={500}
            rows={3}
          />
          <button type="submit">{words("desk.person.facts.save")}</button>
        </form>
      </details>
    </>
  );
}
