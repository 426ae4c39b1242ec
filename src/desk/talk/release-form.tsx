import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";

/** Puts it back among those that wait, for whoever of the agency is free. */
export function ReleaseForm({ handoff }: { handoff: HandoffView }): VNode {
  const { words } = useView();
  return (
    <details id="release" class="drop">
      <summary>{words("desk.talk.release.title")}</summary>
      <form class="panel" method="post" action={`/desk/talk/${handoff.id}/pass`} data-keep={`release-${handoff.id}`}>
        <Csrf />
        <input type="hidden" name="to" value="anyone" />
        <p>{words("desk.talk.release.what")}</p>
        <div class="field">
          <label for="release-why">{words("desk.talk.pass.why")}</label>
          <textarea id="release-why" name="why" rows={2} maxLength={500} />
        </div>
        <button type="submit" class="main">
          {words("desk.talk.release.do")}
        </button>
      </form>
    </details>
  );
}
