import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualAgency } from "../../src/domain/agency.js";
import { expectedWait } from "../../src/domain/expected-wait.js";
import { staffHours } from "../../src/domain/staff-hours.js";

const at = (instant: string) => staffHours(instant, usualAgency("a"), []);
/** A Tuesday in Seoul. */
const morning = at("2026-03-03T01:00:00.000Z");
const lastMinutes = at("2026-03-03T08:50:00.000Z");

describe("how long somebody waits for staff", () => {
  it("is said to whoever is first in line, too", () => {
    expect(expectedWait(0, morning)).toEqual({ kind: "minutes", minutes: 5 });
  });

  it("is never told in more minutes than an hour has", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (ahead) => {
        const wait = expectedWait(ahead, morning);
        expect(wait.kind === "minutes" ? wait.minutes : 60).toBeLessThanOrEqual(60);
      }),
    );
    expect(expectedWait(12, morning)).toEqual({ kind: "overAnHour" });
  });

  it("is the next opening when the line is longer than what is left of today", () => {
    expect(expectedWait(1, lastMinutes)).toEqual({ kind: "minutes", minutes: 10 });
    expect(expectedWait(2, lastMinutes)).toEqual({ kind: "nextOpening", opens: "2026-03-04T00:00:00.000Z" });
    expect(expectedWait(200, morning)).toEqual({ kind: "nextOpening", opens: "2026-03-04T00:00:00.000Z" });
  });
});
