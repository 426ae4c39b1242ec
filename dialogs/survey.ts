import type { Question } from "../src/dialog/question.js";
import { choice, freeText, yesNo } from "../src/dialog/questions.js";
import type { Reply } from "../src/dialog/reply.js";
import { close } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import type { SurveyQuestion } from "../src/domain/program.js";
import { offeringOf } from "../src/domain/world.js";
import { given, type IeumDialog } from "./dialog.js";
import { plain } from "./shown/fact.js";

type SurveyAnswer = string | number | boolean | null;

/**
 * Asks the questions of a survey that somebody was sent. Every answer is kept at once, so that it can be left and
 * taken up again, here or elsewhere; the finished one counts once.
 */
export const survey: IeumDialog = {
  id: "survey",
  *route({ ask, look, attempt }, scene) {
    const open = yield* look("open", { name: "surveys" });
    const invite = open.find((one) => one.invite === given(scene, "invite")) ?? open[0];
    if (!invite) return close("none", [{ text: say("survey.none") }]);
    const definition = scene.catalog.surveys.find(
      ({ id, version }) => id === invite.survey && version === invite.version,
    );
    if (!definition) return close("gone", [{ text: say("survey.gone") }]);

    const title = offeringOf(scene.catalog, invite.offering)?.offering.title ?? definition.title;
    const started = Object.keys(invite.answers).length > 0;
    if (!started && !(yield* ask("begin", begin(title, definition.questions.length)))) {
      return close("later", [{ text: say("survey.later") }]);
    }
    const answers: Record<string, SurveyAnswer> = { ...invite.answers };
    for (const question of definition.questions) {
      if (answers[question.id] !== undefined) continue;
      const given = yield* ask(question.id, surveyQuestion(question));
      answers[question.id] = given;
      // The key holds the answer: going back and answering otherwise keeps the new one too.
      const kept = `keep.${question.id}=${JSON.stringify(given)}`;
      yield* attempt(
        kept,
        { name: "respond", invite: invite.invite, state: "partial", answers: { ...answers } },
        "undoable",
      );
    }
    const sent = yield* attempt("sent", { name: "respond", invite: invite.invite, state: "complete", answers });
    return close("done", [{ text: say(sent.done ? "survey.thanks" : "survey.already") }]);
  },
};

function begin(title: string, count: number): Question<boolean> {
  const question = yesNo(say("survey.begin", { title, count }), { yes: say("survey.start"), no: say("survey.notNow") });
  return { ...question, entered: true };
}

function surveyQuestion(question: SurveyQuestion): Question<SurveyAnswer> {
  const text = plain(question.words);
  const skip = { label: say("survey.skip"), value: null };
  switch (question.kind) {
    case "rating": {
      const scale = [5, 4, 3, 2, 1].map((rating) => ({
        label: say(`survey.rating.${rating}`),
        value: rating as SurveyAnswer,
      }));
      return {
        ...choice<SurveyAnswer>(text, question.optional ? [...scale, skip] : scale, {
          hear: (reply) => numberIn(reply.slots.rating),
        }),
        kind: "rating",
      };
    }
    case "recommend": {
      const scale = Array.from({ length: 11 }, (_, score) => ({
        label: plain(String(score)),
        value: score as SurveyAnswer,
      }));
      return {
        ...choice<SurveyAnswer>(text, question.optional ? [...scale, skip] : scale, {
          hear: (reply) => numberIn(reply.slots.recommend),
        }),
        kind: "recommend",
      };
    }
    case "rejoin": {
      const options = [
        { label: say("survey.rejoin.yes"), value: "yes" as SurveyAnswer },
        { label: say("survey.rejoin.no"), value: "no" as SurveyAnswer },
        { label: say("survey.rejoin.unsure"), value: "unsure" as SurveyAnswer },
      ];
      // "아니 매우 만족이요" says something of the question before, not that they will not come again.
      const hear = ({ intent, slots }: Reply) =>
        ["yes", "no", "unsure"].includes(intent) && slots.rating === undefined ? intent : undefined;
      return { ...choice<SurveyAnswer>(text, options, { hear }), kind: "rejoin" };
    }
    case "comment":
      return freeText(
        "comment",
        text,
        2_000,
        question.optional ? say("survey.skip") : undefined,
      ) as Question<SurveyAnswer>;
    case "yesNo":
    case "one":
    case "several":
    case "matrix":
      throw new Error(`The catalogue takes no question of the kind ${question.kind} yet.`);
  }
}

function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
