import { describe, expect, it } from "vitest";
import { bucketCount } from "../../src/understanding/distress/clues.js";
import { learn } from "../../src/understanding/distress/learn.js";
import { lessonsIn } from "../../src/understanding/distress/lessons.js";
import { outcomes } from "../../src/understanding/distress/opinion.js";
import { kept } from "../../src/understanding/distress/weights.js";
import { unpacked } from "../../src/understanding/kept-weights.js";
import { type Clues, chancesOf, type Weights } from "../../src/understanding/softmax.js";

const likeliest = (weights: Weights, clues: Clues) => {
  const chances = chancesOf(weights, clues);
  return chances.indexOf(Math.max(...chances));
};

describe("the kept weights of distress", () => {
  const weights = unpacked(kept, outcomes.length, bucketCount);
  const lessons = lessonsIn("locales/ko");

  it("know what they were learnt from", () => {
    const wrong = lessons.filter(({ clues, target }) => likeliest(weights, clues) !== target);
    expect(wrong.length).toBeLessThan(lessons.length * 0.01);
  });

  it("are those of the examples: learnt anew they say the same of all but a few (if not: bench/distress/learn.mjs)", () => {
    const anew = learn(lessons);
    const other = lessons.filter(({ clues }) => likeliest(weights, clues) !== likeliest(anew, clues));
    expect(other.length).toBeLessThan(lessons.length * 0.01);
    expect(anew.unit / weights.unit).toBeCloseTo(1, 1);
  }, 120_000);

  it("come out the same each time they are learnt", () => {
    const some = lessons.filter((_, at) => at % 100 === 0);
    expect(learn(some)).toEqual(learn(some));
  }, 60_000);

  it("are refused when they are of another size", () => {
    expect(() => unpacked({ unit: 1, packed: "eJwDAAAAAAE=" }, outcomes.length, bucketCount)).toThrow(/weights, not/);
  });
});
