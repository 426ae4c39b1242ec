import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Agency, type Span, weekdays } from "../../src/domain/agency.js";
import { businessHours } from "../../src/domain/business-hours.js";

const minuteMs = 60_000;
const start = Date.parse("2026-01-01T00:00:00Z");
const seoulDay = (instant: string) => new Date(Date.parse(instant) + 9 * 60 * minuteMs).toISOString();

/** Any moment of two years, to the millisecond. */
const instant = fc.integer({ min: 0, max: 2 * 365 * 86_400_000 }).map((ms) => new Date(start + ms).toISOString());
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => ({ from: clock(from), to: clock(Math.min(1440, from + length)) }));
const holidays = fc.array(
  instant.map((at) => ({ date: at.slice(0, 10), name: "쉬는 날" })),
  { maxLength: 40 },
);
/** Open for at least five minutes of every Wednesday, whatever else. */
const agency: fc.Arbitrary<Pick<Agency, "hours" | "lunch">> = fc.record(
  {
    hours: fc
      .tuple(...weekdays.map(() => fc.array(span, { maxLength: 3 })))
      .map((days) => Object.fromEntries(weekdays.map((weekday, index) => [weekday, days[index] ?? []])))
      .map((hours) => ({ ...hours, wednesday: [...(hours.wednesday ?? []), { from: "06:00", to: "06:05" }] })),
    lunch: fc.integer({ min: 400, max: 1300 }).map((from) => ({ from: clock(from), to: clock(from + 60) })),
  },
  { requiredKeys: ["hours"] },
);
const minutes = fc.integer({ min: 0, max: 3000 });
const runs = { numRuns: 300 };

describe("business hours, whatever they are", () => {
  it("count as many minutes up to a promised moment as were promised", () => {
    fc.assert(
      fc.property(agency, holidays, instant, minutes, (who, off, at, n) => {
        const hours = businessHours(who, off);
        expect(hours.minutesBetween(at, hours.addMinutes(at, n))).toBe(n);
      }),
      runs,
    );
  });

  it("promise no earlier moment for more minutes, or for a later call", () => {
    fc.assert(
      fc.property(agency, holidays, instant, instant, minutes, minutes, (who, off, at, other, n, more) => {
        const hours = businessHours(who, off);
        const [first, then] = at < other ? [at, other] : [other, at];
        expect(hours.addMinutes(first, n) <= hours.addMinutes(first, n + more)).toBe(true);
        expect(hours.addMinutes(first, n) <= hours.addMinutes(then, n)).toBe(true);
      }),
      runs,
    );
  });

  it("are open at the next opening, and at no moment before it", () => {
    fc.assert(
      fc.property(agency, holidays, instant, fc.double({ min: 0, max: 1, noNaN: true }), (who, off, at, part) => {
        const hours = businessHours(who, off);
        const opens = hours.nextOpen(at);
        expect(hours.isOpen(opens)).toBe(true);
        expect(hours.minutesBetween(at, opens)).toBe(0);
        const gap = Date.parse(opens) - Date.parse(at);
        const between = new Date(Date.parse(at) + Math.floor(gap * part)).toISOString();
        expect(between < opens && hours.isOpen(between)).toBe(false);
      }),
      runs,
    );
  });

  it("add up, wherever a stretch of time is cut", () => {
    fc.assert(
      fc.property(agency, holidays, instant, instant, instant, (who, off, a, b, c) => {
        const hours = businessHours(who, off);
        expect(hours.minutesBetween(a, b) + hours.minutesBetween(b, c)).toBeCloseTo(hours.minutesBetween(a, c), 6);
      }),
      { numRuns: 100 },
    );
  });

  it("are the minutes at which the agency is open, counted one by one", () => {
    fc.assert(
      fc.property(agency, holidays, instant, fc.integer({ min: 0, max: 4000 }), (who, off, at, length) => {
        const hours = businessHours(who, off);
        const from = Math.floor(Date.parse(at) / minuteMs) * minuteMs;
        const each = Array.from({ length }, (_, n) => new Date(from + n * minuteMs).toISOString());
        const to = new Date(from + length * minuteMs).toISOString();
        expect(hours.minutesBetween(new Date(from).toISOString(), to)).toBe(each.filter(hours.isOpen).length);
      }),
      { numRuns: 40 },
    );
  });

  it("never hold a moment of a holiday or of lunch", () => {
    fc.assert(
      fc.property(agency, holidays, instant, (who, off, at) => {
        const opens = businessHours(who, off).nextOpen(at);
        const [date, time] = seoulDay(opens).split("T");
        expect(off.map((holiday) => holiday.date)).not.toContain(date);
        const { lunch } = who;
        expect(lunch && time && lunch.from <= time.slice(0, 5) && time.slice(0, 5) < lunch.to).not.toBe(true);
      }),
      runs,
    );
  });
});
