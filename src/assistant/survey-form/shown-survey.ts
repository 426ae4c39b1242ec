import { type Say, say } from "../../dialog/say.js";
import type { Program } from "../../domain/program.js";
import { longestComment, pickable, type SurveyStep, surveySteps } from "../../domain/survey-steps.js";
import type { Survey, SurveyQuestion } from "../../domain/surveys.js";
import type { Parts } from "../parts.js";
import type { ShownQuestion, ShownSurvey } from "./port.js";

export interface ToShow {
  readonly survey: Survey;
  readonly program: Program;
  readonly about: string;
  readonly until?: string;
  /** What stands in a field, by its key. */
  readonly given: (key: string) => readonly string[];
  /** Whether there is an answer from before, which stands where the field is left empty. */
  readonly isAnswered: (key: string) => boolean;
}

/** A survey in words, every question of it. */
export function shownSurvey(
  { words }: Pick<Parts, "words">,
  { survey, program, about, until, ...fields }: ToShow,
): ShownSurvey {
  const inWords = (one: Say) => words.word(one);
  return {
    title: survey.title,
    about,
    agency: program.agency.name,
    ...(until === undefined ? {} : { until }),
    questions: surveySteps(survey).map((step) => shownQuestion(step, survey, fields, inWords)),
  };
}

type InWords = (one: Say) => string;

type Fields = Pick<ToShow, "given" | "isAnswered">;

function shownQuestion({ key, question, row }: SurveyStep, survey: Survey, fields: Fields, inWords: InWords) {
  const most = question.kind === "several" ? question.most : question.kind === "comment" ? longestComment : undefined;
  const onlyIf = condition(question, survey, inWords);
  return {
    key,
    words: row ? inWords(say("surveyForm.row", { question: question.words, row: row.words })) : question.words,
    kind: question.kind === "comment" ? "words" : question.kind === "several" ? "picks" : "pick",
    options: valuesOf(question).map((value) => ({ value: String(value), label: labelOf(question, value, inWords) })),
    optional: question.optional,
    ...(most === undefined ? {} : { most }),
    ...(onlyIf === undefined ? {} : { onlyIf }),
    given: fields.given(key),
    ...(fields.isAnswered(key) ? { answered: true as const } : {}),
  } satisfies ShownQuestion;
}

/** A scale begins with its best step, as it does in the talk. */
function valuesOf(question: SurveyQuestion): readonly (string | number | boolean)[] {
  if (question.kind === "matrix" || question.kind === "rating") return [5, 4, 3, 2, 1];
  return pickable(question) ?? [];
}

/** An answer as people read it. */
export function labelOf(question: SurveyQuestion, value: string | number | boolean, inWords: InWords): string {
  switch (question.kind) {
    case "rating":
    case "matrix":
      return question.labels?.[Number(value) - 1] ?? inWords(say(`survey.rating.${value}`));
    case "rejoin":
      return inWords(say(`survey.rejoin.${value}`));
    case "yesNo":
      return inWords(say(value === true ? "common.yes" : "common.no"));
    case "one":
    case "several":
      return question.options.find(({ id }) => id === value)?.words ?? String(value);
    case "recommend":
    case "comment":
      return String(value);
  }
}

function condition({ when }: SurveyQuestion, { questions }: Survey, inWords: InWords): string | undefined {
  const before = when && questions.find(({ id }) => id === when.question);
  if (!when || !before) return undefined;
  const answers = when.is.map((value) => labelOf(before, value, inWords));
  return inWords(say("surveyForm.onlyIf", { question: before.words, answers }));
}
