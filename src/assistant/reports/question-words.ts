import type { Catalog } from "../../domain/program.js";
import { matrixKey, type SurveyQuestion } from "../../domain/surveys.js";

/** Words of every question of every survey, by the id that its answers are kept under. */
export function questionWords({ surveys }: Pick<Catalog, "surveys">): ReadonlyMap<string, string> {
  return new Map(surveys.flatMap(({ questions }) => questions.flatMap(wordsOf)));
}

function wordsOf(question: SurveyQuestion): readonly (readonly [string, string])[] {
  const { id, words } = question;
  if (question.kind !== "matrix") return [[id, words]];
  return [[id, words], ...question.rows.map((row) => [matrixKey(id, row.id), `${words} ${row.words}`] as const)];
}
