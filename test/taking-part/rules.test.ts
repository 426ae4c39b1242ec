import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttendanceState, attendanceStates, sumOf } from "../../src/domain/attendance.js";
import { codeHolds, codeWindow } from "../../src/domain/attendance-code.js";
import { missingOf } from "../../src/domain/completion.js";
import { isDecent, reminderAt } from "../../src/domain/decent-hours.js";
import { activityIn, checkHours, type DoneHours, trainingIn } from "../../src/domain/hours.js";
import { checkDay } from "../../src/domain/hours-day.js";
import { instantAt } from "../../src/domain/sessions.js";
import { runs } from "../support/runs.js";

const day = fc
  .integer({ min: 0, max: 3_000 })
  .map((n) => new Date(Date.parse("2024-01-01") + n * 86_400_000).toISOString().slice(0, 10));
const holidays = fc.uniqueArray(day, { maxLength: 40 }).map((days) => days.map((date) => ({ date, name: "쉬는 날" })));

describe("decent hours", () => {
  it("hold the moment of every reminder, which is before the day of its session", () => {
    fc.assert(
      fc.property(day, holidays, (on, closed) => {
        const at = reminderAt(on, closed);
        expect(isDecent(at, closed)).toBe(true);
        expect(at < instantAt(on, "00:00")).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });

  it("leave no decent hour between a reminder and the day of its session, unless it is on the day before", () => {
    fc.assert(
      fc.property(day, holidays, fc.nat(14 * 24), (on, closed, hour) => {
        const at = Date.parse(reminderAt(on, closed));
        const midnight = Date.parse(instantAt(on, "00:00"));
        const other = at + (hour + 1) * 3_600_000;
        if (midnight - at <= 86_400_000 || other >= midnight) return;
        expect(isDecent(new Date(other).toISOString(), closed)).toBe(false);
      }),
      { numRuns: runs(300) },
    );
  });

  it("are none at night, on Sundays and on holidays", () => {
    const closed = [{ date: "2026-03-02", name: "대체공휴일" }];
    const at = (on: string, time: string) => isDecent(instantAt(on, time), closed);
    expect([at("2026-03-03", "08:59"), at("2026-03-03", "09:00")]).toEqual([false, true]);
    expect([at("2026-03-03", "19:59"), at("2026-03-03", "20:00")]).toEqual([true, false]);
    expect([at("2026-03-01", "12:00"), at("2026-03-02", "12:00")]).toEqual([false, false]);
    // The Tuesday after a Sunday and a holiday: on Saturday evening.
    expect(reminderAt("2026-03-03", closed)).toBe(instantAt("2026-02-28", "19:00"));
    expect(reminderAt("2026-03-05", closed)).toBe(instantAt("2026-03-04", "10:00"));
  });
});

describe("the code of a session", () => {
  it("holds from half an hour before it until half an hour after it", () => {
    const session = { on: "2026-03-04", from: "19:30", to: "21:00" };
    expect(codeWindow(session)).toEqual({
      from: instantAt("2026-03-04", "19:00"),
      until: instantAt("2026-03-04", "21:30"),
    });
    const at = (time: string) => codeHolds(session, instantAt("2026-03-04", time));
    expect([at("18:59"), at("19:00"), at("21:29"), at("21:30")]).toEqual([false, true, true, false]);
  });
});

describe("attendance", () => {
  it("counts as there whoever came late or was excused, and rounds against nobody who is at the limit", () => {
    const marks: AttendanceState[] = ["present", "late", "excused", "absent", "present"];
    expect(sumOf(marks)).toMatchObject({ held: 5, absent: 1, percent: 80 });
    expect(sumOf(["present", "present", "absent"]).percent).toBe(66);
    expect(sumOf([]).percent).toBeUndefined();
  });

  it("is between nothing and all, whatever was marked", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...attendanceStates), { minLength: 1 }), (marks) => {
        const { percent = -1, held, present, late, absent, excused } = sumOf(marks);
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(present + late + absent + excused).toBe(held);
      }),
    );
  });
});

describe("hours", () => {
  const rule = { perMonth: 57, training: 51 };
  const one = fc.record({
    kind: fc.constantFrom("activity" as const, "training" as const),
    day: fc
      .integer({ min: 0, max: 120 })
      .map((n) => new Date(Date.parse("2026-07-01") + n * 86_400_000).toISOString().slice(0, 10)),
    minutes: fc.integer({ min: 1, max: 24 * 60 }),
  });

  it("never go over 57 a month or 51 of training, in whatever order they are written", () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 200 }), (wanted) => {
        const done: DoneHours[] = [];
        for (const more of wanted) if (checkHours(rule, done, more).kind === "fits") done.push(more);
        for (const month of ["2026-07", "2026-08", "2026-09", "2026-10"])
          expect(activityIn(done, month)).toBeLessThanOrEqual(57 * 60);
        expect(trainingIn(done)).toBeLessThanOrEqual(51 * 60);
      }),
      { numRuns: runs(200) },
    );
  });

  it("are refused with the limit and what was done", () => {
    const done: DoneHours[] = [{ kind: "activity", day: "2026-07-01", minutes: 56 * 60 }];
    const more = { kind: "activity", day: "2026-07-31", minutes: 61 } as const;
    expect(checkHours(rule, done, more)).toEqual({ kind: "over", what: "month", limit: 3_420, done: 3_360 });
    expect(checkHours(rule, done, { ...more, day: "2026-08-01" })).toEqual({ kind: "fits" });
    expect(checkHours(undefined, done, more)).toEqual({ kind: "fits" });
  });
});

describe("completion", () => {
  const progress = { attendance: sumOf(["present", "absent", "present", "present"]), training: 50 * 60, activity: 0 };

  it("names what is missing, with what there is and what it takes", () => {
    expect(missingOf({ attendance: 80, training: 51 }, progress)).toEqual([
      { what: "attendance", has: 75, needs: 80 },
      { what: "training", has: 3_000, needs: 3_060 },
    ]);
  });

  it("misses nothing of what nobody asks for", () => {
    expect(missingOf({ attendance: 75 }, progress)).toEqual([]);
    expect(missingOf(undefined, progress)).toEqual([]);
  });
});

describe("the day of hours", () => {
  const activity = { activity: { from: "2027-01-07", to: "2027-02-25" } };
  const on = (day: string, kind: DoneHours["kind"], hours = 2) => ({ kind, day, minutes: hours * 60 });

  it("is one on which the offering goes on, and for training one since the seat was given", () => {
    const days = { from: "2027-01-07", to: "2027-02-25" };
    const seat = "2026-12-20";
    for (const day of ["2020-01-01", "2026-12-21", "2027-02-26"])
      expect(checkDay(activity, [], on(day, "activity"), seat)).toEqual({ kind: "outside", days });
    expect(checkDay(activity, [], on("2027-01-07", "activity"), seat).kind).toBe("fits");
    expect(checkDay(activity, [], on("2026-12-21", "training"), seat).kind).toBe("fits");
    expect(checkDay(activity, [], on("2026-11-20", "training"), seat).kind).toBe("outside");
    expect(checkDay(activity, [], on("2026-12-21", "training"), undefined).kind).toBe("outside");
    expect(checkDay({}, [], on("2020-01-01", "activity"), undefined).kind).toBe("fits");
  });

  it("has no more of both kinds than somebody can do in it", () => {
    const done = [on("2027-01-08", "activity", 10), on("2027-01-09", "training", 10)];
    expect(checkDay(activity, done, on("2027-01-08", "training", 6), undefined).kind).toBe("fits");
    const full = { kind: "full", limit: 16 * 60, done: 10 * 60 };
    expect(checkDay(activity, done, on("2027-01-08", "training", 7), undefined)).toEqual(full);
  });
});
