import type { VNode } from "preact";
import type { ApplicantView } from "../../assistant/desk-ports/screening.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { DecideForm } from "./decide-form.js";
import { bandInWords, careerInWords, educationInWords } from "./in-words.js";
import { applicantPath, selectionPath } from "./paths.js";
import { ScoreForm, type ScoreNotTaken } from "./score-form.js";
import { ScoresTable } from "./scores-table.js";

interface ApplicantProps {
  readonly view: ApplicantView;
  readonly notTaken?: ScoreNotTaken | undefined;
  /** Why what was meant for them was not taken. */
  readonly trouble?: string | undefined;
}

/** One applicant: their own words, the scores, and what is meant for them. */
export function ApplicantPage({ view, notTaken, trouble }: ApplicantProps): VNode {
  const { words } = useView();
  const { head, line } = view;
  const isOver = head.publishedAt !== undefined || head.calledOff;
  const inScreening = line.state === "applied" || line.state === "screening";
  return (
    <>
      <Ways view={view} />
      <div class="applicant">
        <section aria-labelledby="told">
          <h2 id="told">{words("desk.screening.told")}</h2>
          <Told view={view} />
        </section>
        {head.rubric.length === 0 ? null : (
          <section aria-labelledby="scores">
            <h2 id="scores">{words("desk.screening.score.title")}</h2>
            <ScoresTable view={view} />
            {isOver || !inScreening ? null : <ScoreForm view={view} notTaken={notTaken} />}
          </section>
        )}
        <section aria-labelledby="decision">
          <h2 id="decision">{words("desk.screening.column.decision")}</h2>
          <DecideForm view={view} trouble={trouble} isOver={isOver || !inScreening ? "over" : "open"} />
        </section>
      </div>
    </>
  );
}

function Ways({ view: { head, previous, next } }: { view: ApplicantView }): VNode {
  const { words } = useView();
  return (
    <p class="row">
      <a href={selectionPath(head.offering)}>{words("desk.screening.toList", { title: head.title })}</a>
      {previous === undefined ? null : (
        <a href={applicantPath(head.offering, previous)} rel="prev">
          {words("desk.screening.previous")}
        </a>
      )}
      {next === undefined ? null : (
        <a href={applicantPath(head.offering, next)} rel="next">
          {words("desk.screening.next")}
        </a>
      )}
    </p>
  );
}

function Told({ view: { line, facts, verdict } }: { view: ApplicantView }): VNode {
  const { words } = useView();
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words("desk.screening.column.age"), bandInWords(words, line.ageBand)],
    [words("desk.screening.column.residence"), line.residence],
    [words("desk.screening.column.education"), educationInWords(words, line)],
    [words("desk.screening.column.career"), careerInWords(words, line)],
    ...facts.map(({ key, value }) => [key, value] as const),
    [words("desk.screening.verdict.label"), words(`desk.screening.verdict.${verdict}`)],
    [words("desk.screening.state"), words(`state.${line.state}`)],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          ),
        )}
        <dt>{words("desk.screening.appliedAt")}</dt>
        <dd>
          <When at={line.appliedAt} />
        </dd>
      </dl>
      <h3>{words("desk.screening.column.motive")}</h3>
      {line.motive === undefined ? (
        <p class="quiet">{words("desk.screening.untold")}</p>
      ) : (
        <blockquote class="motive">{line.motive}</blockquote>
      )}
    </>
  );
}
