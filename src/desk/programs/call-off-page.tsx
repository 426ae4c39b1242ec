import type { VNode } from "preact";
import type { OfferingView, Wrong } from "../../assistant/desk-ports/rounds.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { ToCall } from "../parts/to-call.js";
import { useView } from "../view.js";
import { offeringPath } from "./paths.js";
import { troubleOf } from "./trouble.js";

interface CallOffProps {
  readonly view: OfferingView;
  readonly why: string;
  readonly wrong: readonly Wrong[];
}

/** Asks once, and for the reason that everybody is told, before an offering is called off. */
export function CallOff({ view: { offering, figures, toCall }, why, wrong }: CallOffProps): VNode {
  const view = useView();
  const { words } = view;
  const count = figures.taken + figures.waiting;
  return (
    <form method="post" action={`${offeringPath(offering.id)}/call-off`} class="stack gap">
      <p>{words("desk.programs.callingOff.lead", { title: offering.title, count })}</p>
      <p class="hint">{words("desk.programs.callingOff.byPhone")}</p>
      <ToCall offering={offering.id} count={toCall} />
      <Csrf />
      <Field
        name="why"
        label={words("desk.programs.callingOff.why")}
        hint={words("desk.programs.callingOff.hint")}
        value={why}
        trouble={troubleOf(view, wrong, "why")}
        rows={3}
        maxLength={300}
        required
      />
      <div class="row">
        <button type="submit" class="danger">
          {words("desk.programs.callingOff.submit")}
        </button>
        <a href={offeringPath(offering.id)}>{words("desk.programs.back")}</a>
      </div>
    </form>
  );
}
