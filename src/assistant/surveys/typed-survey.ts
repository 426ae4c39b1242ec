import type { Say } from "../../dialog/say.js";
import { type Survey, type SurveyQuestion, usualSending } from "../../domain/surveys.js";
import type { TypedQuestion, TypedSurvey } from "../desk-ports/surveys.js";
import { labelOf } from "../survey-form/shown-survey.js";
import { optionsOf } from "./question-ids.js";
import { typedWording } from "./typed-wording.js";

/** A survey as its form shows it. Answers to a question further up are typed in the words that people pick. */
export function typedSurvey(survey: Survey, inWords: (one: Say) => string): TypedSurvey {
  const { title, sending = usualSending, for: of, questions } = survey;
  return {
    title,
    titles: { english: survey.english?.title ?? "", easy: survey.easy?.title ?? "" },
    after: sending.after,
    days: String(sending.days),
    remindAfterDays: String(sending.remindAfterDays),
    closesAfterDays: String(sending.closesAfterDays),
    programs: of?.programs ?? [],
    rounds: of?.rounds ?? [],
    kinds: of?.kinds ?? [],
    questions: questions.map((question) => typedQuestion(question, survey, inWords)),
  };
}

function typedQuestion(question: SurveyQuestion, survey: Survey, inWords: (one: Say) => string): TypedQuestion {
  const { id, kind, words, optional, when } = question;
  const above = when && survey.questions.find((one) => one.id === when.question);
  return {
    ...{ key: id, kind, words, optional },
    options: optionsOf(question)
      .map((option) => option.words)
      .join("\n"),
    labels: "labels" in question ? (question.labels ?? []).join("\n") : "",
    most: "most" in question && question.most !== undefined ? String(question.most) : "",
    when: above?.id ?? "",
    is: above && when ? when.is.map((value) => labelOf(above, value, inWords)).join("\n") : "",
    english: typedWording(question, survey.english),
    easy: typedWording(question, survey.easy),
  };
}
