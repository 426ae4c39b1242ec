import type { VNode } from "preact";
import type { ParticipantsView } from "../../assistant/desk-ports/taking-part.js";
import { needsReason, type TakingStep, takingPageSize } from "../../domain/taking-part.js";
import { Csrf } from "../parts/csrf.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { useView } from "../view.js";
import { TakingHead } from "./head.js";
import { hoursInWords, missingInWords } from "./in-words.js";
import { ManyForm, Tick } from "./many-form.js";
import { takingPath } from "./paths.js";

type Row = ParticipantsView["rows"][number];

/** Everybody with how far they are and what is missing; staff decide how it ends. */
export function Participants({ view, page }: { view: ParticipantsView; page: number }): VNode {
  const { words } = useView();
  const { head, rows, completeFrom } = view;
  const ticks = rows.some(({ next }) => next.length > 0);
  return (
    <>
      <TakingHead head={head} here="participants" />
      {rows.length === 0 ? (
        <Empty title={words("desk.taking.nobody.title")}>
          <p>{words("desk.taking.nobody.text")}</p>
        </Empty>
      ) : (
        <section class="scroll" aria-label={words("desk.taking.page.participants")}>
          {rows.some(({ next }) => next.includes("completed")) ? (
            <CompleteAll offering={head.id} from={completeFrom} />
          ) : null}
          <table class="participants">
            <thead>
              <tr>
                {ticks ? (
                  <th scope="col">
                    <span class="sr">{words("desk.taking.many.column")}</span>
                  </th>
                ) : null}
                {(["name", "state", "done", "missing", "next"] as const).map((column) => (
                  <th scope="col" key={column}>
                    {words(`desk.taking.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.registration} row={row} offering={head.id} ticks={ticks} />
              ))}
            </tbody>
          </table>
          {ticks ? <ManyForm offering={head.id} /> : null}
        </section>
      )}
      <Pager page={page} size={takingPageSize} total={head.people} />
    </>
  );
}

/** One press, from the last day on, for everybody who has nothing missing; where the round asks for nothing, that is everybody. */
function CompleteAll({ offering, from }: { offering: string; from: string | undefined }): VNode {
  const { words } = useView();
  if (from !== undefined) return <p class="quiet">{words("desk.taking.completeAllFrom", { day: from })}</p>;
  return (
    <form method="post" action={`${takingPath(offering, "participants")}/ready`} class="row">
      <Csrf />
      <button type="submit">{words("desk.taking.completeAll")}</button>
      <span class="quiet">{words("desk.taking.completeAllHint")}</span>
    </form>
  );
}

function Line({ row, offering, ticks }: { row: Row; offering: string; ticks: boolean }): VNode {
  const { words } = useView();
  const { attendance, training, activity, missing } = row.progress;
  const done = [
    ...(attendance.percent === undefined ? [] : [words("desk.taking.attended", { percent: attendance.percent })]),
    ...(training.minutes > 0 ? [words("desk.taking.training", { hours: hoursInWords(words, training.minutes) })] : []),
    ...(activity > 0 ? [words("desk.taking.activity", { hours: hoursInWords(words, activity) })] : []),
  ];
  return (
    <tr data-row>
      {ticks ? <td>{row.next.length > 0 ? <Tick registration={row.registration} name={row.name} /> : null}</td> : null}
      <th scope="row" id={`person-${row.registration}`}>
        {row.name}
        {row.phoneEnd ? <span class="under">{words("desk.taking.phoneEnd", { digits: row.phoneEnd })}</span> : null}
      </th>
      <td>
        {words(`state.${row.state}`)}
        {row.why === undefined ? null : <span class="under">{row.why}</span>}
      </td>
      <td>{done.length === 0 ? "–" : done.join(" · ")}</td>
      <td>
        {missing === undefined
          ? words("desk.taking.noRule")
          : missing.length === 0
            ? words("desk.taking.nothingMissing")
            : missing.map((one) => missingInWords(words, one)).join(", ")}
      </td>
      <td>
        {row.certificate === undefined ? (
          <Steps row={row} offering={offering} />
        ) : (
          <a href={`${takingPath(offering, "certificate")}?${new URLSearchParams({ of: row.registration })}`}>
            {words("desk.taking.certificate", { number: row.certificate })}
          </a>
        )}
      </td>
    </tr>
  );
}

function Steps({ row: { registration, next }, offering }: { row: Row; offering: string }): VNode | null {
  const { words } = useView();
  if (next.length === 0) return null;
  const why = `why-${registration}`;
  const asks = next.some(needsReason);
  return (
    <form
      method="post"
      action={takingPath(offering, "participants")}
      class="marks"
      aria-labelledby={`person-${registration}`}
    >
      <Csrf />
      <input type="hidden" name="registration" value={registration} />
      {next.map((step) => (
        <button key={step} type="submit" name="to" value={step} class={lookOf(step)}>
          {words(`desk.taking.step.${step}`)}
        </button>
      ))}
      {asks ? (
        <>
          <label class="sr" for={why}>
            {words("desk.taking.stepWhy")}
          </label>
          <input id={why} name="why" maxLength={300} placeholder={words("desk.taking.stepWhy")} autocomplete="off" />
        </>
      ) : null}
    </form>
  );
}

function lookOf(step: TakingStep): string | undefined {
  return needsReason(step) ? "quiet" : undefined;
}
