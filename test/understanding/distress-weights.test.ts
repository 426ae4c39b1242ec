import { describe, expect, it } from "vitest";
import { unpack } from "../../src/understanding/distress/kept-weights.js";
import { inSteps, learn } from "../../src/understanding/distress/learn.js";
import { lessonsIn } from "../../src/understanding/distress/lessons.js";
import { chancesOf, outcomes } from "../../src/understanding/distress/opinion.js";
import { packed, unit } from "../../src/understanding/distress/weights.js";

const likeliest = (chances: Float64Array) => outcomes[chances.indexOf(Math.max(...chances))];

describe("the kept weights of distress", () => {
  const kept = unpack(unit, packed);
  const lessons = lessonsIn("locales/ko");

  it("know what they were learnt from", () => {
    const wrong = lessons.filter(
      ({ clues, outcome }) => likeliest(chancesOf(kept.steps, clues, kept.unit)) !== outcome,
    );
    expect(wrong.length).toBeLessThan(lessons.length * 0.01);
  });

  it("are those of the examples: learnt anew they say the same of all but a few (if not: bench/distress/learn.mjs)", () => {
    const anew = inSteps(learn(lessons));
    const other = lessons.filter(
      ({ clues }) =>
        likeliest(chancesOf(kept.steps, clues, kept.unit)) !== likeliest(chancesOf(anew.steps, clues, anew.unit)),
    );
    expect(other.length).toBeLessThan(lessons.length * 0.01);
    expect(anew.unit / unit).toBeCloseTo(1, 1);
  }, 120_000);

  it("come out the same each time they are learnt", () => {
    const some = lessons.filter((_, at) => at % 20 === 0);
    expect(learn(some)).toEqual(learn(some));
  }, 60_000);

  it("are refused when they are of another size", () => {
    expect(() => unpack(1, "eJwDAAAAAAE=")).toThrow(/weights of distress/);
  });
});
