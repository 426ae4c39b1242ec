import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usualAgency } from "../../src/domain/agency.js";
import { promiseFor } from "../../src/domain/promise.js";

const agency = {
  ...usualAgency("centre"),
  lunch: { from: "12:00", to: "13:00" },
  promise: { firstAnswer: 20, nextAnswer: 40, resolution: 480 },
};
const promise = promiseFor(agency, [{ date: "2027-01-01", name: "신정" }]);

/** 2026-11-23 is a Monday. */
const seoul = (clock: string) => new Date(`${clock.replace(" ", "T")}:00+09:00`).toISOString();
const calledAt = seoul("2026-11-23 10:00");
const resolveDueAt = seoul("2026-11-24 10:00");

describe("a promise", () => {
  it("is a first answer, until somebody has answered", () => {
    const due = { at: seoul("2026-11-23 10:20"), what: "firstAnswer" };
    expect(promise({ calledAt })).toEqual({ due, resolveDueAt });
    expect(promise({ calledAt, askedAt: seoul("2026-11-23 10:15") })).toEqual({ due, resolveDueAt });
  });

  it("is a next answer once the person has written again", () => {
    const times = { calledAt, firstAnsweredAt: seoul("2026-11-23 10:05"), askedAt: seoul("2026-11-23 11:30") };
    expect(promise(times)).toEqual({ due: { at: seoul("2026-11-23 13:10"), what: "nextAnswer" }, resolveDueAt });
  });

  it("is the end of it when nothing is unanswered, or when that comes first", () => {
    const due = { at: resolveDueAt, what: "resolution" };
    const firstAnsweredAt = seoul("2026-11-23 10:05");
    expect(promise({ calledAt, firstAnsweredAt })).toEqual({ due, resolveDueAt });
    expect(promise({ calledAt, firstAnsweredAt, askedAt: seoul("2026-11-24 09:30") })).toEqual({ due, resolveDueAt });
  });

  it("made in the evening before a holiday is kept on the next working day", () => {
    expect(promise({ calledAt: seoul("2026-12-31 19:00") })).toEqual({
      due: { at: seoul("2027-01-04 09:20"), what: "firstAnswer" },
      resolveDueAt: seoul("2027-01-04 18:00"),
    });
  });

  it("counts from the moment the person wants to be called back at", () => {
    const callbackAt = seoul("2026-11-25 14:00");
    const resolveDueAt = seoul("2026-11-26 14:00");
    expect(promise({ calledAt, callbackAt })).toEqual({
      due: { at: seoul("2026-11-25 14:20"), what: "firstAnswer" },
      resolveDueAt,
    });
    expect(promise({ calledAt, callbackAt, firstAnsweredAt: seoul("2026-11-23 10:05") })).toEqual({
      due: { at: seoul("2026-11-25 14:40"), what: "nextAnswer" },
      resolveDueAt,
    });
  });

  it("is never due before the call, and never after the end of it", () => {
    const minutes = fc.integer({ min: 0, max: 40 * 1440 });
    const later = fc.option(minutes, { nil: undefined });
    fc.assert(
      fc.property(minutes, later, later, later, (called, firstAnswered, asked, callback) => {
        const at = (n: number) => new Date(Date.parse(calledAt) + n * 60_000).toISOString();
        const since = (n: number | undefined) => (n === undefined ? undefined : at(called + n));
        const { due, resolveDueAt } = promise({
          calledAt: at(called),
          firstAnsweredAt: since(firstAnswered),
          askedAt: since(asked),
          callbackAt: since(callback),
        });
        expect(due.at > at(called)).toBe(true);
        expect(due.at <= resolveDueAt).toBe(true);
      }),
    );
  });
});
