import { matrixKey, type SurveyAnswer, type SurveyAnswers, type SurveyQuestion } from "./surveys.js";

/** Answers in two: what was picked or scored, and what was written in words. */
export interface SplitAnswers {
  readonly picked: SurveyAnswers;
  readonly words: Readonly<Record<string, string>>;
}

/** As options are called; whoever writes words hardly writes only this. */
const optionId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Tells words from what was picked. What a question is no longer known by (the catalogue has only its newest version) is
 * taken for words, unless it can be nothing but a pick.
 */
export function splitAnswers(answers: SurveyAnswers, questions: readonly SurveyQuestion[]): SplitAnswers {
  const kinds = new Map(questions.flatMap((question) => keysOf(question).map((key) => [key, question.kind] as const)));
  const isWords = (key: string, answer: SurveyAnswer): answer is string =>
    typeof answer === "string" && (kinds.get(key) === "comment" || !optionId.test(answer));
  const picked: Record<string, SurveyAnswer> = {};
  const words: Record<string, string> = {};
  for (const [key, answer] of Object.entries(answers)) {
    if (isWords(key, answer)) words[key] = answer;
    else picked[key] = isPicks(answer) ? answer.filter((id) => optionId.test(id)) : answer;
  }
  return { picked, words };
}

function isPicks(answer: SurveyAnswer): answer is readonly string[] {
  return Array.isArray(answer);
}

function keysOf(question: SurveyQuestion): readonly string[] {
  return question.kind === "matrix" ? question.rows.map(({ id }) => matrixKey(question.id, id)) : [question.id];
}
