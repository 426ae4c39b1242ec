import type { VNode } from "preact";
import type { AttendanceView, ShownMark, ShownSession } from "../../assistant/desk-ports/taking-part.js";
import { attendanceStates } from "../../domain/attendance.js";
import { takingPageSize } from "../../domain/taking-part.js";
import { Csrf } from "../parts/csrf.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { useView } from "../view.js";
import { CodePanel } from "./code-panel.js";
import { TakingHead } from "./head.js";
import { dayInWords } from "./in-words.js";
import { takingPath } from "./paths.js";

interface AttendanceProps {
  readonly view: AttendanceView;
  readonly page: number;
  /** The session whose marks are written now. */
  readonly session: ShownSession | undefined;
}

/** People and sessions: one session is marked, with one press for each person; the others are read beside it. */
export function Attendance({ view, page, session }: AttendanceProps): VNode {
  const { words } = useView();
  const { head, rows } = view;
  return (
    <>
      <TakingHead head={head} here="attendance" />
      {!session ? (
        <Empty title={words("desk.taking.noSessions.title")}>
          <p>{words("desk.taking.noSessions.text")}</p>
        </Empty>
      ) : rows.length === 0 ? (
        <Empty title={words("desk.taking.nobody.title")}>
          <p>{words("desk.taking.nobody.text")}</p>
        </Empty>
      ) : (
        <>
          <CodePanel offering={head.id} session={session} />
          <Grid view={view} session={session} />
          <Pager page={page} size={takingPageSize} total={head.people} />
        </>
      )}
    </>
  );
}

function Grid({ view, session }: { view: AttendanceView; session: ShownSession }): VNode {
  const { words } = useView();
  const { head, sessions, rows } = view;
  const path = takingPath(head.id, "attendance");
  return (
    <section class="scroll" aria-label={words("desk.taking.page.attendance")}>
      <table class="attendance">
        <thead>
          <tr>
            <th scope="col">{words("desk.taking.column.name")}</th>
            <th scope="col">{words("desk.taking.column.now", { day: dayInWords(words, session.on) })}</th>
            <th scope="col">{words("desk.taking.column.rate")}</th>
            {sessions.map((one, index) => (
              <th scope="col" key={one.id}>
                <a
                  href={`${path}?${new URLSearchParams({ session: one.id })}`}
                  aria-current={one.id === session.id ? "true" : undefined}
                >
                  {words("desk.taking.nth", { n: index + 1 })}
                  <span class="under">{dayInWords(words, one.on)}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.registration} data-row>
              <th scope="row" id={`person-${row.registration}`}>
                {row.name}
                <span class="under">
                  {row.phoneEnd ? words("desk.taking.phoneEnd", { digits: row.phoneEnd }) : null}{" "}
                  {words(`state.${row.state}`)}
                </span>
              </th>
              <td>
                <Marks
                  offering={head.id}
                  session={session.id}
                  registration={row.registration}
                  mark={row.marks[session.id]}
                />
              </td>
              <td class="number">
                {row.sum.percent === undefined ? "–" : words("desk.taking.percent", { percent: row.sum.percent })}
              </td>
              {sessions.map((one) => (
                <td key={one.id} class="mark">
                  <Shown mark={row.marks[one.id]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One press each; pressing what stands takes it back. */
function Marks(props: { offering: string; session: string; registration: string; mark: ShownMark | undefined }): VNode {
  const { words } = useView();
  const { offering, session, registration, mark } = props;
  const why = `why-${registration}`;
  return (
    <form
      method="post"
      action={takingPath(offering, "attendance")}
      class="marks"
      aria-labelledby={`person-${registration}`}
    >
      <Csrf />
      <input type="hidden" name="session" value={session} />
      <input type="hidden" name="registration" value={registration} />
      {attendanceStates.map((state) => (
        <button
          key={state}
          type="submit"
          name="state"
          value={mark?.state === state ? "none" : state}
          class={`quiet ${state}`}
          aria-pressed={mark?.state === state ? "true" : "false"}
        >
          {words(`desk.taking.state.${state}`)}
        </button>
      ))}
      <label class="sr" for={why}>
        {words("desk.taking.why")}
      </label>
      <input
        id={why}
        name="why"
        maxLength={200}
        placeholder={words("desk.taking.why")}
        value={mark?.why ?? ""}
        autocomplete="off"
      />
    </form>
  );
}

function Shown({ mark }: { mark: ShownMark | undefined }): VNode {
  const { words } = useView();
  if (!mark) return <span class="none">–</span>;
  const { state, by, why } = mark;
  const title = why === undefined ? by : words("desk.taking.byWhy", { by, why });
  return (
    <span class={state} title={title}>
      {words(`desk.taking.state.${state}`)}
    </span>
  );
}
