import { sumOf } from "../../domain/attendance.js";
import { codeWindow } from "../../domain/attendance-code.js";
import { monthOf } from "../../domain/hours.js";
import type { TakingLine } from "../../domain/needs.js";
import { sessionsOf } from "../../domain/sessions.js";
import { nextSteps } from "../../domain/taking-part.js";
import type { Placed } from "../../domain/world.js";
import { type Mark, marksIn } from "../../store/attendance.js";
import { findCertificate } from "../../store/certificates.js";
import { hoursIn, type WrittenHours } from "../../store/hours-done.js";
import { notesIn } from "../../store/monitoring-notes.js";
import { findRegistration } from "../../store/registrations.js";
import { sessionCodesOf } from "../../store/session-codes.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type {
  AttendanceView,
  HoursView,
  ParticipantsView,
  ShownProgress,
  TakingPerson,
  TakingWish,
} from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { doerInWords } from "../people/in-words.js";
import { seoulDay } from "../seats-window.js";
import { pageOf } from "./at-desk.js";
import { completeFrom } from "./complete-from.js";
import { progressOf } from "./progress.js";

/** People and sessions, and who was there. */
export async function attendanceView(tx: Tx, parts: Parts, placed: Placed, wish: TakingWish): Promise<AttendanceView> {
  const { head, people } = await pageOf(tx, parts, placed, wish);
  const marks = await marksIn(tx, head.id);
  const names = await staffNames(
    tx,
    marks.map(({ by }) => by),
  );
  const codes = await sessionCodesOf(tx, head.id, parts.clock.now());
  const sessions = sessionsOf(placed.offering).map((session) => {
    const code = codes.find((one) => one.session === session.id);
    return code ? { ...session, code: { digits: code.code, ...codeWindow(session) } } : session;
  });
  const rows = people.map((person) => {
    const own = marks.filter(({ registration }) => registration === person.registration);
    const shown = own.map(({ session, state, by, at, why }) => [
      session,
      { state, by: doerInWords(parts, by, names), at, ...(why === undefined ? {} : { why }) },
    ]);
    return { ...person, marks: Object.fromEntries(shown), sum: sumOf(own.map(({ state }) => state)) };
  });
  return { head, sessions, rows };
}

/** People with the hours that they did, and how their talks of monitoring went. */
export async function hoursView(tx: Tx, parts: Parts, placed: Placed, wish: TakingWish): Promise<HoursView> {
  const { head, people } = await pageOf(tx, parts, placed, wish);
  const progress = await progressIn(tx, parts, placed, people);
  const { hours } = progress;
  const notes = await notesIn(tx, head.id);
  const names = await staffNames(
    tx,
    [...hours, ...notes].map(({ by }) => by),
  );
  const of = <Row extends { readonly registration: string; readonly by: string }>(all: readonly Row[], id: string) =>
    all
      .filter(({ registration }) => registration === id)
      .map((row) => ({ ...row, by: doerInWords(parts, row.by, names) }));
  const rows = people.map((person) => ({
    ...person,
    progress: progress.of(person),
    hours: of(hours, person.registration).toReversed(),
    notes: of(notes, person.registration),
  }));
  return { head, month: monthOf(seoulDay(parts.clock.now())), rows };
}

/** People with how far they are, and what can follow. */
export async function participantsView(
  tx: Tx,
  parts: Parts,
  placed: Placed,
  wish: TakingWish,
): Promise<ParticipantsView> {
  const { head, people } = await pageOf(tx, parts, placed, wish);
  const progress = await progressIn(tx, parts, placed, people);
  const rows: ParticipantsView["rows"][number][] = [];
  for (const person of people) {
    const certificate = person.state === "completed" ? await findCertificate(tx, person.registration) : undefined;
    const isEarly = person.state === "left" || person.state === "noShow";
    const why = isEarly ? (await findRegistration(tx, person.registration))?.events.at(-1)?.why : undefined;
    rows.push({
      ...person,
      progress: progress.of(person),
      next: nextSteps(person.state, placed.offering.selection),
      ...(certificate ? { certificate: certificate.number } : {}),
      ...(why === undefined ? {} : { why }),
    });
  }
  const from = completeFrom(placed, seoulDay(parts.clock.now()));
  return { head, rows, ...(from === undefined ? {} : { completeFrom: from }) };
}

interface ProgressIn {
  readonly hours: readonly WrittenHours[];
  of(person: Pick<TakingPerson, "registration" | "state">): ShownProgress;
}

/** How far everybody is, with two reads for all of them. */
export async function progressIn(
  tx: Tx,
  { catalog, clock }: Parts,
  { program, offering }: Placed,
  people: readonly Pick<TakingPerson, "registration" | "state">[],
): Promise<ProgressIn> {
  const none: readonly Mark[] = [];
  const marks = people.length === 0 ? none : await marksIn(tx, offering.id);
  const hours = await hoursIn(tx, offering.id);
  const today = seoulDay(clock.now());
  const mine = <Row extends { readonly registration: string }>(all: readonly Row[], id: string) =>
    all.filter(({ registration }) => registration === id);
  return {
    hours,
    of({ registration, state }) {
      const written = { marks: mine(marks, registration), hours: mine(hours, registration) };
      const of = { registration, state, program: program.id, offering: offering.id };
      return shown(progressOf({ ...of, ...written }, catalog, today));
    },
  };
}

function shown({ attendance, month, training, activity, missing }: TakingLine): ShownProgress {
  const limited = ({ minutes, limit }: TakingLine["month"]) => (limit === null ? { minutes } : { minutes, limit });
  return {
    attendance,
    month: limited(month),
    training: limited(training),
    activity,
    ...(missing === null ? {} : { missing }),
  };
}
