import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atDecentHour } from "../../src/domain/decent-hours.js";
import { offerUntil } from "../../src/domain/offer-until.js";
import { hasTimeToAnswer } from "../../src/domain/time-to-answer.js";
import { runs } from "../support/runs.js";

const hourMs = 3_600_000;
const seoul = (time: string) => new Date(`2026-03-${time}:00+09:00`);

describe("a seat that comes free is offered on", () => {
  it.each([
    ["at noon for the evening", "04T12:00", "04T19:00", true],
    ["two hours before it begins", "04T17:00", "04T19:00", true],
    ["less than two hours before it begins", "04T17:01", "04T19:00", false],
    ["on the evening before it begins at midnight, until seven", "03T19:00", "04T00:00", true],
    ["later on the evening before it begins at midnight", "03T19:01", "04T00:00", false],
    ["at night before a noon", "03T23:00", "04T12:00", true],
    ["at night before ten in the morning", "03T23:00", "04T10:00", false],
    ["once it has begun", "04T12:00", "04T11:00", false],
  ])("%s", (_fact, now, start, is) => {
    expect(hasTimeToAnswer({ now: seoul(now), startsAt: seoul(start).toISOString() })).toBe(is);
  });

  it("at any time where nothing is known of its beginning, or people may come late", () => {
    const begun = { now: seoul("04T22:00"), startsAt: seoul("04T10:00").toISOString() };
    expect(hasTimeToAnswer({ now: begun.now })).toBe(true);
    expect(hasTimeToAnswer({ ...begun, recruitedTo: "2026-03-05" })).toBe(true);
    expect(hasTimeToAnswer({ ...begun, recruitedTo: "2026-03-04" })).toBe(false);
  });

  const first = seoul("02T00:00").getTime();
  const moments = { now: fc.nat(3 * 24 * 60), ahead: fc.integer({ min: -24 * 60, max: 3 * 24 * 60 }) };
  const at = (now: number, ahead: number) => ({
    now: new Date(first + now * 60_000),
    startsAt: new Date(first + (now + ahead) * 60_000).toISOString(),
  });

  it("never again once it was too late", () => {
    fc.assert(
      fc.property(moments.now, moments.ahead, fc.nat(24 * 60), (now, ahead, later) => {
        if (!hasTimeToAnswer(at(now, ahead))) expect(hasTimeToAnswer(at(now + later, ahead - later))).toBe(false);
      }),
      { numRuns: runs(200) },
    );
  });

  it("just where some hour of the day lies between now and an hour before it begins", () => {
    fc.assert(
      fc.property(moments.now, moments.ahead, (now, ahead) => {
        const { startsAt, ...rest } = at(now, ahead);
        const last = Date.parse(startsAt) - 2 * hourMs;
        let found = false;
        for (let from = rest.now.getTime(); from <= last && !found; from += 60_000)
          found = atDecentHour(from) === from && atDecentHour(from + hourMs) === from + hourMs;
        expect(hasTimeToAnswer({ ...rest, startsAt })).toBe(found);
      }),
      { numRuns: runs(60) },
    );
  });

  it("with an end that leaves whoever is asked awake until then, before it begins", () => {
    fc.assert(
      fc.property(moments.now, moments.ahead, fc.constantFrom(1, 2, 24, 48), (now, ahead, hours) => {
        const seat = at(now, ahead);
        if (!hasTimeToAnswer(seat)) return;
        const until = offerUntil({ ...seat, hours }).getTime();
        expect(until).toBeGreaterThanOrEqual(
          Math.max(seat.now.getTime() + 1, atDecentHour(seat.now.getTime()) - hourMs),
        );
        expect(until).toBeLessThanOrEqual(Date.parse(seat.startsAt) - hourMs);
      }),
      { numRuns: runs(200) },
    );
  });
});
