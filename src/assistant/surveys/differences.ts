import type { Say } from "../../dialog/say.js";
import type { Survey } from "../../domain/surveys.js";
import {
  type SurveyDifference,
  type TypedQuestion,
  type TypedSurvey,
  type TypedWording,
  wordingLanguages,
} from "../desk-ports/surveys.js";
import { typedSurvey } from "./typed-survey.js";

/** What one version of a survey says otherwise than the one before; values are as the form shows them. */
export function surveyDifferences(
  before: Survey,
  after: Survey,
  inWords: (one: Say) => string,
): readonly SurveyDifference[] {
  const [was, is] = [typedSurvey(before, inWords), typedSurvey(after, inWords)];
  const left = new Map(was.questions.map((question) => [nameOf(question), question]));
  const there = is.questions.flatMap((question): readonly SurveyDifference[] => {
    const known = left.get(nameOf(question));
    left.delete(nameOf(question));
    return known ? ofQuestion(known, question) : [{ field: "added", from: "", to: question.words }];
  });
  const gone = [...left.values()].map(({ words }) => ({ field: "removed", from: words, to: "" }));
  const stayed = (questions: readonly TypedQuestion[], others: readonly TypedQuestion[]) => {
    const names = new Set(others.map(nameOf));
    return questions
      .map(nameOf)
      .filter((name) => names.has(name))
      .join();
  };
  const isMoved = stayed(was.questions, is.questions) !== stayed(is.questions, was.questions);
  return [
    ...fields.flatMap((field) => changed({ field }, textOf(was[field]), textOf(is[field]))),
    ...wordingLanguages.flatMap((field) => changed({ field, about: is.title }, was.titles[field], is.titles[field])),
    ...there,
    ...gone,
    ...(isMoved ? [{ field: "order", from: "", to: "" }] : []),
  ];
}

const fields = [
  ...(["title", "after", "days", "remindAfterDays", "closesAfterDays", "programs", "rounds", "kinds"] as const),
] satisfies readonly (keyof TypedSurvey)[];

const parts = [
  "kind",
  "options",
  "labels",
  "most",
  "optional",
  "is",
] as const satisfies readonly (keyof TypedQuestion)[];

function ofQuestion(was: TypedQuestion, is: TypedQuestion): readonly SurveyDifference[] {
  return [
    ...changed({ field: "words" }, was.words, is.words),
    ...parts.flatMap((field) => changed({ field, about: is.words }, textOf(was[field]), textOf(is[field]))),
    ...wordingLanguages.flatMap((field) => changed({ field, about: is.words }, said(was[field]), said(is[field]))),
  ];
}

function said({ words, options, labels }: TypedWording): string {
  return [words, options, labels]
    .filter((one) => one !== "")
    .map(textOf)
    .join(" / ");
}

function changed(of: Pick<SurveyDifference, "field" | "about">, from: string, to: string): readonly SurveyDifference[] {
  return from === to ? [] : [{ ...of, from, to }];
}

function textOf(value: string | boolean | readonly string[]): string {
  if (typeof value === "boolean") return value ? "yes" : "";
  return typeof value === "string" ? value.replaceAll("\n", ", ") : value.join(", ");
}

/** A changed question has another number behind the same name. */
function nameOf({ key }: TypedQuestion): string {
  return key.split("@")[0] ?? key;
}
