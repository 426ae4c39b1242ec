import type { Survey, SurveyQuestion } from "../../domain/surveys.js";
import type { SurveyWording } from "../../domain/wording.js";
import type { Wrong } from "../desk-ports/rounds.js";
import { type TypedQuestion, type TypedSurvey, type WordingLanguage, wordingLanguages } from "../desk-ports/surveys.js";
import { wordsOver } from "./lines.js";
import { saysTheSame } from "./question-ids.js";
import { type OverWording, readLabels, readOptions } from "./read-wording.js";
import { typedWording } from "./typed-wording.js";

export interface ReadWordings {
  readonly wordings: Pick<Survey, WordingLanguage>;
  readonly wrong: readonly Wrong[];
  /** Texts that stand as they did though their Korean says something else now. */
  readonly stale: number;
}

export interface OverSurvey {
  /** None of a new one. */
  readonly before: Survey | undefined;
  /** The Korean questions that were read, by their key in the form. */
  readonly questions: ReadonlyMap<string, SurveyQuestion>;
}

/** What was typed of a survey in the other languages. What stands as it did stays with what it was said of. */
export function readWordings(typed: TypedSurvey, over: OverSurvey): ReadWordings {
  const read = wordingLanguages.map((language) => ({ language, ...readLanguage(typed, language, over) }));
  return {
    wordings: Object.fromEntries(read.flatMap(({ language, said }) => (isEmpty(said) ? [] : [[language, said]]))),
    wrong: read.flatMap(({ wrong }) => wrong),
    stale: read.reduce((sum, { stale }) => sum + stale, 0),
  };
}

function readLanguage(typed: TypedSurvey, language: WordingLanguage, { before, questions }: OverSurvey) {
  const was = before?.[language];
  const title = wordsOver(typed.titles[language], was?.title);
  const wrong: Wrong[] = [];
  const said = {
    questions: new Map<string, string>(),
    options: new Map<string, Readonly<Record<string, string>>>(),
    labels: new Map<string, readonly [string, string, string, string, string]>(),
  };
  let stale = before && title !== "" && title === was?.title && typed.title !== before.title ? 1 : 0;
  for (const one of typed.questions) {
    const question = questions.get(one.key);
    if (!question) continue;
    const known = before?.questions.find(({ id }) => id === one.key);
    const over: OverWording = { question, before: known, was, field: (part) => `${one.key}.${language}.${part}` };
    const words = wordsOver(one[language].words, was?.questions?.[one.key]);
    if (words !== "") said.questions.set(question.id, words);
    const options = readOptions(one[language].options, over);
    const labels = readLabels(one[language].labels, over);
    wrong.push(...options.wrong, ...labels.wrong);
    if (options.said) said.options.set(question.id, options.said);
    if (labels.said) said.labels.set(question.id, labels.said);
    if (known && !saysTheSame(known, question) && isAsItWas(one, { known, was, language })) stale += 1;
  }
  const wording: SurveyWording = {
    ...(title === "" ? {} : { title }),
    ...(said.questions.size === 0 ? {} : { questions: Object.fromEntries(said.questions) }),
    ...(said.options.size === 0 ? {} : { options: Object.fromEntries(said.options) }),
    ...(said.labels.size === 0 ? {} : { labels: Object.fromEntries(said.labels) }),
  };
  return { said: wording, wrong, stale };
}

interface AsItWas {
  readonly known: SurveyQuestion;
  readonly was: SurveyWording | undefined;
  readonly language: WordingLanguage;
}

/** Whether something is said of a question, and nobody touched it. */
function isAsItWas(typed: TypedQuestion, { known, was, language }: AsItWas): boolean {
  const shown = typedWording(known, was);
  const { words, options, labels } = typed[language];
  return (
    (words !== "" || options !== "" || labels !== "") &&
    words === shown.words &&
    options === shown.options &&
    labels === shown.labels
  );
}

function isEmpty(one: object): boolean {
  return Object.keys(one).length === 0;
}
