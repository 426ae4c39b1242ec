import { pickable } from "./survey-steps.js";
import type { SurveyAnswer, SurveyQuestion } from "./surveys.js";

/** How often something was answered. Of several picks each counts, so that they are more than `n` together. */
export interface AnswerCount {
  readonly value: string | number | boolean;
  readonly count: number;
}

/** What so many people answered to a question. `mean`: of a scale, over those who answered, as it is kept (1–5, 0–10). */
export interface QuestionTally {
  /** Who answered; whoever skipped it is not in it. */
  readonly n: number;
  readonly mean?: number;
  readonly counts: readonly AnswerCount[];
}

/** A scale begins with its best step, as people saw it. Answers that the question cannot have are not counted. */
export function tallyOf(question: SurveyQuestion, answers: readonly SurveyAnswer[]): QuestionTally {
  const values = valuesOf(question);
  const known = new Set<string | number | boolean>(values);
  const given = answers
    .map((answer) => picksIn(answer).filter((one) => known.has(one)))
    .filter((picks) => picks.length > 0);
  const counts = values.map((value) => ({ value, count: given.filter((picks) => picks.includes(value)).length }));
  const numbers = isScale(question) ? given.flat().filter((one) => typeof one === "number") : [];
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return { n: given.length, ...(numbers.length > 0 ? { mean } : {}), counts };
}

/** Whether anybody said something by it: a skipped question and an unasked one say nothing. */
export function isTold(answer: SurveyAnswer | undefined): answer is Exclude<SurveyAnswer, null> {
  return answer !== undefined && answer !== null;
}

function isScale({ kind }: SurveyQuestion): boolean {
  return kind === "rating" || kind === "matrix" || kind === "recommend";
}

function valuesOf(question: SurveyQuestion): readonly (string | number | boolean)[] {
  if (question.kind === "rating" || question.kind === "matrix") return [5, 4, 3, 2, 1];
  return question.kind === "recommend" ? (pickable(question) ?? []).toReversed() : (pickable(question) ?? []);
}

function picksIn(answer: SurveyAnswer): readonly (string | number | boolean)[] {
  if (answer === null) return [];
  return typeof answer === "object" ? answer : [answer];
}
