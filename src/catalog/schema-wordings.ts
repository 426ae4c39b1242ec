import { z } from "zod";
import { longestButtonName } from "../domain/button-names.js";
import { aspects } from "../domain/program.js";
import { fixYear } from "./fix-dates.js";
import { phrase, problem, sentence } from "./schema-basics.js";

const offering = z.strictObject({
  title: phrase.exactOptional(),
  schedule: phrase.exactOptional(),
  place: phrase.exactOptional(),
  leader: phrase.exactOptional(),
});

/** A program's texts in another language, by the ids of the Korean. `today` gives titles their year. */
export function programWording(today: string) {
  const title = phrase.transform((text) => fixYear(text, today));
  return z.strictObject({
    title: phrase.exactOptional(),
    shortTitle: phrase.exactOptional(),
    agency: phrase.exactOptional(),
    summary: sentence.exactOptional(),
    source: phrase.exactOptional(),
    clauses: z.record(z.string(), phrase).exactOptional(),
    answers: z.partialRecord(z.enum(aspects), sentence).exactOptional(),
    rounds: z.record(z.string(), title).exactOptional(),
    offerings: z.record(z.string(), offering).exactOptional(),
    wishes: z.array(phrase).exactOptional(),
  });
}

const label = phrase.max(longestButtonName);

/** Words for the five steps of a scale, from the lowest to the highest. */
export const fiveLabels = z.tuple([label, label, label, label, label]);

export const surveyWording = z.strictObject({
  title: phrase.exactOptional(),
  questions: z.record(z.string(), sentence).exactOptional(),
  options: z.record(z.string(), z.record(z.string(), label)).exactOptional(),
  labels: z.record(z.string(), fiveLabels).exactOptional(),
});

export const consentWording = z.strictObject({
  purpose: sentence,
  items: sentence,
  retention: sentence,
  refusal: sentence,
});

export const agencyWording = z.strictObject({ name: phrase.exactOptional(), hoursInWords: phrase.exactOptional() });

/** The same optional field for each of the other languages. */
export function inLanguages<Wording extends z.ZodType>(wording: Wording) {
  return { english: wording.exactOptional(), easy: wording.exactOptional() };
}

/** Words in another language for something that the Korean does not have are a slip of an id. */
export function refuseUnknownIds(
  said: Readonly<Record<string, unknown>> | undefined,
  known: readonly string[],
  { context, path }: { readonly context: z.RefinementCtx; readonly path: readonly string[] },
): void {
  for (const id of Object.keys(said ?? {}))
    if (!known.includes(id)) context.addIssue({ code: "custom", path: [...path, id], params: problem("unknownField") });
}
