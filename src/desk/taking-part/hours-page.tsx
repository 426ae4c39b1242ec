import type { VNode } from "preact";
import type { HoursView } from "../../assistant/desk-ports/taking-part.js";
import { hoursKinds } from "../../domain/hours.js";
import { monitoringKinds } from "../../domain/monitoring.js";
import { takingPageSize } from "../../domain/taking-part.js";
import { Csrf } from "../parts/csrf.js";
import { Empty } from "../parts/empty.js";
import { Pager } from "../parts/pager.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { TakingHead } from "./head.js";
import { dayInWords, hoursInWords, missingInWords, ofLimit } from "./in-words.js";
import { takingPath } from "./paths.js";

/** A form that was not taken: whose it was, what is wrong with it, and what was typed. */
export interface HoursNotTaken {
  readonly registration: string;
  readonly trouble: string;
  readonly typed: Readonly<Record<string, string>>;
}

interface HoursProps {
  readonly view: HoursView;
  readonly page: number;
  readonly today: string;
  readonly notTaken?: HoursNotTaken | undefined;
}

type Row = HoursView["rows"][number];

/** What everybody did: hours of this month, training, what is missing; and what staff noted of their talks. */
export function Hours({ view: { head, rows }, page, today, notTaken }: HoursProps): VNode {
  const { words } = useView();
  return (
    <>
      <TakingHead head={head} here="hours" />
      {rows.length === 0 ? (
        <Empty title={words("desk.taking.nobody.title")}>
          <p>{words("desk.taking.nobody.text")}</p>
        </Empty>
      ) : (
        <ul class="hours">
          {rows.map((row) => (
            <li key={row.registration} data-row>
              <Person
                row={row}
                offering={head.id}
                today={today}
                notTaken={notTaken?.registration === row.registration ? notTaken : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      <Pager page={page} size={takingPageSize} total={head.people} />
    </>
  );
}

type PersonProps = { row: Row; offering: string; today: string; notTaken: HoursNotTaken | undefined };

function Person({ row, offering, today, notTaken }: PersonProps): VNode {
  const { words } = useView();
  const { month, training, activity, missing } = row.progress;
  return (
    <>
      <h2>
        {row.name} <span class="badge">{words(`state.${row.state}`)}</span>
      </h2>
      <p class="meta">
        <span>{words("desk.taking.month", { hours: ofLimit(words, month) })}</span>
        <span>{words("desk.taking.training", { hours: ofLimit(words, training) })}</span>
        <span>{words("desk.taking.activity", { hours: hoursInWords(words, activity) })}</span>
        {missing === undefined ? null : <span>{missingLine(words, missing)}</span>}
      </p>
      <details open={notTaken !== undefined}>
        <summary>{words("desk.taking.write.hours")}</summary>
        <HoursForm row={row} offering={offering} today={today} notTaken={notTaken} />
        <Done row={row} offering={offering} />
      </details>
      <details>
        <summary>{words("desk.taking.write.notes", { count: row.notes.length })}</summary>
        <NoteForm row={row} offering={offering} today={today} />
        <ul class="plain">
          {row.notes.map(({ id, kind, day, text, by }) => (
            <li key={id}>
              {dayInWords(words, day)} · {words(`desk.taking.monitoring.${kind}`)} · {text}{" "}
              <span class="quiet">{by}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function missingLine(
  words: ReturnType<typeof useView>["words"],
  missing: NonNullable<Row["progress"]["missing"]>,
): string {
  if (missing.length === 0) return words("desk.taking.nothingMissing");
  return words("desk.taking.missing", { missing: missing.map((one) => missingInWords(words, one)).join(", ") });
}

function HoursForm({ row: { registration }, offering, today, notTaken }: PersonProps): VNode {
  const { words } = useView();
  const typed = notTaken?.typed ?? {};
  const id = (name: string) => `${name}-${registration}`;
  return (
    <form method="post" action={takingPath(offering, "hours")} class="row write">
      <Csrf />
      <input type="hidden" name="registration" value={registration} />
      <Labelled id={id("kind")} label={words("desk.taking.field.kind")}>
        <select id={id("kind")} name="kind">
          {hoursKinds.map((kind) => (
            <option key={kind} value={kind} selected={kind === typed.kind}>
              {words(`desk.taking.kind.${kind}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={id("day")} label={words("desk.taking.field.day")}>
        <input id={id("day")} type="date" name="day" value={typed.day ?? today} required />
      </Labelled>
      {(["hours", "minutes"] as const).map((unit) => (
        <Labelled key={unit} id={id(unit)} label={words(`desk.taking.field.${unit}`)}>
          <input id={id(unit)} class="count" name={unit} inputMode="numeric" maxLength={4} value={typed[unit] ?? ""} />
        </Labelled>
      ))}
      <Labelled id={id("what")} label={words("desk.taking.field.what")}>
        <input id={id("what")} name="what" maxLength={300} value={typed.what ?? ""} required />
      </Labelled>
      <button type="submit">{words("desk.taking.write.send")}</button>
      {notTaken ? (
        <p class="trouble" role="alert">
          {notTaken.trouble}
        </p>
      ) : null}
    </form>
  );
}

function NoteForm({ row: { registration }, offering, today }: Omit<PersonProps, "notTaken">): VNode {
  const { words } = useView();
  const id = (name: string) => `note-${name}-${registration}`;
  return (
    <form method="post" action={`${takingPath(offering, "hours")}/note`} class="row write">
      <Csrf />
      <input type="hidden" name="registration" value={registration} />
      <Labelled id={id("kind")} label={words("desk.taking.field.kind")}>
        <select id={id("kind")} name="kind">
          {monitoringKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`desk.taking.monitoring.${kind}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={id("day")} label={words("desk.taking.field.day")}>
        <input id={id("day")} type="date" name="day" value={today} required />
      </Labelled>
      <Labelled id={id("text")} label={words("desk.taking.field.text")}>
        <input id={id("text")} name="text" maxLength={1_000} required />
      </Labelled>
      <button type="submit">{words("desk.taking.write.send")}</button>
    </form>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: VNode }): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

function Done({ row, offering }: { row: Row; offering: string }): VNode {
  const { words } = useView();
  return (
    <ul class="plain">
      {row.hours.map(({ id, kind, day, minutes, what, by }) => (
        <li key={id} id={`done-${id}`}>
          {dayInWords(words, day)} · {words(`desk.taking.kind.${kind}`)} · {hoursInWords(words, minutes)} · {what}{" "}
          <span class="quiet">{by}</span>{" "}
          <PostButton
            action={`${takingPath(offering, "hours")}/back`}
            fields={{ id }}
            look="quiet"
            about={`done-${id}`}
          >
            {words("desk.taking.takeBack")}
          </PostButton>
        </li>
      ))}
    </ul>
  );
}
