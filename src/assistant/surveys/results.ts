import type { Say } from "../../dialog/say.js";
import type { Program } from "../../domain/program.js";
import { type SurveyStep, surveySteps } from "../../domain/survey-steps.js";
import { isTold, tallyOf } from "../../domain/survey-tally.js";
import { type OfOffering, toldOf } from "../../domain/survey-told.js";
import type { Survey, SurveyAnswers } from "../../domain/surveys.js";
import { offeringOf } from "../../domain/world.js";
import { eachClosedAnswer, eachOpenAnswer } from "../../store/report-surveys.js";
import type { SurveyVersion } from "../../store/survey-versions.js";
import type { QuestionResult, ResultsWish } from "../desk-ports/surveys.js";
import type { Parts } from "../parts.js";
import { labelOf } from "../survey-form/shown-survey.js";

interface Answered extends OfOffering {
  readonly answers: SurveyAnswers;
}

interface Written extends OfOffering {
  readonly words: Readonly<Record<string, string>>;
}

/**
 * What was answered to each question of a survey that it has or ever had: complete answers, of open and of closed surveys;
 * what was written in words, of closed ones alone.
 */
export async function resultsOf(
  { store, catalog, words }: Pick<Parts, "store" | "catalog" | "words">,
  versions: readonly SurveyVersion[],
  { programs, wish }: { readonly programs: readonly Program[]; readonly wish: ResultsWish },
): Promise<readonly QuestionResult[]> {
  const survey = versions[0]?.survey.id;
  const ids = programs.map(({ id }) => id);
  const whole: Answered[] = [];
  const written: Written[] = [];
  const placed = (offering: string): OfOffering | undefined => {
    const found = offeringOf(catalog, offering);
    return found && { program: found.program.id, round: found.round.id, offering };
  };
  if (ids.length > 0) {
    await eachOpenAnswer(store, ids, (one) => {
      const place = one.survey === survey && one.state === "complete" ? placed(one.offering) : undefined;
      if (place) whole.push({ ...place, answers: one.answers });
    });
    await eachClosedAnswer(store, ids, (one) => {
      const place = one.survey === survey ? placed(one.offering) : undefined;
      if (!place) return;
      if (one.state === "complete") whole.push({ ...place, answers: one.answers });
      written.push({ ...place, words: one.words });
    });
  }
  const inWords = (one: Say) => words.word(one);
  const isWished = ({ program, round }: OfOffering) =>
    (wish.program === undefined || program === wish.program) && (wish.round === undefined || round === wish.round);
  return stepsOfAll(versions.map((one) => one.survey)).map((step): QuestionResult => {
    const { key, question, row, former } = step;
    const about = { id: key, words: question.words, ...(row ? { row: row.words } : {}), former };
    if (question.kind === "comment") return { ...about, told: wordsTold(key, written, isWished) };
    const told = toldOf(
      whole.filter(({ answers }) => isTold(answers[key])),
      isWished,
    );
    if (told.kind !== "told") return { ...about, told };
    const { n, mean, counts } = tallyOf(
      question,
      told.things.map(({ answers }) => answers[key] ?? null),
    );
    const labelled = counts.map(({ value, count }) => ({ label: labelOf(question, value, inWords), count }));
    return { ...about, told: { kind: "tally", n, ...(mean === undefined ? {} : { mean }), counts: labelled } };
  });
}

interface StepOfAll extends SurveyStep {
  readonly former: boolean;
}

/** Everything that any version asks, as the newest that asks it has it: those of today first, in their order. */
function stepsOfAll(versions: readonly Survey[]): readonly StepOfAll[] {
  const [today] = versions;
  const known = new Map<string, StepOfAll>();
  for (const version of versions)
    for (const step of surveySteps(version))
      if (!known.has(step.key)) known.set(step.key, { ...step, former: version !== today });
  return [...known.values()];
}

/** In an order that says nothing of who or when. */
function wordsTold(
  key: string,
  written: readonly Written[],
  isWished: (one: OfOffering) => boolean,
): QuestionResult["told"] {
  const told = toldOf(written, isWished);
  if (told.kind !== "told") return told;
  const texts = told.things.flatMap(({ words }) => words[key] ?? []).sort((a, b) => (a < b ? -1 : 1));
  return texts.length > 0 ? { kind: "words", texts } : { kind: "nothing" };
}
