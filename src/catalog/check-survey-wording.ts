import type { z } from "zod";
import type { Survey, SurveyQuestion } from "../domain/surveys.js";
import { refuseUnknownIds } from "./schema-wordings.js";

/** Words in another language are of questions, options, rows and labels that the Korean has. */
export function checkSurveyWording(survey: Survey, context: z.RefinementCtx): void {
  const ids = survey.questions.map(({ id }) => id);
  const labelled = survey.questions.filter((one) => "labels" in one && one.labels !== undefined).map(({ id }) => id);
  for (const language of ["english", "easy"] as const) {
    const said = survey[language];
    refuseUnknownIds(said?.questions, ids, { context, path: [language, "questions"] });
    refuseUnknownIds(said?.labels, labelled, { context, path: [language, "labels"] });
    for (const [question, options] of Object.entries(said?.options ?? {})) {
      const known = survey.questions.filter(({ id }) => id === question).flatMap(optionIds);
      const path = [language, "options", question];
      refuseUnknownIds(known.length > 0 ? options : { [question]: options }, known, {
        context,
        path: known.length > 0 ? path : path.slice(0, 2),
      });
    }
  }
}

function optionIds(question: SurveyQuestion): readonly string[] {
  switch (question.kind) {
    case "one":
    case "several":
      return question.options.map(({ id }) => id);
    case "matrix":
      return question.rows.map(({ id }) => id);
    case "rating":
    case "rejoin":
    case "comment":
    case "recommend":
    case "yesNo":
      return [];
  }
}
