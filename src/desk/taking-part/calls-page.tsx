import type { VNode } from "preact";
import type { CallLine, CallsView } from "../../assistant/desk-ports/calls.js";
import type { RegistrationState } from "../../domain/registration.js";
import { Csrf } from "../parts/csrf.js";
import { Empty } from "../parts/empty.js";
import { useView } from "../view.js";
import { TakingHead } from "./head.js";
import { takingPath } from "./paths.js";

/** People whom no message reaches: whom to telephone with what, and who has been told. */
export function Calls({ view: { head, rows, calledOff } }: { view: CallsView }): VNode {
  const { words } = useView();
  return (
    <>
      <TakingHead head={head} here="calls" />
      {rows.length === 0 ? (
        <Empty title={words("desk.taking.calls.none.title")}>
          <p>{words("desk.taking.calls.none.text")}</p>
        </Empty>
      ) : (
        <>
          <p>{words("desk.taking.calls.lead")}</p>
          {calledOff === undefined ? null : (
            <p class="notice problem">{words("desk.taking.calls.calledOff", { why: calledOff })}</p>
          )}
          <ul class="listing">
            {rows.map((row) => (
              <Line key={row.registration} row={row} offering={head.id} why={calledOff} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Line({
  row: { registration, person, name, phone, state, event, told },
  offering,
  why,
}: {
  row: CallLine;
  offering: string;
  why: string | undefined;
}): VNode {
  const { words } = useView();
  return (
    <li id={`call-${registration}`}>
      <a href={`/desk/people/${encodeURIComponent(person)}`}>
        <b>{name}</b>
      </a>{" "}
      {phone === undefined ? null : <a href={`tel:${phone.replace(/\D/g, "")}`}>{phone}</a>}{" "}
      <span class="badge">{words(`state.${state}`)}</span>{" "}
      <span class="below">{words(`desk.taking.calls.say.${saidOf(state, why)}`)}</span>{" "}
      {told ? (
        <span class="quiet">{words("desk.taking.calls.told", { by: told.by, at: told.at })}</span>
      ) : (
        <form method="post" action={takingPath(offering, "calls")} class="marks">
          <Csrf />
          <input type="hidden" name="registration" value={registration} />
          <input type="hidden" name="event" value={event} />
          <button type="submit">{words("desk.taking.calls.tick")}</button>
        </form>
      )}
    </li>
  );
}

/** What they are told, by where they stand; whoever lost their place because it is not held, is told just that. */
function saidOf(state: RegistrationState, why: string | undefined): string {
  return why !== undefined && (state === "withdrawn" || state === "left") ? "calledOff" : state;
}
