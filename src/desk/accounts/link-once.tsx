import type { VNode } from "preact";
import { useView } from "../view.js";

/** A link that is shown this once: it is in no address and in no store, only on this page. */
export function LinkOnce({ name, url, hours }: { name: string; url: string; hours: number }): VNode {
  const { words } = useView();
  return (
    <div class="stack gap">
      <p>{words("desk.accounts.linkMeans", { name })}</p>
      <p>{words("desk.accounts.linkUntil", { hours })}</p>
      <div class="field">
        <label for="field-link">{words("desk.accounts.link")}</label>
        <textarea id="field-link" rows={3} readOnly value={url} />
      </div>
      <p class="row">
        <button
          type="button"
          class="main"
          data-copy={url}
          data-copied={words("desk.accounts.copied")}
          data-from="field-link"
        >
          {words("desk.accounts.copy")}
        </button>
        <a href="/desk/accounts">{words("desk.accounts.back")}</a>
      </p>
    </div>
  );
}
