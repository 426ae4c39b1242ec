import { expect, it } from "vitest";
import { askedReader } from "../../src/assistant/reports/asked-reader.js";
import type { Survey, SurveyQuestion } from "../../src/domain/surveys.js";

const comment = (id: string, when?: SurveyQuestion["when"]): SurveyQuestion => ({
  ...{ id, kind: "comment", words: id, optional: true },
  ...(when ? { when } : {}),
});
const survey: Pick<Survey, "id" | "version" | "questions"> = {
  ...{ id: "s", version: 1 },
  questions: [
    { id: "overall", kind: "rating", words: "overall", optional: false },
    comment("why", { question: "overall", is: [1, 2] }),
    comment("more"),
  ],
};

it("knows as asked what was on the way through a survey, and of who left only what was answered", () => {
  const read = askedReader([survey]);
  const of = { survey: "s", version: 1, state: "complete" as const };
  expect(read({ ...of, answers: { overall: 5 }, words: {} })).toEqual(["overall", "more"]);
  expect(read({ ...of, answers: { overall: 1 }, words: { why: "far" } })).toEqual(["overall", "why", "more"]);
  expect(read({ ...of, state: "partial", answers: { overall: 1 }, words: {} })).toEqual(["overall"]);
  expect(read({ ...of, version: 9, answers: {}, words: { more: "thanks" } })).toEqual(["more"]);
});
