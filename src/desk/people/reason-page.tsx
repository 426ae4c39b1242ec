import type { VNode } from "preact";
import { useView } from "../view.js";
import { personPath, reasons } from "./reason.js";

/** Why somebody is opened: one press, and it stands in the log. */
export function ReasonPage({ id }: { id: string }): VNode {
  const { words } = useView();
  return (
    <form method="get" action={personPath(id)} class="stack">
      <fieldset>
        <legend>{words("desk.person.why.text")}</legend>
        <div class="row">
          {reasons.map((reason) => (
            <button key={reason} type="submit" name="why" value={reason}>
              {words(`desk.reason.${reason}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <p>
        <a href="/desk/people">{words("desk.person.back")}</a>
      </p>
    </form>
  );
}
