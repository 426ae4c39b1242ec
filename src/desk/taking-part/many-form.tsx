import type { VNode } from "preact";
import { needsReason, takingSteps } from "../../domain/taking-part.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { takingPath } from "./paths.js";

/** The form that ticked people are sent with. */
export const manyFormId = "many";

/** The box that ticks somebody for `ManyForm`. */
export function Tick({ registration, name }: { registration: string; name: string }): VNode {
  const { words } = useView();
  return (
    <input
      type="checkbox"
      name="registration"
      value={registration}
      form={manyFormId}
      aria-label={words("desk.taking.many.tick", { name })}
    />
  );
}

/** Marks all that are ticked at once. */
export function ManyForm({ offering }: { offering: string }): VNode {
  const { words } = useView();
  return (
    <form id={manyFormId} method="post" action={`${takingPath(offering, "participants")}/many`} class="stack gap">
      <Csrf />
      <fieldset>
        <legend>{words("desk.taking.many.title")}</legend>
        <div class="field">
          <label for="many-why">{words("desk.taking.stepWhy")}</label>
          <p class="hint" id="many-why-hint">
            {words("desk.taking.many.whyHint")}
          </p>
          <input id="many-why" name="why" maxLength={300} autocomplete="off" aria-describedby="many-why-hint" />
        </div>
        <div class="row">
          {takingSteps.map((step) => (
            <button key={step} type="submit" name="to" value={step} class={needsReason(step) ? "quiet" : undefined}>
              {words(`desk.taking.step.${step}`)}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
