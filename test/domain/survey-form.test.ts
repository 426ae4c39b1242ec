import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldValues, readSurveyForm } from "../../src/domain/survey-form.js";
import { canStand, isAsked, surveySteps } from "../../src/domain/survey-steps.js";
import type { SurveyQuestion } from "../../src/domain/surveys.js";

const options = [
  { id: "talk", words: "이야기" },
  { id: "place", words: "장소" },
  { id: "time", words: "시간" },
];
const questions: readonly SurveyQuestion[] = [
  { id: "rating@1", kind: "rating", words: "얼마나 만족하셨어요?", optional: false },
  { id: "good@1", kind: "several", words: "무엇이 좋았어요?", optional: true, options, most: 2 },
  { id: "parts@1", kind: "matrix", words: "하나씩 여쭤볼게요", optional: false, rows: options.slice(0, 2) },
  { id: "again@1", kind: "yesNo", words: "또 오시겠어요?", optional: false },
  {
    id: "why@1",
    kind: "comment",
    words: "왜 안 오시려고 해요?",
    optional: false,
    when: { question: "again@1", is: [false] },
  },
];
const survey = { questions };
const read = (fields: Readonly<Record<string, readonly string[]>>) =>
  readSurveyForm(survey, (key) => fields[key] ?? []);
const whole = {
  "rating@1": ["4"],
  "good@1": ["talk", "time"],
  "parts@1.talk": ["5"],
  "parts@1.place": ["3"],
  "again@1": ["true"],
};

describe("a survey that is filled in on a page", () => {
  it("gives the answers that the talk would have given", () => {
    expect(read(whole)).toEqual({
      problems: [],
      answers: {
        "rating@1": 4,
        "good@1": ["talk", "time"],
        "parts@1.talk": 5,
        "parts@1.place": 3,
        "again@1": true,
      },
    });
  });

  it("does not want what is asked of others only, and drops it where it was filled in", () => {
    expect(read({ ...whole, "why@1": ["멀어서요"] }).answers).not.toHaveProperty("why@1");
    expect(read({ ...whole, "again@1": ["false"] }).problems).toEqual([{ key: "why@1", why: "missing" }]);
    expect(read({ ...whole, "again@1": ["false"], "why@1": ["멀어서요"] }).answers["why@1"]).toBe("멀어서요");
  });

  it("was skipped where it may be, and is unfinished where it may not", () => {
    const { "good@1": _good, "rating@1": _rating, ...rest } = whole;
    expect(read(rest)).toMatchObject({ answers: { "good@1": null }, problems: [{ key: "rating@1", why: "missing" }] });
  });

  it("says what is wrong with a field, and keeps the others", () => {
    const { answers, problems } = read({
      ...whole,
      "rating@1": ["9"],
      "good@1": ["talk", "time", "place"],
      "again@1": ["true", "false"],
    });
    expect(problems).toEqual([
      { key: "rating@1", why: "unreadable" },
      { key: "good@1", why: "tooMany" },
      { key: "again@1", why: "unreadable" },
    ]);
    expect(answers).toEqual({ "parts@1.talk": 5, "parts@1.place": 3 });
  });

  it("never gives an answer that cannot stand, whatever is sent, and gives back what it showed", () => {
    const value = fc.oneof(fc.constantFrom("1", "5", "talk", "place", "true", "false", "", " 3 "), fc.string());
    const keys = surveySteps(survey).map(({ key }) => key);
    const fields = fc.record(Object.fromEntries(keys.map((key) => [key, fc.array(value, { maxLength: 4 })])));
    fc.assert(
      fc.property(fields, (given) => {
        const { answers, problems } = read(given as never);
        for (const { key, question } of surveySteps(survey)) {
          const answer = answers[key];
          if (answer !== undefined) expect(canStand(question, answer) && isAsked(question, answers)).toBe(true);
          if (isAsked(question, answers) && answer === undefined)
            expect(problems.map((problem) => problem.key)).toContain(key);
        }
        const shown = Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, fieldValues(answer)]));
        if (problems.length === 0) expect(read(shown)).toEqual({ answers, problems });
      }),
      { numRuns: 300 },
    );
  });
});
