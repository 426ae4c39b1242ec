import { isAsked } from "../../domain/survey-steps.js";
import type { Survey } from "../../domain/surveys.js";
import type { CountedClosed } from "../../store/report-surveys.js";

type Answered = Pick<CountedClosed, "survey" | "version" | "state" | "answers" | "words">;

/**
 * Which questions were put to somebody who answered a survey: of whoever went to its end, all on their way through it; of
 * whoever left, those they answered. Of a version that nobody knows any more, those that were answered in words.
 */
export function askedReader(
  versions: readonly Pick<Survey, "id" | "version" | "questions">[],
): (answered: Answered) => readonly string[] {
  const known = new Map(versions.map((one) => [`${one.id} ${one.version}`, one.questions]));
  return ({ survey, version, state, answers, words }) => {
    const questions = known.get(`${survey} ${version}`);
    if (!questions) return Object.keys(words);
    const wasPut = (question: Survey["questions"][number]) =>
      question.id in words || question.id in answers || (state === "complete" && isAsked(question, answers));
    return questions.filter(wasPut).map(({ id }) => id);
  };
}
