import type { VNode } from "preact";
import type { Preview } from "../../assistant/desk-ports/rounds.js";
import { offeringFields } from "../../domain/round-fields.js";
import { selections } from "../../domain/rounds.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { type FormState, TypedField, TypedSelect } from "./form-fields.js";
import { FormHead, type MovedBy } from "./form-head.js";
import { Losing, type LosingWhat, saveInWords } from "./losing.js";
import { Previews } from "./previews.js";
import { otherTrouble } from "./trouble.js";

interface OfferingFormProps {
  readonly action: string;
  /** Where the same form is looked at instead of saved. */
  readonly preview: string;
  readonly back: string;
  readonly version: number;
  readonly state: FormState;
  readonly moved?: MovedBy | undefined;
  readonly losing?: LosingWhat | undefined;
  readonly previews?: readonly Preview[] | undefined;
}

/** Everything that an offering says. */
export function OfferingForm(props: OfferingFormProps): VNode {
  const view = useView();
  const { words } = view;
  const { action, preview, back, version, state, moved, losing, previews = [] } = props;
  const part = (name: string) => <h2>{words(`desk.programs.part.${name}`)}</h2>;
  return (
    <form method="post" action={action} class="round-form" data-keep={`offering-${action}`}>
      <Csrf />
      <input type="hidden" name="version" value={version} />
      <FormHead wrong={state.wrong.length} others={otherTrouble(view, state.wrong, offeringFields)} moved={moved} />
      <Losing losing={losing} />
      {previews.length === 0 ? null : <Previews previews={previews} />}
      <div class="fields">
        <TypedField name="title" state={state} required />
        <TypedSelect name="category" state={state} values={["", "hobby", "activity", "skills"]} />
        <TypedField name="topics" state={state} hint />
      </div>
      {part("seats")}
      <div class="fields">
        <TypedSelect name="selection" state={state} values={selections} />
        <TypedField name="capacity" state={state} hint />
        <TypedField name="minimum" state={state} hint />
        <TypedField name="price" state={state} hint />
      </div>
      {part("days")}
      <div class="fields">
        <TypedField name="recruitmentFrom" state={state} type="date" />
        <TypedField name="recruitmentTo" state={state} type="date" />
        <TypedField name="activityFrom" state={state} type="date" />
        <TypedField name="activityTo" state={state} type="date" />
        <TypedField name="resultOn" state={state} type="date" hint />
      </div>
      {part("held")}
      <div class="fields">
        <TypedField name="schedule" state={state} hint />
        <TypedField name="place" state={state} />
        <TypedField name="leader" state={state} />
      </div>
      <TypedField name="sessions" state={state} rows={6} hint />
      <div class="row">
        <button type="submit" class="main">
          {words(saveInWords({ moved, losing }))}
        </button>
        <button type="submit" formAction={preview} formNoValidate>
          {words("desk.programs.preview.show")}
        </button>
        <a href={back}>{words("desk.programs.back")}</a>
      </div>
    </form>
  );
}
