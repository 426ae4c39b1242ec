import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualAgency } from "../../src/domain/agency.js";
import { type CallbackWish, callbackAt } from "../../src/domain/callback.js";
import { staffHours } from "../../src/domain/staff-hours.js";

/** Weekdays 09 to 18; the first of May 2026, a Friday, is a holiday. */
const hoursAt = (instant: string) => staffHours(instant, usualAgency("a"), [{ date: "2026-05-01", name: "노동절" }]);

const seoul = (day: string, time: string) => new Date(`${day}T${time}:00+09:00`).toISOString();

const wish: fc.Arbitrary<CallbackWish> = fc.record(
  {
    day: fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, "0")}`),
    half: fc.constantFrom("morning" as const, "afternoon" as const),
    time: fc.tuple(fc.nat(23), fc.constantFrom("00", "30")).map(([h, m]) => `${String(h).padStart(2, "0")}:${m}`),
  },
  { requiredKeys: [] },
);
const moment = fc
  .tuple(fc.integer({ min: 27, max: 30 }), fc.nat(23), fc.nat(59))
  .map(([d, h, m]) => seoul(`2026-04-${d}`, `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`));

describe("when somebody is called back", () => {
  it("is never before now, and never while nobody is there", () => {
    fc.assert(
      fc.property(wish, moment, (wanted, now) => {
        const at = callbackAt(wanted, now, hoursAt);
        expect(at >= now).toBe(true);
        expect(hoursAt(at).open).toBe(true);
      }),
    );
  });

  it.each<[string, CallbackWish, string, string]>([
    ["as soon as they are back", {}, seoul("2026-04-30", "21:00"), seoul("2026-05-04", "09:00")],
    ["at three of the next working day", { time: "15:00" }, seoul("2026-04-28", "21:00"), seoul("2026-04-29", "15:00")],
    ["today, when the day is not over", { time: "15:00" }, seoul("2026-04-28", "07:00"), seoul("2026-04-28", "15:00")],
    [
      "tomorrow morning, when it is noon",
      { half: "morning" },
      seoul("2026-04-28", "18:30"),
      seoul("2026-04-29", "09:00"),
    ],
    [
      "at the same time after a day off",
      { day: "2026-05-01", time: "14:00" },
      seoul("2026-04-28", "21:00"),
      seoul("2026-05-04", "14:00"),
    ],
    [
      "when they open after a night hour",
      { time: "22:00" },
      seoul("2026-04-28", "20:00"),
      seoul("2026-04-29", "09:00"),
    ],
  ])("is %s", (_, wanted, now, at) => expect(callbackAt(wanted, now, hoursAt)).toBe(at));
});
