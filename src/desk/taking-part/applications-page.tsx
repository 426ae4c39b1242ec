import type { VNode } from "preact";
import type { ApplicationLine, ApplicationsView } from "../../assistant/desk-ports/moving.js";
import { type RegistrationState, registrationStates } from "../../domain/registration.js";
import { takingPageSize } from "../../domain/taking-part.js";
import { Csrf } from "../parts/csrf.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { useView } from "../view.js";
import { TakingHead } from "./head.js";
import { takingPath } from "./paths.js";

interface ApplicationsProps {
  readonly view: ApplicationsView;
  readonly page: number;
  readonly state?: RegistrationState | undefined;
}

/** Everybody who applied, wherever they stand, each with a form that puts them elsewhere. */
export function Applications({ view: { head, rows }, page, state }: ApplicationsProps): VNode {
  const { words } = useView();
  return (
    <>
      <TakingHead head={head} here="applications" />
      <p>{words("desk.taking.move.lead")}</p>
      <States offering={head.id} state={state} />
      {rows.length === 0 ? (
        <Empty title={words("desk.taking.move.nobody.title")}>
          <p>{words("desk.taking.move.nobody.text")}</p>
        </Empty>
      ) : (
        <ul class="listing">
          {rows.map((row) => (
            <Line key={row.registration} row={row} offering={head.id} />
          ))}
        </ul>
      )}
      <Pager page={page} size={takingPageSize} total={head.people} />
    </>
  );
}

function States({ offering, state }: { offering: string; state: RegistrationState | undefined }): VNode {
  const { words } = useView();
  return (
    <form method="get" action={takingPath(offering, "applications")} class="row">
      <label for="shown-state">{words("desk.taking.move.shown")}</label>
      <select id="shown-state" name="state">
        <option value="">{words("desk.taking.move.all")}</option>
        {registrationStates.map((one) => (
          <option key={one} value={one} selected={one === state}>
            {words(`state.${one}`)}
          </option>
        ))}
      </select>
      <button type="submit">{words("desk.taking.move.shown")}</button>
    </form>
  );
}

function Line({ row, offering }: { row: ApplicationLine; offering: string }): VNode {
  const { words } = useView();
  const { registration, person, name, phoneEnd, state, rank, reached } = row;
  return (
    <li id={`application-${registration}`}>
      <a href={`/desk/people/${encodeURIComponent(person)}`}>
        <b>{name}</b>
      </a>{" "}
      {phoneEnd ? <span class="quiet">{words("desk.taking.phoneEnd", { digits: phoneEnd })}</span> : null}{" "}
      <span class="badge">{words(`state.${state}`)}</span>{" "}
      {rank === undefined ? null : <span>{words("desk.taking.move.rank", { rank })}</span>}{" "}
      {reached === "phone" ? <span class="quiet">{words("desk.taking.move.byPhone")}</span> : null}
      {row.to.length === 0 ? null : <MoveForm row={row} offering={offering} />}
    </li>
  );
}

function MoveForm({ row, offering }: { row: ApplicationLine; offering: string }): VNode {
  const { words } = useView();
  const { registration, state, name, to } = row;
  const why = `why-${registration}`;
  return (
    <details>
      <summary aria-label={`${name} ${words("desk.taking.move.open")}`}>{words("desk.taking.move.open")}</summary>
      <form method="post" action={takingPath(offering, "applications")} class="stack">
        <Csrf />
        <input type="hidden" name="registration" value={registration} />
        <input type="hidden" name="saw" value={state} />
        <fieldset>
          <legend>{words("desk.taking.move.to")}</legend>
          {to.map((target) => (
            <label key={target}>
              <input type="radio" name="to" value={target} required /> {words(`desk.taking.move.target.${target}`)}
            </label>
          ))}
        </fieldset>
        <div class="field">
          <label for={why}>{words("desk.taking.move.why")}</label>
          <p class="hint" id={`${why}-hint`}>
            {words("desk.taking.move.whyHint")}
          </p>
          <input id={why} name="why" maxLength={300} required autocomplete="off" aria-describedby={`${why}-hint`} />
        </div>
        <label>
          <input type="checkbox" name="tell" value="withWhy" /> {words("desk.taking.move.tellWhy")}
        </label>
        <button type="submit">{words("desk.taking.move.send")}</button>
      </form>
    </details>
  );
}
