import { z } from "zod";
import { type AspectAnswer, aspects, type Source } from "../domain/program.js";
import { sentence, source } from "./schema-basics.js";

const written = z.strictObject({ text: sentence, source: source.exactOptional() });

/** What the documents say on each aspect. An aspect they do not cover is left out, never filled in. */
export const answersSchema = z.partialRecord(z.enum(aspects), written);

type WrittenAnswers = z.infer<typeof answersSchema>;

/** Answers without a source of their own take the program's. */
export function toAnswers(answers: WrittenAnswers, fallback: Source) {
  const filled: Partial<Record<(typeof aspects)[number], AspectAnswer>> = {};
  for (const aspect of aspects) {
    const answer = answers[aspect];
    if (answer) filled[aspect] = { text: answer.text, source: answer.source ?? fallback };
  }
  return filled;
}
