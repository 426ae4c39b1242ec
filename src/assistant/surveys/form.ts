import type { Say } from "../../dialog/say.js";
import type { Catalog } from "../../domain/program.js";
import { programsNaming } from "../../domain/survey-users.js";
import { type Survey, usualSending } from "../../domain/surveys.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { SurveyFormView, TypedSurvey } from "../desk-ports/surveys.js";
import { named } from "./list.js";
import { programsSeen } from "./reach.js";
import { typedSurvey } from "./typed-survey.js";

/** A new survey begins as this: one question that every survey asks. */
const empty: TypedSurvey = {
  title: "",
  titles: { english: "", easy: "" },
  after: usualSending.after,
  days: String(usualSending.days),
  remindAfterDays: String(usualSending.remindAfterDays),
  closesAfterDays: String(usualSending.closesAfterDays),
  programs: [],
  rounds: [],
  kinds: [],
  questions: [],
};

interface FormOf {
  readonly survey?: Survey | undefined;
  /** For whom it was made; a copy is for nobody yet. */
  readonly as: "itself" | "copy";
  readonly version: number;
  readonly inWords: (one: Say) => string;
}

/** What a form shows, and whom the survey can be for. */
export function formView(by: SignedIn, catalog: Catalog, { survey, as, version, inWords }: FormOf): SurveyFormView {
  const typed = survey ? typedSurvey(survey, inWords) : empty;
  const names = survey && as === "itself" ? programsNaming(catalog, survey.id) : [];
  return {
    typed: as === "copy" ? { ...asNew(typed), programs: [], rounds: [], kinds: [] } : typed,
    version,
    named: names.map(named),
    programs: programsSeen(by, catalog).map((program) => ({ ...named(program), rounds: program.rounds.map(named) })),
    everywhere: by.agency === null,
  };
}

/** Questions of a copy have ids of their own: answers to it are not answers to the other. */
function asNew(typed: TypedSurvey): TypedSurvey {
  const keys = new Map(typed.questions.map(({ key }, at) => [key, `new-${at + 1}`]));
  const keyOf = (key: string) => keys.get(key) ?? "";
  return {
    ...typed,
    questions: typed.questions.map((one) => ({ ...one, key: keyOf(one.key), when: keyOf(one.when) })),
  };
}
