import { describe, expect, it } from "vitest";
import { unsureBelow } from "../../src/conversation/reading.js";
import { learnWeights, weighBy } from "../../src/understanding/classifier.js";
import { readExamples } from "../../src/understanding/examples.js";
import { evidenceIn } from "../../src/understanding/learn-reader.js";

const examples = evidenceIn(readExamples("locales/ko/examples"));
const folds = 5;

/** Every example read by a classifier that learned from the others of four folds only. */
const readings = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const weigh = weighBy(learnWeights(examples.filter((_, i) => i % folds !== fold)));
  return examples
    .filter((_, i) => i % folds === fold)
    .map(({ intent, evidence }) => {
      const [best] = weigh(evidence);
      return { right: best?.intent === intent, chance: best?.chance ?? 0 };
    });
});
const share = (of: typeof readings) => of.filter((r) => r.right).length / of.length;

describe("sentences that were not learned from", () => {
  it("are told apart in at least 87 of 100 cases by likeness alone", () =>
    expect(share(readings)).toBeGreaterThanOrEqual(0.87));

  it("are right more than nine times in ten where the classifier is sure, and about every other time where it is not", () => {
    expect(share(readings.filter((r) => r.chance >= unsureBelow))).toBeGreaterThanOrEqual(0.92);
    expect(share(readings.filter((r) => r.chance < unsureBelow))).toBeLessThan(0.65);
  });
});

it("gives the same chances for the same examples", () => {
  const some = examples.slice(0, 200);
  const [first] = some;
  if (first === undefined) throw new Error("there are examples");
  expect(weighBy(learnWeights(some))(first.evidence)).toEqual(weighBy(learnWeights(some))(first.evidence));
});
