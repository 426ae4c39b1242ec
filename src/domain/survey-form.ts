import { answersOnPath, canStand, isAsked, pickable, type SurveyStep, surveySteps } from "./survey-steps.js";
import type { Survey, SurveyAnswer, SurveyAnswers } from "./surveys.js";

/** The channel of what was written on a survey's page and had to be heard at once: nobody can be written to there. */
export const surveyFormChannel = "survey-form";

/** Why what stands in a field cannot be taken. */
export type FieldProblem = "missing" | "tooMany" | "tooLong" | "unreadable";

/**
 * What a form with all the questions of a survey on one page says. `answers` is what holds of it, whether or not it is
 * finished; fields of questions that are not on the path that the answers make are not looked at.
 */
export interface FormRead {
  readonly answers: SurveyAnswers;
  readonly problems: readonly { readonly key: string; readonly why: FieldProblem }[];
}

/** Reads a form: `given` has the values that stand under a step's key. An optional question that is left empty was skipped. */
export function readSurveyForm(survey: Pick<Survey, "questions">, given: (key: string) => readonly string[]): FormRead {
  const kept: Record<string, SurveyAnswer> = {};
  const problems: { key: string; why: FieldProblem }[] = [];
  for (const step of surveySteps(survey)) {
    if (!isAsked(step.question, kept)) continue;
    const read = readField(step, given(step.key));
    if (typeof read === "object" && read !== null && "why" in read) problems.push({ key: step.key, why: read.why });
    else kept[step.key] = read;
  }
  return { answers: answersOnPath(survey, kept), problems };
}

/** How an answer stands in a field, so that a page can show what was given before. */
export function fieldValues(answer: SurveyAnswer | undefined): readonly string[] {
  if (answer === undefined || answer === null) return [];
  return typeof answer === "object" ? answer : [String(answer)];
}

function readField({ question }: SurveyStep, values: readonly string[]): SurveyAnswer | { readonly why: FieldProblem } {
  // Browsers send a line break as two characters, and count it as one where they say how long a text may be.
  const filled = values.map((value) => value.replaceAll("\r\n", "\n").trim()).filter((value) => value !== "");
  const [first] = filled;
  if (first === undefined) return question.optional ? null : { why: "missing" };
  const answer = question.kind === "comment" ? first : picked(question, filled);
  if (answer !== undefined && canStand(question, answer)) return answer;
  if (question.kind === "comment") return { why: "tooLong" };
  return { why: question.kind === "several" && answer !== undefined ? "tooMany" : "unreadable" };
}

/** Undefined where a value is none of the question's. */
function picked(question: SurveyStep["question"], values: readonly string[]): SurveyAnswer | undefined {
  const possible = question.kind === "matrix" ? [1, 2, 3, 4, 5] : (pickable(question) ?? []);
  const found = [...new Set(values)].map((value) => possible.find((one) => String(one) === value));
  if (found.includes(undefined)) return undefined;
  if (question.kind === "several") return found.map(String);
  return found.length === 1 ? found[0] : undefined;
}
