import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashOf, type Held } from "../../src/domain/clash.js";
import { runs } from "../support/runs.js";

const session = (on: string, from: string, to: string) => ({ id: `${on}-${from}`, on, from, to });

describe("two offerings", () => {
  it("clash by the minute where their sessions are known", () => {
    const wine = { sessions: [session("2026-04-14", "19:30", "21:30"), session("2026-04-21", "19:30", "21:30")] };
    const money = { sessions: [session("2026-04-14", "20:00", "22:00")] };
    expect(clashOf(wine, money)).toEqual({ kind: "sessions", at: [{ on: "2026-04-14", from: "20:00", to: "21:30" }] });
  });

  it("do not clash where one begins as the other ends, nor on different days", () => {
    const first = { sessions: [session("2026-04-14", "19:00", "20:00")] };
    expect(clashOf(first, { sessions: [session("2026-04-14", "20:00", "21:00")] })).toBeUndefined();
    expect(clashOf(first, { sessions: [session("2026-04-15", "19:00", "20:00")] })).toBeUndefined();
  });

  it("run in the same days where the sessions of one are not known", () => {
    const weekly = { activity: { from: "2026-04-08", to: "2026-05-27" } };
    const once = { sessions: [session("2026-04-14", "19:00", "20:00")] };
    expect(clashOf(weekly, once)).toEqual({ kind: "period", days: { from: "2026-04-14", to: "2026-04-14" } });
    expect(clashOf(weekly, { activity: { from: "2026-05-28", to: "2026-06-01" } })).toBeUndefined();
    expect(clashOf(weekly, {})).toBeUndefined();
  });

  const two = (n: number) => String(n).padStart(2, "0");
  const sessions = fc.array(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.nat(20), fc.integer({ min: 1, max: 3 }))
      .map(([day, from, hours]) => session(`2026-04-${two(day)}`, `${two(from)}:00`, `${two(from + hours)}:00`)),
    { minLength: 1, maxLength: 4 },
  );

  it("clash exactly where an hour belongs to both, whichever is asked of the other", () => {
    const hoursOf = ({ sessions: held = [] }: Held) =>
      held.flatMap(({ on, from, to }) =>
        Array.from(
          { length: Number(to.slice(0, 2)) - Number(from.slice(0, 2)) },
          (_, n) => `${on} ${Number(from.slice(0, 2)) + n}`,
        ),
      );
    fc.assert(
      fc.property(sessions, sessions, (mine, theirs) => {
        const [a, b] = [{ sessions: mine }, { sessions: theirs }];
        const clash = clashOf(a, b);
        const both = hoursOf(a).filter((hour) => hoursOf(b).includes(hour));
        const found =
          clash?.kind === "sessions" ? hoursOf({ sessions: clash.at.map((at, n) => ({ id: `${n}`, ...at })) }) : [];
        expect(new Set(found)).toEqual(new Set(both));
        const other = clashOf(b, a);
        expect(other?.kind === "sessions" ? other.at.length : 0).toBe(clash?.kind === "sessions" ? clash.at.length : 0);
      }),
      { numRuns: runs(300) },
    );
  });
});
