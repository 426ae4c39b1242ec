import type { VNode } from "preact";
import type { KeptRule } from "../../assistant/desk-ports/people.js";
import { Csrf } from "../parts/csrf.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import type { OpenedPerson } from "./person-page.js";
import { personPath } from "./reason.js";

/** Nothing is erased without this step, and nothing afterwards brings it back. */
export function ErasePage({ person, why, kept }: OpenedPerson & { readonly kept: readonly KeptRule[] }): VNode {
  const { words } = useView();
  return (
    <form method="post" action={`${personPath(person.id)}/erase`} class="stack">
      <Csrf />
      <input type="hidden" name="why" value={why} />
      <p>
        <b>{person.name ?? words("desk.people.nameless")}</b> {words("desk.phone", { phone: person.phone ?? "" })}
      </p>
      <p>{words("desk.erase.what", { applications: person.applications.length, handoffs: person.handoffs.length })}</p>
      <h2>{words("desk.erase.keptTitle")}</h2>
      {kept.length === 0 ? (
        <p>{words("desk.erase.keepsNothing")}</p>
      ) : (
        <ul>
          {kept.map(({ id, law, applications, until }) => (
            <li key={id}>
              {law} ({words("desk.erase.applications", { count: applications })}, <When at={until} />)
            </li>
          ))}
        </ul>
      )}
      <p class="field">
        <label>
          <input type="checkbox" name="sure" value="yes" required /> {words("desk.erase.sure")}
        </label>
      </p>
      <div class="row">
        <button type="submit" class="danger">
          {words("desk.erase.do")}
        </button>
        <a class="button" href={personPath(person.id, why)}>
          {words("desk.erase.leave")}
        </a>
      </div>
    </form>
  );
}
