import fc from "fast-check";
import { expect, it } from "vitest";
import { phaseOf } from "../../src/assistant/rounds/phase.js";
import { shiftDay } from "../../src/assistant/rounds/shifted.js";
import { isRecruiting } from "../../src/assistant/seats-window.js";
import { isOpen } from "../../src/domain/open.js";
import type { Offering } from "../../src/domain/program.js";
import { selections } from "../../src/domain/rounds.js";
import { lastDayOf } from "../../src/domain/sessions.js";
import type { SeatPlan } from "../../src/store/seat-plan.js";
import { offering } from "../seats/fixture.js";
import { runs } from "../support/runs.js";

const today = "2026-03-02";
const now = new Date("2026-03-02T01:00:00Z");

/** As the store keeps it for the seats. */
const planOf = (one: Offering): SeatPlan => ({
  ...{ id: one.id, program: "on-off", round: "r", capacity: one.capacity ?? null, selection: one.selection },
  recruitment: { from: one.recruitment?.from ?? null, to: one.recruitment?.to ?? null },
  ...{ activityTo: lastDayOf(one) ?? null, startsAt: null, registrable: true, stopped: one.stopped === true },
  ...{ calledOff: one.calledOff?.on ?? null, publishedAt: null, offerHours: null },
  limits: { year: null, perPerson: null, perYear: null },
});

const answers = (one: Offering) => ({
  chat: isOpen(one, today),
  desk: phaseOf(one, today) === "recruiting",
  seats: isRecruiting(planOf(one), now),
});
const all = (open: boolean) => ({ chat: open, desk: open, seats: open });

const recruitment = { from: "2020-01-01", to: "2026-12-31" };

it("recruits nothing that ended years ago, however long its recruitment was meant to be", () => {
  expect(answers(offering("wine", { recruitment, activity: { from: "2020-02-01", to: "2020-03-01" } }))).toEqual(
    all(false),
  );
  const sessions = [{ id: "s1", on: "2020-02-07", from: "19:30", to: "21:30" }];
  expect(answers(offering("wine", { recruitment, sessions }))).toEqual(all(false));
});

it("takes applications on the last day, and where no last day is known", () => {
  expect(answers(offering("wine", { recruitment, activity: { from: "2026-02-01", to: today } }))).toEqual(all(true));
  expect(answers(offering("wine", { recruitment }))).toEqual(all(true));
});

it("is open to the chat, the desk and the seats alike, whatever its days", () => {
  const day = fc.integer({ min: -3, max: 3 }).map((days) => shiftDay(today, days));
  const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  const some = fc.record(
    {
      recruitment: period,
      activity: period,
      sessions: day.map((on) => [{ id: "s1", on, from: "10:00", to: "12:00" }]),
      stopped: fc.constant(true as const),
      calledOff: fc.record({ on: day, why: fc.constant("") }),
      selection: fc.constantFrom(...selections),
    },
    { requiredKeys: ["selection"] },
  );
  const agree = ({ selection, ...more }: Pick<Offering, "selection"> & Partial<Offering>) => {
    const { recruitment: _always, ...bare } = offering("wine", {});
    const found = answers({ ...bare, ...more, selection });
    expect(found).toEqual(all(found.chat));
  };
  fc.assert(fc.property(some, agree), { numRuns: runs(100) });
});
