import { labelled, skipOf, surveyQuestion } from "../../../dialogs/questions/survey-question.js";
import { plain } from "../../../dialogs/shown/fact.js";
import type { Message } from "../../conversation/message.js";
import { type Say, say } from "../../dialog/say.js";
import type { Program } from "../../domain/program.js";
import { type SurveyStep, surveySteps } from "../../domain/survey-steps.js";
import type { Survey } from "../../domain/surveys.js";
import type { FieldPreview } from "../desk-ports/surveys.js";
import type { Parts } from "../parts.js";
import { shownSurvey } from "../survey-form/shown-survey.js";

/** Each question as a message of a talk; of a matrix its first row. */
export function questionMessages(
  { words }: Pick<Parts, "words">,
  survey: Survey,
): readonly { readonly words: string; readonly message: Message }[] {
  const seen = new Set<string>();
  return surveySteps(survey).flatMap((step) => {
    if (seen.has(step.question.id)) return [];
    seen.add(step.question.id);
    const { text, labels } = asked(step);
    // Where a button leads is not shown.
    const act = { kind: "start", start: { dialog: "survey", with: {} } } as const;
    const message = words.message({ text, choices: labels.map((label) => ({ label, act })) });
    return [{ words: step.question.words, message }];
  });
}

function asked({ key, question, row }: SurveyStep): { readonly text: Say; readonly labels: readonly Say[] } {
  if (question.kind !== "several") {
    const { text, options } = surveyQuestion({ key, question, ...(row ? { row } : {}) });
    return { text, labels: (options ?? []).map(({ label }) => label) };
  }
  const { words, options, most } = question;
  const text =
    most !== undefined && most < options.length
      ? say("survey.severalAtMost", { question: plain(words), most })
      : say("survey.several", { question: plain(words) });
  return { text, labels: [...labelled(options), ...skipOf(question)].map(({ label }) => label) };
}

/** The fields of the page on the web. */
export function webFields(parts: Pick<Parts, "words">, survey: Survey, program: Program): readonly FieldPreview[] {
  const empty = { given: () => [], isAnswered: () => false };
  const { questions } = shownSurvey(parts, { survey, program, about: program.shortTitle, ...empty });
  return questions.map(({ words, options, optional, onlyIf }) => ({
    ...{ words, optional, options: options.map(({ label }) => label) },
    ...(onlyIf === undefined ? {} : { onlyIf }),
  }));
}
