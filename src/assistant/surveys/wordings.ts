import { isDeepStrictEqual } from "node:util";
import type { Survey } from "../../domain/surveys.js";
import type { SurveyWording } from "../../domain/wording.js";

/** A survey without the words in other languages of what its Korean says otherwise now, and how many texts that were. */
export function withWordsThatHold(
  before: Survey,
  { english: _english, easy: _easy, ...after }: Survey,
): { readonly survey: Survey; readonly untold: number } {
  const ids = new Set(after.questions.map(({ id }) => id));
  const kept = (said: SurveyWording | undefined) => said && held(said, ids, { title: before.title === after.title });
  const languages = { english: kept(before.english), easy: kept(before.easy) };
  const survey: Survey = {
    ...after,
    ...(languages.english ? { english: languages.english } : {}),
    ...(languages.easy ? { easy: languages.easy } : {}),
  };
  const untold = (["english", "easy"] as const).reduce((sum, one) => sum + texts(before[one]) - texts(survey[one]), 0);
  return { survey, untold };
}

function held(
  said: SurveyWording,
  ids: ReadonlySet<string>,
  same: { readonly title: boolean },
): SurveyWording | undefined {
  const of = <T>(all: Readonly<Record<string, T>> | undefined) =>
    Object.fromEntries(Object.entries(all ?? {}).filter(([id]) => ids.has(id)));
  const [questions, options, labels] = [of(said.questions), of(said.options), of(said.labels)];
  const wording: SurveyWording = {
    ...(said.title !== undefined && same.title ? { title: said.title } : {}),
    ...(isEmpty(questions) ? {} : { questions }),
    ...(isEmpty(options) ? {} : { options }),
    ...(isEmpty(labels) ? {} : { labels }),
  };
  return isEmpty(wording) ? undefined : wording;
}

function texts(said: SurveyWording | undefined): number {
  const { title, questions = {}, options = {}, labels = {} } = said ?? {};
  return [title ?? [], questions, options, labels].reduce<number>(
    (sum, one) => sum + (typeof one === "string" ? 1 : Object.keys(one).length),
    0,
  );
}

function isEmpty(one: object): boolean {
  return isDeepStrictEqual(one, {});
}
