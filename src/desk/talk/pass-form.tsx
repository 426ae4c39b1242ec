import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { Csrf } from "../parts/csrf.js";
import { useView, type View } from "../view.js";
import type { Colleagues } from "./actions.js";
import { type Attempt, typedIn } from "./attempt.js";
import { FormTrouble } from "./trouble.js";

interface PassFormProps {
  readonly handoff: HandoffView;
  readonly colleagues: Colleagues;
  readonly attempt: Attempt | undefined;
}

/** Gives it to one colleague, or to another agency. */
export function PassForm({ handoff, colleagues, attempt }: PassFormProps): VNode {
  const view = useView();
  const { words } = view;
  const chosen = typedIn(attempt, "pass", "to");
  const agencies = colleagues.agencies.filter(({ id }) => id !== handoff.agency.id);
  const agencyIn = (id: string | null) =>
    id === null ? undefined : [handoff.agency, ...colleagues.agencies].find((agency) => agency.id === id)?.name;
  const option = (value: string, label: string) => (
    <option key={value} value={value} selected={value === chosen}>
      {label}
    </option>
  );
  return (
    <details id="pass" class="drop" open={attempt?.form === "pass"}>
      <summary data-key="p">{words("desk.talk.pass.title")}</summary>
      <form class="panel" method="post" action={`/desk/talk/${handoff.id}/pass`} data-keep={`pass-${handoff.id}`}>
        <FormTrouble attempt={attempt} form="pass" />
        <Csrf />
        <div class="field">
          <label for="pass-to">{words("desk.talk.pass.to")}</label>
          <select id="pass-to" name="to" required>
            {option("", words("desk.talk.pass.choose"))}
            {colleagues.staff.length === 0 ? null : (
              <optgroup label={words("desk.talk.pass.staff")}>
                {colleagues.staff.map((one) => option(`staff:${one.id}`, whoIs(one, agencyIn(one.agency), view)))}
              </optgroup>
            )}
            {agencies.length === 0 ? null : (
              <optgroup label={words("desk.talk.pass.agency")}>
                {agencies.map(({ id, name }) => option(`agency:${id}`, name))}
              </optgroup>
            )}
          </select>
        </div>
        <div class="field">
          <label for="pass-why">{words("desk.talk.pass.why")}</label>
          <p class="hint">{words("desk.talk.pass.whyHint")}</p>
          <textarea id="pass-why" name="why" rows={2} maxLength={500} value={typedIn(attempt, "pass", "why")} />
        </div>
        <button type="submit" class="main">
          {words("desk.talk.pass.do")}
        </button>
      </form>
    </details>
  );
}

/** A colleague with what tells them from another of the same name. */
function whoIs({ name, role, agency }: Colleagues["staff"][number], agencyName: string | undefined, { words }: View) {
  const place = agency === null ? words("desk.everyAgency") : (agencyName ?? agency);
  return [name, ...(role === undefined ? [] : [words(`desk.role.${role}`)]), place].join(" · ");
}
