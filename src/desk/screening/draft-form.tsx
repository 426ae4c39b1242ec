import type { VNode } from "preact";
import type { ScreeningHead, ScreeningWish } from "../../assistant/desk-ports/screening.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { draftFormId } from "./applicants-table.js";
import { decisionsFor, hintFor } from "./in-words.js";
import { selectionPath } from "./paths.js";
import { queryOf } from "./wish.js";

interface DraftFormProps {
  readonly head: ScreeningHead;
  readonly wish: ScreeningWish;
  /** How many the list holds on all of its pages. */
  readonly listed: number;
}

/** Puts down the same for all that are ticked, or for all that the filter leaves. */
export function DraftForm({ head, wish, listed }: DraftFormProps): VNode {
  const { words } = useView();
  return (
    <form id={draftFormId} method="post" action={`${selectionPath(head.offering)}/draft`} class="draft-form">
      <Csrf />
      <input type="hidden" name="query" value={queryOf(wish)} />
      <input type="hidden" name="listed" value={String(listed)} />
      <fieldset>
        <legend>{words("desk.screening.draft.title")}</legend>
        <div class="row">
          <label class="choice">
            <input type="radio" name="who" value="ticked" checked /> {words("desk.screening.draft.ticked")}
          </label>
          <label class="choice">
            <input type="radio" name="who" value="listed" /> {words("desk.screening.draft.listed", { count: listed })}
          </label>
        </div>
        <div class="field">
          <label for="field-reason">{words("desk.screening.draft.reason")}</label>
          <input
            id="field-reason"
            type="text"
            name="reason"
            maxLength={500}
            autocomplete="off"
            aria-describedby="reason-hint"
          />
          <p class="hint" id="reason-hint">
            {words(hintFor(head))}
          </p>
          {head.capacity === undefined ? <p class="hint">{words("desk.screening.draft.noReserve")}</p> : null}
        </div>
        <div class="row">
          {decisionsFor(head).map((decision) => (
            <button key={decision} type="submit" name="decision" value={decision}>
              {words(`desk.screening.draft.as.${decision}`)}
            </button>
          ))}
          <button type="submit" name="decision" value="none" class="quiet">
            {words("desk.screening.draft.as.none")}
          </button>
        </div>
      </fieldset>
    </form>
  );
}
