import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { handoffOutcomes } from "../../domain/handoff.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { type Attempt, typedIn } from "./attempt.js";
import { FormTrouble } from "./trouble.js";

/** Ends the hand-off with how it came out; nothing is chosen beforehand. */
export function CloseForm({ handoff, attempt }: { handoff: HandoffView; attempt: Attempt | undefined }): VNode {
  const { words } = useView();
  const chosen = typedIn(attempt, "close", "outcome");
  return (
    <details id="close" class="drop" open={attempt?.form === "close"}>
      <summary data-key="e">{words("desk.talk.close.title")}</summary>
      <form class="panel" method="post" action={`/desk/talk/${handoff.id}/close`} data-keep={`close-${handoff.id}`}>
        <FormTrouble attempt={attempt} form="close" />
        <Csrf />
        <fieldset>
          <legend>{words("desk.talk.close.how")}</legend>
          {handoffOutcomes.map((outcome) => (
            <label key={outcome} class="choice">
              <input type="radio" name="outcome" value={outcome} required checked={outcome === chosen} />
              <span>
                <b>{words(`desk.outcome.${outcome}.name`)}</b>
                <span class="quiet">{words(`desk.outcome.${outcome}.what`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for="close-why">{words("desk.talk.close.why")}</label>
          <textarea id="close-why" name="why" rows={2} maxLength={500} value={typedIn(attempt, "close", "why")} />
        </div>
        <p class="hint">{words("desk.talk.close.what")}</p>
        <button type="submit" class="main">
          {words("desk.talk.close.do")}
        </button>
      </form>
    </details>
  );
}
