import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { longestText } from "./read-form.js";

type Said = HandoffView["transcript"][number];

/** Puts right what one said, or takes it back; for whoever said it, as long as it was not taken back. */
export function AmendForm({ handoff, said }: { handoff: string; said: Said }): VNode | null {
  const { words, newKey } = useView();
  const last = said.changes?.at(-1);
  if (!said.mine || (last && last.text === undefined)) return null;
  const id = `amend-${said.seq}`;
  return (
    <details id={`${id}-box`} class="drop">
      <summary>{words("desk.talk.amend.title")}</summary>
      <form
        class="panel"
        method="post"
        action={`/desk/talk/${handoff}/amend`}
        data-keep={`amend-${handoff}-${said.seq}`}
      >
        <Csrf />
        <input type="hidden" name="key" value={newKey()} />
        <input type="hidden" name="seq" value={said.seq} />
        <label for={id}>{words("desk.talk.amend.label")}</label>
        <textarea id={id} name="text" rows={2} maxLength={longestText} value={last?.text ?? said.text} />
        <p class="row">
          <button type="submit" name="what" value="edit" class="main">
            {words("desk.talk.amend.edit")}
          </button>
          <button type="submit" name="what" value="delete" class="danger">
            {words("desk.talk.amend.delete")}
          </button>
        </p>
      </form>
    </details>
  );
}
