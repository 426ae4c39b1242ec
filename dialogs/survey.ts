import { z } from "zod";
import type { Question } from "../src/dialog/question.js";
import { yesNo } from "../src/dialog/questions.js";
import { close, type Ending } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import { isAsked, type SurveyStep, stepsLeft, surveySteps } from "../src/domain/survey-steps.js";
import type { Survey, SurveyAnswer, SurveyAnswers, SurveyQuestion } from "../src/domain/surveys.js";
import { offeringOf } from "../src/domain/world.js";
import { given, type IeumDialog, type Walking, type Words } from "./dialog.js";
import { picksOnly } from "./questions/said-instead.js";
import { askSeveral } from "./questions/several.js";
import { surveyQuestion } from "./questions/survey-question.js";
import { plain } from "./shown/fact.js";

/**
 * Asks the questions of a survey that somebody was sent, one at a time and only those that their answers lead to. Every
 * answer is kept at once, so that it can be left and taken up again, here or elsewhere; the finished one counts once. A survey
 * that was changed under way goes on with what still holds. What is no longer on the path at the end is not sent.
 */
export const survey: IeumDialog = {
  id: "survey",
  *route({ ask, look, attempt }, scene) {
    const open = yield* look("open", { name: "surveys" });
    const meant = given(scene, "invite");
    const invite = meant === undefined ? open[0] : open.find((one) => one.invite === meant);
    if (!invite) {
      if (meant === undefined) return close("none", [{ text: say("survey.none") }]);
      // Nothing is answered by this: it tells why no more is taken.
      const sent = yield* attempt("over", { name: "respond", invite: meant, state: "partial", answers: {} });
      return sent.done ? close("gone", [{ text: say("survey.gone") }]) : over(sent);
    }
    const definition = scene.catalog.surveys.find(({ id }) => id === invite.survey);
    if (!definition) return close("gone", [{ text: say("survey.gone") }]);

    const title = offeringOf(scene.catalog, invite.offering)?.offering.title ?? definition.title;
    let kept = invite.answers;
    if (Object.keys(kept).length === 0 && !(yield* ask("begin", begin(title, definition)))) {
      return close("later", [{ text: say("survey.later") }]);
    }
    let answers: SurveyAnswers = {};
    for (const step of surveySteps(definition)) {
      if (!isAsked(step.question, answers)) continue;
      const answer = yield* askStep(ask, step, {
        before: kept[step.key],
        dress: inItsPlace(definition, answers, step),
      });
      answers = { ...answers, [step.key]: answer };
      const now = JSON.stringify(answer);
      if (now === JSON.stringify(kept[step.key])) continue;
      // The key holds the answer: going back and answering otherwise keeps the new one too.
      const sent = yield* attempt(
        `keep.${step.key}=${now}`,
        { name: "respond", invite: invite.invite, state: "partial", answers: { ...kept, ...answers } },
        "undoable",
      );
      if (!sent.done) return over(sent);
      // What was answered elsewhere meanwhile is not asked again here.
      kept = { ...kept, ...sent.answers };
    }
    const sent = yield* attempt("sent", { name: "respond", invite: invite.invite, state: "complete", answers });
    return sent.done ? close("done", [{ text: say("survey.thanks") }]) : over(sent);
  },
};

/** It was answered elsewhere, or has closed meanwhile. */
function over({ closed }: { readonly closed?: true }): Ending {
  return close("done", [{ text: say(closed ? "survey.closed" : "survey.already") }]);
}

function begin(title: string, definition: Survey): Question<boolean> {
  const count = surveySteps(definition).length;
  const text = count > short ? say("survey.beginLong", { title, count }) : say("survey.begin", { title, count });
  const question = yesNo(text, { yes: say("survey.start"), no: say("survey.notNow") });
  return { ...question, entered: true };
}

/** So many are answered in a minute and need no counting. */
const short = 5;

interface Asking {
  /** What was answered to it earlier, here or elsewhere. */
  readonly before: SurveyAnswer | undefined;
  readonly dress: <A>(question: Question<A>) => Question<A>;
}

function* askStep(ask: Words["ask"], step: SurveyStep, { before, dress }: Asking): Walking<SurveyAnswer> {
  const { key, question, row } = step;
  if (question.kind === "several") {
    const picked = typeof before === "object" ? before : undefined;
    return yield* askSeveral(ask, { key, question, dress }, picked);
  }
  const one = typeof before === "object" && before !== null ? undefined : before;
  const asked = surveyQuestion({ key, question, ...(row ? { row } : {}) });
  return yield* ask(key, dress(one === undefined ? asked : { ...asked, kept: one }));
}

/**
 * In a talk a question of a longer survey says which of how many it is; those that the answers have ruled out are not
 * counted. A row after the first of its matrix is asked in short.
 */
function inItsPlace(definition: Survey, answers: SurveyAnswers, { key, question, row }: SurveyStep) {
  const left = stepsLeft(definition, answers);
  const at = left.findIndex((one) => one.key === key) + 1;
  const follows = row !== undefined && question.kind === "matrix" && question.rows[0] !== row;
  return <A>(asked: Question<A>): Question<A> => {
    const text = follows ? say("survey.nextRow", { row: plain(row.words) }) : asked.text;
    const counted = surveySteps(definition).length > short ? say("survey.asked", { text, at, of: left.length }) : text;
    const led = definition.questions.filter(({ when }) => when?.question === key);
    const wordsFollow = left.slice(at).some((one) => one.question.kind === "comment");
    return {
      ...picksOnly(asked, { kind: question.kind, wordsFollow }),
      ...(counted === asked.text ? {} : { inTalk: counted }),
      leads: (value) => whichAsked(led, key, value),
    };
  };
}

/** Which of the questions that hang on an answer it opens. */
function whichAsked(led: readonly SurveyQuestion[], key: string, value: unknown): string {
  const read = answerShape.safeParse(value);
  return JSON.stringify(led.map((question) => read.success && isAsked(question, { [key]: read.data })));
}

/** An answer as it is kept, or the picks that become one. */
const answerShape = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ picked: z.array(z.string()) }).transform(({ picked }) => picked),
]);
