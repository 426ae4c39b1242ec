import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offerUntil } from "../../src/domain/offer-until.js";
import { runs } from "../support/runs.js";

const now = new Date("2026-03-03T01:00:00Z");
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const at = (hours: number) => inHours(hours).toISOString();

describe("an offered seat is kept", () => {
  it.each([
    ["for 24 hours where nothing else is said", {}, 24],
    ["for the hours of its round", { hours: 48 }, 48],
    ["for all its hours while the start is three times as far", { startsAt: at(72) }, 24],
    ["for a third of the time that is left, where that is less", { startsAt: at(36) }, 12],
    ["until full ten minutes: 4:20 and not 4:26", { startsAt: at(10.3) }, 3 + 1 / 3],
    ["for an hour at least", { startsAt: at(2) }, 1],
    ["never past the start", { startsAt: at(0.5) }, 0.5],
    ["for all its hours once it has begun", { startsAt: at(-1) }, 24],
  ])("%s", (_fact, more, hours) => {
    expect(offerUntil({ now, ...more })).toEqual(inHours(hours));
  });

  it("longer than now, never past a start to come, and an hour where there is one", () => {
    fc.assert(
      fc.property(fc.nat(14 * 24 * 60), fc.integer({ min: 1, max: 96 }), (minutes, hours) => {
        const left = minutes / 60;
        const until = offerUntil({ now, hours, startsAt: at(left) });
        const kept = (until.getTime() - now.getTime()) / 3_600_000;
        expect(kept).toBeGreaterThan(0);
        expect(kept).toBeLessThanOrEqual(hours);
        if (left > 0) expect(kept).toBeLessThanOrEqual(left);
        if (left >= 1) expect(kept).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: runs(300) },
    );
  });
});
