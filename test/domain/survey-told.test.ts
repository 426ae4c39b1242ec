import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tallyOf } from "../../src/domain/survey-tally.js";
import { type OfOffering, toldOf } from "../../src/domain/survey-told.js";
import { runs } from "../support/runs.js";

const place = fc.record({ round: fc.integer({ min: 1, max: 3 }), offering: fc.integer({ min: 1, max: 3 }) });
const thing = place.map(
  ({ round, offering }): OfOffering => ({ program: "p", round: `r${round}`, offering: `r${round}-o${offering}` }),
);

describe("what is told of a survey", () => {
  it("is of five people at least, and so is what is left of the whole without any of its rounds", () => {
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 40 }), (all) => {
        const count = (wanted: (one: OfOffering) => boolean) => {
          const told = toldOf(all, wanted);
          return told.kind === "told" ? told.things.length : 0;
        };
        const whole = count(() => true);
        const rounds = ["r1", "r2", "r3"].map((id) => count(({ round }) => round === id));
        for (let chosen = 0; chosen < 8; chosen++) {
          const without = rounds.reduce((left, n, at) => left - ((chosen >> at) & 1 ? n : 0), whole);
          expect(without === 0 || without >= 5).toBe(true);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("counts each pick of several, leaves out who skipped, and has no mean but of a scale", () => {
    const options = [
      { id: "a", words: "가" },
      { id: "b", words: "나" },
    ];
    const several = { id: "s@1", kind: "several", words: "무엇이요?", optional: true, options } as const;
    expect(tallyOf(several, [["a", "b"], ["a"], null, ["gone"]])).toEqual({
      n: 2,
      counts: [
        { value: "a", count: 2 },
        { value: "b", count: 1 },
      ],
    });
    const rating = { id: "r@1", kind: "rating", words: "어땠어요?", optional: false } as const;
    expect(tallyOf(rating, [5, 2, 7, null])).toMatchObject({ n: 2, mean: 3.5 });
  });
});
