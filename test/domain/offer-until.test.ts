import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atDecentHour } from "../../src/domain/decent-hours.js";
import { isCutShort, offerUntil } from "../../src/domain/offer-until.js";
import { runs } from "../support/runs.js";

const now = new Date("2026-03-03T01:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const at = (hours: number) => inHours(hours).toISOString();
const seoul = (time: string) => new Date(`2026-03-${time}:00+09:00`);

// It is ten in the morning in Seoul.
describe("an offered seat is kept", () => {
  it.each([
    ["for 24 hours where nothing else is said", {}, 24],
    ["for the hours of its round", { hours: 48 }, 48],
    ["for all its hours while the start is three times as far", { startsAt: at(72) }, 24],
    ["for a third of the time that is left, where that is less", { startsAt: at(24) }, 8],
    ["until full ten minutes: 3:20 and not 3:26", { startsAt: at(10.3) }, 3 + 1 / 3],
    ["for an hour at least", { startsAt: at(2) }, 1],
    ["never past the start", { startsAt: at(0.5) }, 0.5],
    ["for all its hours once it has begun", { startsAt: at(-1) }, 24],
  ])("%s", (_fact, more, hours) => {
    expect(offerUntil({ now, ...more })).toEqual(inHours(hours));
  });

  it.each([
    ["until ten in the morning where it would run out late in the evening", "03T09:30", 12, undefined, "04T10:00"],
    ["until ten of the same morning where it would run out before dawn", "03T15:00", 12, undefined, "04T10:00"],
    ["until eight in the evening, which is not night yet", "03T18:00", 2, undefined, "03T20:00"],
    ["until nine in the morning, which is not night any more", "03T21:00", 12, undefined, "04T09:00"],
    ["a day from late in the evening until ten, and not until late again", "03T23:00", 24, undefined, "05T10:00"],
    ["through the night before it begins, until an hour before", "03T22:00", 24, "04T10:00", "04T09:00"],
    ["until an hour before it begins at dawn, which is the most", "03T22:00", 24, "04T07:00", "04T06:00"],
    ["until it begins at midnight, offered in the last hour", "03T23:30", 24, "04T00:00", "04T00:00"],
  ])("%s", (_fact, from, hours, start, until) => {
    const startsAt = start === undefined ? undefined : seoul(start).toISOString();
    expect(offerUntil({ now: seoul(from), hours, startsAt })).toEqual(seoul(until));
  });

  it("for less than its hours near the start, also where a night makes up for it", () => {
    const begins = (time: string) => ({ now: seoul("03T10:00"), startsAt: seoul(time).toISOString() });
    expect(offerUntil(begins("04T19:30"))).toEqual(seoul("04T10:00"));
    expect(isCutShort(begins("04T19:30"))).toBe(true);
    expect(isCutShort(begins("09T19:30"))).toBe(false);
    expect(isCutShort({ now })).toBe(false);
  });

  const minutes = { from: fc.nat(24 * 60), left: fc.nat(14 * 24 * 60), hours: fc.integer({ min: 1, max: 96 }) };

  it("longer than now, a night more than its hours at most, never past a start to come, and an hour where there is one", () => {
    fc.assert(
      fc.property(minutes.from, minutes.left, minutes.hours, (from, ahead, hours) => {
        const offered = inHours(from / 60);
        const left = ahead / 60;
        const startsAt = new Date(offered.getTime() + ahead * 60_000).toISOString();
        const kept = (offerUntil({ now: offered, hours, startsAt }).getTime() - offered.getTime()) / 3_600_000;
        expect(kept).toBeGreaterThan(0);
        expect(kept).toBeLessThanOrEqual(hours + 14);
        if (left > 0) expect(kept).toBeLessThanOrEqual(left);
        if (left >= 1) expect(kept).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: runs(300) },
    );
  });

  it("never until an hour of the night, but where it begins before a morning would do", () => {
    fc.assert(
      fc.property(minutes.from, fc.option(minutes.left), minutes.hours, (from, ahead, hours) => {
        const offered = inHours(from / 60);
        const start = ahead === null ? undefined : new Date(offered.getTime() + ahead * 60_000);
        const until = offerUntil({ now: offered, hours, startsAt: start?.toISOString() }).getTime();
        const morning = atDecentHour(until);
        if (morning === until) return;
        expect(start?.getTime()).toBeGreaterThan(offered.getTime());
        expect(start?.getTime()).toBeLessThan(morning + 3_600_000);
      }),
      { numRuns: runs(300) },
    );
  });

  it("for no less than it would be by the clock alone", () => {
    fc.assert(
      fc.property(minutes.from, minutes.hours, (from, hours) => {
        const offered = inHours(from / 60);
        const kept = offerUntil({ now: offered, hours }).getTime() - offered.getTime();
        expect(kept).toBeGreaterThanOrEqual(hours * 3_600_000);
      }),
      { numRuns: runs(100) },
    );
  });
});
