import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterFailure, afterSuccess, mayAsk, unbroken } from "../../../src/understanding/model/breaker.js";

describe("the breaker before a model", () => {
  it("asks on through two failures and rests for a minute after the third", () => {
    const twice = afterFailure(afterFailure(unbroken, 0), 10);
    expect(mayAsk(twice, 11)).toBe(true);
    const broken = afterFailure(twice, 20);
    expect(mayAsk(broken, 60_019)).toBe(false);
    expect(mayAsk(broken, 60_020)).toBe(true);
  });

  it("rests longer when the one try after a rest fails too, never more than a quarter of an hour", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), (failures) => {
        let state = unbroken;
        let rest = 0;
        for (let i = 0; i < failures; i++) {
          const before = rest;
          state = afterFailure(state, 1_000);
          rest = Math.max(0, state.closedUntil - 1_000);
          expect(rest).toBeGreaterThanOrEqual(before);
        }
        expect(rest).toBeLessThanOrEqual(15 * 60_000);
      }),
    );
  });

  it("forgets all failures with one success", () => {
    expect(afterSuccess()).toEqual(unbroken);
  });
});
