import type { VNode } from "preact";
import type { ApplicantLine, ScreeningHead } from "../../assistant/desk-ports/screening.js";
import { useView } from "../view.js";
import { bandInWords, careerInWords, decisionInWords, educationInWords, percent } from "./in-words.js";
import { applicantPath } from "./paths.js";

/** The form that ticked applicants are sent with. */
export const draftFormId = "drafts";

interface TableProps {
  readonly head: ScreeningHead;
  readonly lines: readonly ApplicantLine[];
  /** Whether applicants can be ticked for `DraftForm`. */
  readonly ticks: "ticks" | "none";
}

/** One applicant a row; on a narrow screen each is a card. */
export function ApplicantsTable({ head, lines, ticks }: TableProps): VNode {
  const { words } = useView();
  const scored = head.rubric.length > 0;
  const column = (name: string) => words(`desk.screening.column.${name}`);
  return (
    <table class="applicants" aria-label={words("desk.screening.title")}>
      <thead>
        <tr>
          {ticks === "ticks" ? <th scope="col">{column("tick")}</th> : null}
          <th scope="col">{column("name")}</th>
          <th scope="col">{column("age")}</th>
          <th scope="col">{column("residence")}</th>
          <th scope="col">{column("education")}</th>
          <th scope="col">{column("career")}</th>
          {scored ? <th scope="col">{column("mine")}</th> : null}
          {scored ? <th scope="col">{column("mean")}</th> : null}
          <th scope="col">{column("decision")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.registration} line={line} offering={head.offering} ticks={ticks} scored={scored} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly line: ApplicantLine;
  readonly offering: string;
  readonly ticks: TableProps["ticks"];
  readonly scored: boolean;
}

function Row({ line, offering, ticks, scored }: RowProps): VNode {
  const { words } = useView();
  const { registration } = line;
  const name = line.name === "" ? words("desk.people.nameless") : line.name;
  const label = (column: string) => ({ "data-label": words(`desk.screening.column.${column}`) });
  return (
    <tr>
      {ticks === "ticks" ? (
        <td class="tick">
          <label>
            <input type="checkbox" name="registration" value={registration} form={draftFormId} />
            <span class="sr">{words("desk.screening.tick", { name })}</span>
          </label>
        </td>
      ) : null}
      <th scope="row">
        <a href={applicantPath(offering, registration)}>{name}</a>
      </th>
      <td {...label("age")}>{bandInWords(words, line.ageBand)}</td>
      <td {...label("residence")}>{line.residence ?? words("desk.screening.untold")}</td>
      <td {...label("education")}>{educationInWords(words, line)}</td>
      <td {...label("career")}>{careerInWords(words, line)}</td>
      {scored ? (
        <td class="number" {...label("mine")}>
          {line.mine === undefined ? "–" : percent(line.mine)}
        </td>
      ) : null}
      {scored ? (
        <td class="number" {...label("mean")}>
          <Mean line={line} />
        </td>
      ) : null}
      <td {...label("decision")}>
        <span class={line.decision ? `badge decided ${line.decision.decision}` : "quiet"}>
          {decisionInWords(words, line)}
        </span>
      </td>
    </tr>
  );
}

/** The mean once it may be seen; before, only how many have scored. */
function Mean({ line: { mean, scorers, apart } }: { line: ApplicantLine }): VNode {
  const { words } = useView();
  return (
    <>
      {mean === undefined ? null : <b>{percent(mean)} </b>}
      <span class="quiet">{words("desk.screening.scorers", { count: scorers })}</span>
      {apart ? <span class="apart"> {words("desk.screening.apart")}</span> : null}
    </>
  );
}
