import {
  matrixKey,
  type Survey,
  type SurveyAnswer,
  type SurveyAnswers,
  type SurveyOption,
  type SurveyQuestion,
} from "./surveys.js";

/** One thing that is asked at a time: a question, or a row of a matrix. `key` is where its answer is kept. */
export interface SurveyStep {
  readonly key: string;
  readonly question: SurveyQuestion;
  readonly row?: SurveyOption;
}

/** All that a survey can ask, in its order. */
export function surveySteps({ questions }: Pick<Survey, "questions">): readonly SurveyStep[] {
  return questions.flatMap((question): readonly SurveyStep[] =>
    question.kind === "matrix"
      ? question.rows.map((row) => ({ key: matrixKey(question.id, row.id), question, row }))
      : [{ key: question.id, question }],
  );
}

/** Whether a question is asked, by what was answered further up. One that was skipped or not asked opens nothing. */
export function isAsked({ when }: SurveyQuestion, answers: SurveyAnswers): boolean {
  if (!when) return true;
  const given = answers[when.question];
  if (given === undefined || given === null) return false;
  return typeof given === "object" ? given.some((one) => when.is.includes(one)) : when.is.includes(given);
}

/** Whether an answer can still stand for the question: what was kept for an earlier version of it may not. */
export function canStand(question: SurveyQuestion, answer: SurveyAnswer): boolean {
  if (answer === null) return question.optional;
  switch (question.kind) {
    case "rating":
    case "matrix":
      return isStep(answer, 1, 5);
    case "recommend":
      return isStep(answer, 0, 10);
    case "comment":
      return typeof answer === "string" && answer.length <= longestComment;
    case "several":
      return isSomeOf(answer, question.options) && answer.length <= (question.most ?? question.options.length);
    case "yesNo":
    case "rejoin":
    case "one":
      return typeof answer !== "object" && (pickable(question)?.includes(answer) ?? false);
  }
}

/** The answers that a question can have where there are only so many of them, each as it is kept. */
export function pickable(question: SurveyQuestion): readonly (string | number | boolean)[] | undefined {
  switch (question.kind) {
    case "rating":
      return [1, 2, 3, 4, 5];
    case "recommend":
      return [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    case "rejoin":
      return ["yes", "no", "unsure"];
    case "yesNo":
      return [true, false];
    case "one":
    case "several":
      return question.options.map(({ id }) => id);
    // Each row of a matrix has its own answer, and words can be anything.
    case "matrix":
    case "comment":
      return undefined;
  }
}

/**
 * What of the answers belongs to the survey as it is and to the path that they make: the others are dropped, and do not open
 * any question either.
 */
export function answersOnPath(survey: Pick<Survey, "questions">, answers: SurveyAnswers): SurveyAnswers {
  const kept: Record<string, SurveyAnswer> = {};
  for (const { key, question } of surveySteps(survey)) {
    const answer = answers[key];
    if (answer !== undefined && isAsked(question, kept) && canStand(question, answer)) kept[key] = answer;
  }
  return kept;
}

/** What is on the path of the answers so far, or can still come to be: all but what they have ruled out, answered or not. */
export function stepsLeft(survey: Pick<Survey, "questions">, answers: SurveyAnswers): readonly SurveyStep[] {
  const kept = answersOnPath(survey, answers);
  const possible = new Set<string>();
  for (const question of survey.questions) {
    const hangsOn = question.when?.question;
    const undecided = hangsOn !== undefined && kept[hangsOn] === undefined && possible.has(hangsOn);
    if (undecided || isAsked(question, kept)) possible.add(question.id);
  }
  return surveySteps(survey).filter(({ question }) => possible.has(question.id));
}

/** Characters of an answer in words. */
export const longestComment = 2_000;

function isStep(answer: SurveyAnswer, least: number, most: number): boolean {
  return typeof answer === "number" && Number.isInteger(answer) && least <= answer && answer <= most;
}

function isSomeOf(answer: SurveyAnswer, options: readonly SurveyOption[]): answer is readonly string[] {
  if (typeof answer !== "object" || answer === null || answer.length === 0) return false;
  return new Set(answer).size === answer.length && answer.every((id) => options.some((option) => option.id === id));
}
