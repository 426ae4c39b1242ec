import { say } from "../../dialog/say.js";
import { matrixKey, type SurveyAnswer, type SurveyAnswers, type SurveyQuestion } from "../../domain/surveys.js";
import type { Parts } from "../parts.js";

/**
 * Answers as whoever gave them reads them, each beside its question: options by their words, rows of a matrix by theirs.
 * `questions`: of every version that is known, the newest first; what none of them knows stands as it was kept.
 */
export function answersInWords(
  words: Parts["words"],
  questions: readonly SurveyQuestion[],
  answers: SurveyAnswers,
): readonly (readonly [string, string])[] {
  return Object.entries(answers).map(([key, answer]) => {
    const asked = questions.find((question) => keysOf(question).includes(key));
    return [asked ? askedInWords(asked, key) : key, answerInWords(words, asked, answer)];
  });
}

function keysOf(question: SurveyQuestion): readonly string[] {
  return question.kind === "matrix" ? question.rows.map(({ id }) => matrixKey(question.id, id)) : [question.id];
}

function askedInWords(question: SurveyQuestion, key: string): string {
  const row = question.kind === "matrix" && question.rows.find(({ id }) => matrixKey(question.id, id) === key);
  return row ? `${question.words} ${row.words}` : question.words;
}

function answerInWords(words: Parts["words"], question: SurveyQuestion | undefined, answer: SurveyAnswer): string {
  if (answer === null) return words.word(say("people.file.noAnswer"));
  if (typeof answer === "boolean") return words.word(say(answer ? "common.yes" : "common.no"));
  if (typeof answer === "number") return String(answer);
  const chosen = typeof answer === "string" ? [answer] : answer;
  return chosen.map((one) => chosenInWords(words, question, one)).join(", ");
}

function chosenInWords(words: Parts["words"], question: SurveyQuestion | undefined, chosen: string): string {
  switch (question?.kind) {
    case "one":
    case "several":
      return question.options.find(({ id }) => id === chosen)?.words ?? chosen;
    case "rejoin":
      return chosen === "yes" || chosen === "no" || chosen === "unsure"
        ? words.word(say(`survey.rejoin.${chosen}`))
        : chosen;
    case "rating":
    case "comment":
    case "recommend":
    case "yesNo":
    case "matrix":
    case undefined:
      return chosen;
  }
}
