import type { VNode } from "preact";
import type { ApplicantView } from "../../assistant/desk-ports/screening.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { applicantPath } from "./paths.js";

/** What was typed and not taken, and why. */
export interface ScoreNotTaken {
  readonly points: Readonly<Record<string, string>>;
  readonly note: string;
  readonly why: string;
}

/** The own score, criterion by criterion; it can be put right until all is published. */
export function ScoreForm({ view, notTaken }: { view: ApplicantView; notTaken?: ScoreNotTaken | undefined }): VNode {
  const { words } = useView();
  const { head, line, mine, next } = view;
  const trouble = notTaken === undefined ? undefined : words(`desk.screening.trouble.${notTaken.why}`);
  return (
    <form method="post" action={`${applicantPath(head.offering, line.registration)}/score`} class="score-form">
      <Csrf />
      {trouble === undefined ? null : (
        <p class="trouble" role="alert" id="score-trouble">
          {trouble}
        </p>
      )}
      {head.rubric.map(({ id, words: criterion, most, weight }) => (
        <div class="field criterion" key={id}>
          <label for={`points-${id}`}>{criterion}</label>
          <input
            id={`points-${id}`}
            type="number"
            name={`points.${id}`}
            min="0"
            max={most}
            step="1"
            inputMode="numeric"
            required
            value={notTaken?.points[id] ?? mine?.points[id] ?? ""}
            aria-describedby={`points-${id}-hint`}
          />
          <span class="hint" id={`points-${id}-hint`}>
            {words("desk.screening.score.scale", { most, weight })}
          </span>
        </div>
      ))}
      <div class="field">
        <label for="field-note">{words("desk.screening.score.note")}</label>
        <textarea id="field-note" name="note" rows={2} maxLength={500} aria-describedby="note-hint">
          {notTaken?.note ?? mine?.note ?? ""}
        </textarea>
        <p class="hint" id="note-hint">
          {words("desk.screening.score.hint")}
        </p>
      </div>
      <div class="row">
        <button type="submit" class="main">
          {words(mine ? "desk.screening.score.change" : "desk.screening.score.save")}
        </button>
        {next === undefined ? null : (
          <button type="submit" name="then" value={next}>
            {words("desk.screening.score.saveNext")}
          </button>
        )}
      </div>
    </form>
  );
}
