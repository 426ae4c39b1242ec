import { randomInt } from "node:crypto";
import { codeWindow } from "../../domain/attendance-code.js";
import { checkHours } from "../../domain/hours.js";
import { checkDay } from "../../domain/hours-day.js";
import { looksLikeBirthDate } from "../../domain/link-code.js";
import { dayAt } from "../../domain/sessions.js";
import { presentStates } from "../../domain/taking-part.js";
import type { Placed } from "../../domain/world.js";
import { dropMark, keepMark, marksIn } from "../../store/attendance.js";
import { appendAudit } from "../../store/audit.js";
import { hoursOf, keepHours, takeBackHours } from "../../store/hours-done.js";
import { keepNote } from "../../store/monitoring-notes.js";
import { lockOffering } from "../../store/seat-plan.js";
import { keepSessionCode } from "../../store/session-codes.js";
import { participantsOf, seatSince } from "../../store/taking-part.js";
import { inTransaction } from "../../store/transaction.js";
import type { TakingPartPort } from "../desk-ports/taking-part.js";
import type { Parts } from "../parts.js";
import { takingEntry, theirParticipant, theirs } from "./at-desk.js";
import { stepMany, stepOn } from "./step-on.js";

type Acts = Pick<
  TakingPartPort,
  "mark" | "markRest" | "makeCode" | "writeHours" | "takeBackHours" | "writeNote" | "step" | "stepMany"
>;

/** Of one offering nobody can have more people marked at once. */
const mostMarked = 10_000;

/** What staff write down of those who take part. */
export function createActs(parts: Parts): Acts {
  const { store } = parts;
  const now = () => parts.clock.now();
  return {
    async mark(by, offering, { registration, session, state, why }) {
      if (why !== undefined && parts.hasResidentNumber(why)) return { kind: "residentNumber" };
      return inTransaction(store, async (tx) => {
        const found = await theirParticipant(tx, parts, by, { offering, registration });
        if (!found || !hasSession(found.placed, session)) return { kind: "unknown" };
        const { person } = found.mine;
        if (state === "none") await dropMark(tx, registration, session);
        else {
          const reason = why === undefined || why === "" ? {} : { why };
          await keepMark(tx, { registration, session, state, by: by.id, person, now: now(), ...reason });
        }
        await appendAudit(tx, takingEntry(parts, by, "markAttendance", registration));
        return { kind: "done" };
      });
    },
    async markRest(by, offering, { session, state }) {
      const placed = theirs(parts, by, offering);
      if (!placed || !hasSession(placed, session)) return { kind: "unknown" };
      return inTransaction(store, async (tx) => {
        // Whoever types the code meanwhile has their own mark.
        await lockOffering(tx, offering);
        const marked = new Set(
          (await marksIn(tx, offering)).filter((mark) => mark.session === session).map((mark) => mark.registration),
        );
        const all = await participantsOf(tx, offering, { limit: mostMarked, skip: 0, applied: "not" });
        const rest = all.filter((one) => presentStates.has(one.state) && !marked.has(one.registration));
        for (const { registration, person } of rest)
          await keepMark(tx, { registration, session, state, by: by.id, person, now: now() });
        await appendAudit(tx, takingEntry(parts, by, "markAttendance", offering));
        return { kind: "done", people: rest.length };
      });
    },
    async makeCode(by, offering, session) {
      const held = theirs(parts, by, offering)?.offering.sessions?.find(({ id }) => id === session);
      if (!held) return { kind: "unknown" };
      const window = codeWindow(held);
      if (window.until <= now().toISOString()) return { kind: "notTaking" };
      const code = drawCode(parts.draw ?? randomInt);
      await inTransaction(store, async (tx) => {
        await keepSessionCode(tx, { offering, session, code, until: window.until, by: by.id });
        await appendAudit(tx, takingEntry(parts, by, "makeCode", offering));
      });
      return { kind: "done", code, ...window };
    },
    async writeHours(by, offering, { registration, ...hours }) {
      if (parts.hasResidentNumber(hours.what)) return { kind: "residentNumber" };
      return inTransaction(store, async (tx) => {
        const found = await theirParticipant(tx, parts, by, { offering, registration });
        if (!found) return { kind: "unknown" };
        if (!presentStates.has(found.mine.state)) return { kind: "notTaking" };
        // One after another: two who write at once do not go over the limit together.
        await lockOffering(tx, offering);
        const done = await hoursOf(tx, registration);
        const since = await seatSince(tx, registration);
        const onDay = checkDay(found.placed.offering, done, hours, since && dayAt(since));
        if (onDay.kind === "outside") return onDay;
        if (onDay.kind === "full") return { ...onDay, kind: "over", what: "day" };
        const check = checkHours(found.placed.round.hours, done, hours);
        if (check.kind === "over") return check;
        const { person } = found.mine;
        await keepHours(tx, { id: parts.newId(), registration, person, ...hours, by: by.id, now: now() });
        await appendAudit(tx, takingEntry(parts, by, "writeHours", registration));
        return { kind: "done" };
      });
    },
    async takeBackHours(by, offering, id) {
      if (!theirs(parts, by, offering)) return { kind: "unknown" };
      return inTransaction(store, async (tx) => {
        if (!(await takeBackHours(tx, { id, offering, by: by.id, now: now() }))) return { kind: "unknown" };
        await appendAudit(tx, takingEntry(parts, by, "takeBackHours", id));
        return { kind: "done" };
      });
    },
    async writeNote(by, offering, { registration, ...note }) {
      if (parts.hasResidentNumber(note.text)) return { kind: "residentNumber" };
      return inTransaction(store, async (tx) => {
        const found = await theirParticipant(tx, parts, by, { offering, registration });
        if (!found) return { kind: "unknown" };
        const { person } = found.mine;
        await keepNote(tx, { id: parts.newId(), registration, person, ...note, by: by.id, now: now() });
        await appendAudit(tx, takingEntry(parts, by, "writeMonitoring", registration));
        return { kind: "done" };
      });
    },
    step: (by, offering, step) => stepOn(parts, by, offering, step),
    stepMany: (by, offering, wish) => stepMany(parts, by, offering, wish),
  };
}

function hasSession({ offering }: Placed, session: string): boolean {
  return offering.sessions?.some(({ id }) => id === session) ?? false;
}

/** Six digits that nobody takes for a birthday: typed alone, those are read as one. */
function drawCode(draw: (below: number) => number): string {
  for (;;) {
    const code = String(draw(1_000_000)).padStart(6, "0");
    if (!looksLikeBirthDate(code)) return code;
  }
}
