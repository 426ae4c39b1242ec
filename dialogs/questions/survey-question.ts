import { z } from "zod";
import { answer, type Option, type Question } from "../../src/dialog/question.js";
import { choice, freeText } from "../../src/dialog/questions.js";
import type { Reply } from "../../src/dialog/reply.js";
import { type Say, say } from "../../src/dialog/say.js";
import { longestComment, type SurveyStep } from "../../src/domain/survey-steps.js";
import type { SurveyOption, SurveyQuestion } from "../../src/domain/surveys.js";
import { plain } from "../shown/fact.js";

/** An answer that is one thing; several picks have a question of their own. */
export type OneAnswer = number | string | boolean | null;
type Several = Extract<SurveyQuestion, { readonly kind: "several" }>;
export interface OneStep extends SurveyStep {
  readonly question: Exclude<SurveyQuestion, Several>;
}

/** The question that a step of a survey puts, for every kind that is answered with one thing. */
export function surveyQuestion(step: OneStep): Question<OneAnswer> {
  const { question, row } = step;
  const text = plain(question.words);
  switch (question.kind) {
    case "rating":
      return scale(text, question);
    case "matrix":
      return scale(say("survey.row", { question: text, row: plain(row?.words ?? "") }), question);
    case "recommend": {
      const scores = Array.from({ length: 11 }, (_, score) => ({ label: plain(String(score)), value: score }));
      return { ...picking(text, scores, question, ({ slots }) => numberIn(slots.recommend)), kind: "recommend" };
    }
    case "rejoin": {
      const options = (["yes", "no", "unsure"] as const).map((value) => ({
        label: say(`survey.rejoin.${value}`),
        value,
      }));
      // "아니 매우 만족이요" says something of the question before, not that they will not come again.
      const hear = ({ intent, slots }: Reply) =>
        ["yes", "no", "unsure"].includes(intent) && slots.rating === undefined ? intent : undefined;
      return { ...picking(text, options, question, hear), kind: "rejoin" };
    }
    case "yesNo": {
      const options = [
        { label: say("common.yes"), value: true },
        { label: say("common.no"), value: false },
      ];
      return picking(text, options, question, ({ intent }) =>
        intent === "yes" ? true : intent === "no" ? false : undefined,
      );
    }
    case "one":
      return picking(text, labelled(question.options), question, () => undefined);
    case "comment":
      return words(text, question);
  }
}

/** Options with their own words on them. */
export function labelled(options: readonly SurveyOption[]): readonly Option<string>[] {
  return options.map(({ id, words }) => ({ label: plain(words), value: id }));
}

/** What may be left out has a button for it, after all others. */
export function skipOf({ optional }: Pick<SurveyQuestion, "optional">): readonly Option<null>[] {
  return optional ? [{ label: say("survey.skip"), value: null }] : [];
}

/** The best first, as people read it; labels are written from the lowest. */
function scale(text: Say, question: Extract<SurveyQuestion, { kind: "rating" | "matrix" }>): Question<OneAnswer> {
  const steps = [5, 4, 3, 2, 1].map((rating) => {
    const label = question.labels?.[rating - 1];
    return { label: label === undefined ? say(`survey.rating.${rating}`) : plain(label), value: rating };
  });
  return { ...picking(text, steps, question, ({ slots }) => numberIn(slots.rating)), kind: "rating" };
}

/** "모르겠어요" leaves out what may be left out. */
function picking(
  text: Say,
  options: readonly Option<OneAnswer>[],
  question: SurveyQuestion,
  hear: (reply: Reply) => OneAnswer | undefined,
): Question<OneAnswer> {
  return choice<OneAnswer>(text, [...options, ...skipOf(question)], {
    hear: (reply) => hear(reply) ?? (question.optional && reply.intent === "unsure" ? null : undefined),
  });
}

/** Words of their own; nothing said is kept as what was left out. */
function words(text: Say, question: SurveyQuestion): Question<OneAnswer> {
  const free = freeText("comment", text, longestComment, question.optional ? say("survey.skip") : undefined);
  return {
    kind: free.kind,
    text,
    options: skipOf(question),
    schema: z.string().max(longestComment).nullable(),
    ...(free.takes ? { takes: free.takes } : {}),
    read(reply) {
      const heard = free.read(reply);
      return heard.kind === "answer" && heard.value === "" ? answer(null) : heard;
    },
  };
}

function numberIn(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
