import type { SurveyQuestion } from "../../domain/surveys.js";
import type { SurveyWording } from "../../domain/wording.js";
import type { TypedWording } from "../desk-ports/surveys.js";
import { optionsOf } from "./question-ids.js";

/** Stands in a list for an option that has no words of its own in that language. */
export const noWords = "-";

/** A question in another language as the form shows it. */
export function typedWording(question: SurveyQuestion, said: SurveyWording | undefined): TypedWording {
  const options = said?.options?.[question.id];
  const lines = optionsOf(question).map(({ id }) => options?.[id] ?? noWords);
  return {
    words: said?.questions?.[question.id] ?? "",
    options: lines.some((line) => line !== noWords) ? lines.join("\n") : "",
    labels: (said?.labels?.[question.id] ?? []).join("\n"),
  };
}
