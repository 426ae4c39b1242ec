import { z } from "zod";
import { longestButtonName } from "../domain/button-names.js";
import { programKinds } from "../domain/program.js";
import { registrationStates } from "../domain/registration.js";
import { sendingMoments } from "../domain/survey-sending.js";
import {
  type Survey,
  type SurveyFor,
  type SurveyQuestion,
  type SurveySending,
  usualSending,
} from "../domain/surveys.js";
import { checkBranches } from "./check-branches.js";
import { checkSurveyWording } from "./check-survey-wording.js";
import { id, phrase, problem, refuseRepeatedIds, sentence } from "./schema-basics.js";
import { fiveLabels, inLanguages, surveyWording } from "./schema-wordings.js";

/** `satisfaction@1`: changed words need a new number, so that answers stay with the words they answered. */
const versionedId = z
  .string()
  .refine((text) => /^[a-z]+(?:-[a-z]+)*@[1-9]\d*$/.test(text), { params: problem("badVersionedId") });

const option = z.strictObject({ id, words: phrase.max(longestButtonName) });

/** Ten stand in one message on every messenger, beside the buttons for skipping and for being done. */
const options = z.array(option).min(2).max(10).superRefine(refuseRepeatedIds);
const rows = z.array(option).min(1).max(12).superRefine(refuseRepeatedIds);

const branch = z.strictObject({
  question: versionedId,
  is: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
});

const shared = {
  id: versionedId,
  words: sentence,
  optional: z.boolean().default(false),
  when: branch.exactOptional(),
};

const question: z.ZodType<SurveyQuestion> = z
  .discriminatedUnion("kind", [
    z.strictObject({ ...shared, kind: z.literal("rating"), labels: fiveLabels.exactOptional() }),
    z.strictObject({ ...shared, kind: z.literal("rejoin") }),
    z.strictObject({ ...shared, kind: z.literal("comment") }),
    z.strictObject({ ...shared, kind: z.literal("recommend") }),
    z.strictObject({ ...shared, kind: z.literal("yesNo") }),
    z.strictObject({ ...shared, kind: z.literal("one"), options }),
    z.strictObject({ ...shared, kind: z.literal("several"), options, most: z.int().min(1).exactOptional() }),
    z.strictObject({ ...shared, kind: z.literal("matrix"), rows, labels: fiveLabels.exactOptional() }),
  ])
  .superRefine((asked, context) => {
    if (asked.kind !== "several" || asked.most === undefined || asked.most <= asked.options.length) return;
    const count = String(asked.options.length);
    context.addIssue({ code: "custom", path: ["most"], params: problem("mostAboveOptions", { count }) });
  });

const sending: z.ZodType<SurveySending> = z
  .strictObject({
    after: z.enum(["offeringEnded", ...registrationStates]).default(usualSending.after),
    days: z.int().min(0).max(365).default(usualSending.days),
    remindAfterDays: z.int().min(0).max(60).default(usualSending.remindAfterDays),
    closesAfterDays: z.int().min(1).max(180).default(usualSending.closesAfterDays),
  })
  .superRefine(({ after, remindAfterDays, closesAfterDays }, context) => {
    if (!sendingMoments.includes(after))
      context.addIssue({ code: "custom", path: ["after"], params: problem("sentToThoseGone", { state: after }) });
    if (remindAfterDays >= closesAfterDays)
      context.addIssue({ code: "custom", path: ["remindAfterDays"], params: problem("remindAfterClosing") });
  });

const whose: z.ZodType<SurveyFor> = z.strictObject({
  programs: z.array(id).min(1).exactOptional(),
  rounds: z.array(id).min(1).exactOptional(),
  kinds: z.array(z.enum(programKinds)).min(1).exactOptional(),
});

/** More is not finished by anybody. */
const mostQuestions = 30;

export const surveySchema: z.ZodType<Survey> = z
  .strictObject({
    id,
    version: z.int().min(1),
    title: phrase,
    questions: z.array(question).min(1).max(mostQuestions).superRefine(refuseRepeatedIds).superRefine(checkBranches),
    sending: sending.exactOptional(),
    for: whose.exactOptional(),
    ...inLanguages(surveyWording),
  })
  .superRefine(checkSurveyWording);
