import type { VNode } from "preact";
import type { Miss } from "../../assistant/desk-ports/misses.js";
import { meanings } from "../../domain/meanings.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { listPath } from "./wish.js";

/** What was typed for a line and not taken, and why. */
export interface NotTaken {
  readonly id: string;
  readonly text: string;
  readonly meaning: string;
  readonly why: string;
}

/** As the port keeps them. */
const longestText = 200;

/** Says what a line meant: the reader's guess stands there already, so that one press is enough. */
export function TeachForm({ miss, notTaken }: { miss: Miss; notTaken?: NotTaken | undefined }): VNode {
  const { words } = useView();
  const { id } = miss;
  const chosen = notTaken?.meaning ?? miss.guess ?? "";
  const trouble = notTaken === undefined ? undefined : words(`desk.misses.trouble.${notTaken.why}`);
  return (
    <form method="post" action={`${listPath}/${id}/teach`} class="teach" data-keep={`miss-${id}`}>
      <Csrf />
      <div class="field">
        <label for={`text-${id}`}>{words("desk.misses.form.text")}</label>
        <input
          id={`text-${id}`}
          type="text"
          name="text"
          value={notTaken?.text ?? miss.suggested}
          maxLength={longestText}
          required
          autocomplete="off"
          aria-describedby={trouble ? `trouble-${id}` : undefined}
          aria-invalid={trouble ? "true" : undefined}
        />
      </div>
      <div class="field">
        <label for={`meaning-${id}`}>{words("desk.misses.form.meaning")}</label>
        <select id={`meaning-${id}`} name="meaning" required>
          {chosen === "" ? <option value="">{words("desk.misses.form.choose")}</option> : null}
          {meanings.map((meaning) => (
            <option key={meaning} value={meaning} selected={meaning === chosen}>
              {words(`desk.misses.meaning.${meaning}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="main" aria-describedby={`miss-${id}`}>
        {words("desk.misses.form.teach")}
      </button>
      {trouble === undefined ? null : (
        <p class="trouble" id={`trouble-${id}`} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
