import type { VNode } from "preact";
import type { CannedReply } from "../../assistant/desk-ports/replies.js";
import { useView } from "../view.js";

/**
 * Replies with their fields filled, put into the box where they can be changed before they are sent. Without a script a
 * press asks the server to put them there.
 */
export function Canned({ handoff, replies }: { handoff: string; replies: readonly CannedReply[] }): VNode {
  const { words } = useView();
  return (
    <details id="canned" class="drop">
      <summary data-key="t">{words("desk.talk.canned.title")}</summary>
      <div class="panel" data-keep={`canned-${handoff}`}>
        {replies.length === 0 ? (
          <p class="quiet">{words("desk.talk.canned.none")}</p>
        ) : (
          <>
            <label class="sr" for="canned-find">
              {words("desk.talk.canned.find")}
            </label>
            <input
              id="canned-find"
              type="search"
              placeholder={words("desk.talk.canned.find")}
              data-filter="canned-list"
            />
            <ul id="canned-list">
              {replies.map(({ id, title, body }) => (
                <li key={id}>
                  <button
                    type="submit"
                    form="answer-form"
                    formAction={`/desk/talk/${handoff}/draft`}
                    formNoValidate
                    name="insert"
                    value={id}
                    data-insert={body}
                    data-into="answer"
                  >
                    <b>{title}</b>
                    <span>{body}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}
