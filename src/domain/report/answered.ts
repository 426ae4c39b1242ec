import type { Survey, SurveyAnswers } from "../surveys.js";
import type { SurveyAnswered } from "./input.js";

/** Reads, of what was answered in a survey, what figures need. */
export type ReadAnswers = (
  answered: { readonly survey: string; readonly version: number },
  answers: SurveyAnswers,
) => Pick<SurveyAnswered, "rating" | "rejoin">;

/**
 * Answers stay with the words they answered: the first rating question is that of the version which was answered, and of
 * the last version where nobody knows that one any more.
 */
export function answersReader(versions: readonly Survey[]): ReadAnswers {
  const asked = new Map<string, { readonly rating?: string | undefined; readonly rejoin?: string | undefined }>();
  for (const { id, version, questions } of versions) {
    const of = {
      rating: questions.find(({ kind }) => kind === "rating")?.id,
      rejoin: questions.find(({ kind }) => kind === "rejoin")?.id,
    };
    asked.set(`${id} ${version}`, of);
    asked.set(id, of);
  }
  return ({ survey, version }, answers) => {
    const of = asked.get(`${survey} ${version}`) ?? asked.get(survey);
    const rating = of?.rating === undefined ? undefined : answers[of.rating];
    const rejoin = of?.rejoin === undefined ? undefined : answers[of.rejoin];
    return {
      ...(typeof rating === "number" && rating >= 1 && rating <= 5 ? { rating } : {}),
      ...(rejoin === "yes" || rejoin === "no" || rejoin === "unsure" ? { rejoin } : {}),
    };
  };
}
