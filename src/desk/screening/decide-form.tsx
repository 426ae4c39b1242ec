import type { VNode } from "preact";
import type { ApplicantView } from "../../assistant/desk-ports/screening.js";
import { Csrf } from "../parts/csrf.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { decisionInWords, decisionsFor, hintFor } from "./in-words.js";
import { applicantPath } from "./paths.js";

interface DecideProps {
  readonly view: ApplicantView;
  readonly trouble?: string | undefined;
  readonly isOver: "over" | "open";
}

/** What is meant for one applicant; a draft until it is published with all others. */
export function DecideForm({ view: { head, line }, trouble, isOver }: DecideProps): VNode {
  const { words } = useView();
  const { decision } = line;
  return (
    <>
      <p>
        <span class={decision ? `badge decided ${decision.decision}` : "quiet"}>{decisionInWords(words, line)}</span>
        {decision ? (
          <span class="quiet">
            {" "}
            {decision.by} · <When at={decision.at} />
          </span>
        ) : null}
      </p>
      {isOver === "over" ? (
        decision?.reason ? (
          <p>{decision.reason}</p>
        ) : null
      ) : (
        <form method="post" action={`${applicantPath(head.offering, line.registration)}/draft`} class="decide-form">
          <Csrf />
          {trouble === undefined ? null : (
            <p class="trouble" role="alert">
              {words(`desk.screening.trouble.${trouble}`)}
            </p>
          )}
          <fieldset>
            <legend>{words("desk.screening.draft.one")}</legend>
            {[...decisionsFor(head), "none"].map((value) => (
              <label class="choice" key={value}>
                <input type="radio" name="decision" value={value} checked={(decision?.decision ?? "none") === value} />{" "}
                {words(`desk.screening.decision.${value}`)}
              </label>
            ))}
          </fieldset>
          {head.capacity === undefined ? (
            <p class="hint">{words("desk.screening.draft.noReserve")}</p>
          ) : (
            <div class="field">
              <label for="field-place">{words("desk.screening.draft.place")}</label>
              <input id="field-place" type="number" name="place" min="1" max="999" value={decision?.place ?? ""} />
            </div>
          )}
          <div class="field">
            <label for="field-reason">{words("desk.screening.draft.reason")}</label>
            <textarea id="field-reason" name="reason" rows={2} maxLength={500} aria-describedby="reason-hint">
              {decision?.reason ?? ""}
            </textarea>
            <p class="hint" id="reason-hint">
              {words(hintFor(head))}
            </p>
          </div>
          <button type="submit">{words("desk.screening.draft.save")}</button>
        </form>
      )}
    </>
  );
}
