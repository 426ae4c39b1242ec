import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersOnPath, stepsLeft, surveySteps } from "../../src/domain/survey-steps.js";
import type { SurveyAnswer } from "../../src/domain/surveys.js";
import { runs } from "../support/runs.js";
import { shippedCatalog } from "../support/world.js";

const survey = shippedCatalog().surveys.find(({ id }) => id === "social-marketer") ?? never();
const keys = surveySteps(survey).map(({ key }) => key);
const unhappy = { "internship-satisfaction@1": 2 };

describe("the path through a survey", () => {
  it("counts what can still come, and no longer what was ruled out", () => {
    expect([stepsLeft(survey, {}).length, stepsLeft(survey, unhappy).length]).toEqual([10, 10]);
    expect(stepsLeft(survey, { "internship-satisfaction@1": 5 }).length).toBe(9);
  });

  it("keeps an answer only while what it hangs on is so", () => {
    const hard = { "internship-hard@1": "work" };
    expect(answersOnPath(survey, { ...unhappy, ...hard })).toEqual({ ...unhappy, ...hard });
    expect(answersOnPath(survey, hard)).toEqual({});
  });

  it("of any answers whatever is kept as it is when it is looked at again, and lies among what is left", () => {
    const answer: fc.Arbitrary<SurveyAnswer> = fc.oneof(
      fc.integer({ min: -1, max: 11 }),
      fc.boolean(),
      fc.constantFrom("yes", "work", "people", null),
      fc.array(fc.constantFrom("people", "learning", "no-such"), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, "old@1"), answer), (answers) => {
        const kept = answersOnPath(survey, answers);
        expect(answersOnPath(survey, kept)).toEqual(kept);
        const left = new Set(stepsLeft(survey, answers).map(({ key }) => key));
        for (const key of Object.keys(kept)) expect(left.has(key)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });
});

function never(): never {
  throw new Error("there is a survey of 소셜마케터");
}
