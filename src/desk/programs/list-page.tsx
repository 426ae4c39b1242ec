import type { ComponentChildren, VNode } from "preact";
import type { ProgramLine } from "../../assistant/desk-ports/rounds.js";
import { may } from "../../domain/staff.js";
import { Empty } from "../parts/empty.js";
import { useView } from "../view.js";
import { DaysLeft, Taken, Towards } from "./figures.js";
import { offeringPath, programPath } from "./paths.js";

/** The agency's programs, those with something under way first. */
export function ProgramList({ programs }: { programs: readonly ProgramLine[] }): VNode {
  const { words, who } = useView();
  if (programs.length === 0)
    return (
      <Empty title={words("desk.programs.empty.title")}>
        <p>{words("desk.programs.empty.text")}</p>
      </Empty>
    );
  const columns = ["program", "now", "taken", "waiting", "applicants"];
  const targets = programs.some(({ target }) => target !== undefined) ? ["target"] : [];
  return (
    <div class="scroll">
      <table class="rounds">
        <thead>
          <tr>
            {[...columns, ...targets].map((column) => (
              <th key={column} scope="col">
                {words(`desk.programs.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programs.map((program) => (
            <tr key={program.id} data-row>
              <th scope="row">
                <a href={programPath(program.id)} data-open>
                  {program.title}
                </a>
                {program.toComplete.map(({ id, title, people }) => (
                  <ToDo key={id} path={`${offeringPath(id)}/participants`}>
                    {words("desk.programs.toComplete", { title, count: people })}
                  </ToDo>
                ))}
                {program.toPublish.map((one) => (
                  <ToDo key={one.id} path={`${offeringPath(one.id)}/selection`}>
                    {words("desk.programs.toPublish", { ...one })}
                  </ToDo>
                ))}
                {program.toOffer.map((one) => (
                  <ToDo key={one.id} path={`${offeringPath(one.id)}/applications`}>
                    {words("desk.programs.toOffer", { ...one })}
                  </ToDo>
                ))}
                {who?.agency === null ? <span class="below">{program.agency}</span> : null}
              </th>
              <td>
                <Now program={program} />
              </td>
              <Counted program={program} />
              {targets.map((column) => (
                <td key={column}>
                  {program.target === undefined ? null : (
                    <Towards value={program.figures.taken} target={program.target} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Something that waits for staff: who completed what is over, results that are due, seats that they have to offer. */
function ToDo({ path, children }: { path: string; children: ComponentChildren }): VNode | null {
  const { who } = useView();
  if (!who || !may(who.role, "selection")) return null;
  return (
    <span class="below">
      <a href={path}>{children}</a>
    </span>
  );
}

function Now({ program: { recruiting, running, figures } }: { program: ProgramLine }): VNode {
  const { words } = useView();
  if (recruiting + running === 0) return <span class="quiet">{words("desk.programs.nothingNow")}</span>;
  return (
    <>
      {recruiting > 0 ? <span class="b">{words("desk.programs.recruiting", { count: recruiting })}</span> : null}
      {running > 0 ? <span class="below">{words("desk.programs.running", { count: running })}</span> : null}
      <span class="below">
        <DaysLeft days={figures.daysLeft} />
      </span>
    </>
  );
}

function Counted({ program: { figures, recruiting, running } }: { program: ProgramLine }): VNode {
  const isIdle = recruiting + running === 0 && figures.applicants === 0;
  return (
    <>
      <td>{isIdle ? null : <Taken figures={figures} />}</td>
      <td>{isIdle ? null : figures.waiting}</td>
      <td>{isIdle ? null : figures.applicants}</td>
    </>
  );
}
