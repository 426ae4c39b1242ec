import { z } from "zod";
import type { Survey } from "../domain/program.js";
import { id, phrase, problem, refuseRepeatedIds, sentence } from "./schema-basics.js";
import { inLanguages, refuseUnknownIds, surveyWording } from "./schema-wordings.js";

/** `satisfaction@1`: changed words need a new number, so that answers stay with the words they answered. */
const versionedId = z
  .string()
  .refine((text) => /^[a-z]+(?:-[a-z]+)*@[1-9]\d*$/.test(text), { params: problem("badVersionedId") });

const question = z.strictObject({
  id: versionedId,
  kind: z.enum(["rating", "rejoin", "comment", "recommend"]),
  words: sentence,
  optional: z.boolean().default(false),
});

export const surveySchema: z.ZodType<Survey> = z
  .strictObject({
    id,
    version: z.int().min(1),
    title: phrase,
    questions: z.array(question).min(1).superRefine(refuseRepeatedIds),
    ...inLanguages(surveyWording),
  })
  .superRefine((survey, context) => {
    const known = survey.questions.map(({ id }) => id);
    for (const language of ["english", "easy"] as const)
      refuseUnknownIds(survey[language]?.questions, known, { context, path: [language, "questions"] });
  });
