import { wordingIn } from "./catalog-texts.js";
import type { Language } from "./languages.js";
import type { Survey, SurveyQuestion } from "./surveys.js";
import type { SurveyWording } from "./wording.js";

/** A survey as it reads in the language; what is not written in it stays Korean. Ids and answers are the same. */
export function surveyIn(survey: Survey, language: Language): Survey {
  const said = wordingIn(survey, language);
  if (!said) return survey;
  const questions = survey.questions.map((question) => questionIn(question, said));
  return { ...survey, title: said.title ?? survey.title, questions };
}

function questionIn(question: SurveyQuestion, said: SurveyWording): SurveyQuestion {
  const { id } = question;
  const words = said.questions?.[id] ?? question.words;
  const inLanguage = <Item extends { readonly id: string; readonly words: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, words: said.options?.[id]?.[item.id] ?? item.words }));
  const steps = "labels" in question && question.labels ? { labels: said.labels?.[id] ?? question.labels } : {};
  switch (question.kind) {
    case "one":
    case "several":
      return { ...question, words, options: inLanguage(question.options) };
    case "matrix":
      return { ...question, words, rows: inLanguage(question.rows), ...steps };
    case "rating":
      return { ...question, words, ...steps };
    case "rejoin":
    case "comment":
    case "recommend":
    case "yesNo":
      return { ...question, words };
  }
}
