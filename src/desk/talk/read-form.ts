import { z } from "zod";
import { handoffOutcomes } from "../../domain/handoff.js";

/** As long as what a person may write. */
export const longestText = 4_000;

/** Browsers end lines as old teleprinters did. */
const text = z
  .string()
  .default("")
  .transform((typed) => typed.replaceAll("\r\n", "\n").trim());
const key = z.string().regex(/^[\w-]{8,64}$/);
const why = text.pipe(z.string().max(500));

/** `gaps`: those of which the form has warned already. */
export const replyForm = z.object({
  text,
  key,
  claim: z.coerce.number().int().min(0),
  gaps: z.string().max(100).default(""),
});
export const fileForm = z.object({ key, claim: z.coerce.number().int().min(0) });
export const amendForm = z.object({
  text,
  key,
  seq: z.coerce.number().int().min(1),
  what: z.enum(["edit", "delete"]),
});
export const noteForm = z.object({ text, key });
export const correctForm = z.object({ key: z.string().min(1).max(40), value: text.pipe(z.string().max(200)) });
export const closeForm = z.object({ outcome: z.enum(handoffOutcomes), why });
export const passForm = z.object({ to: z.string().regex(/^(?:anyone|(?:staff|agency):.{1,100})$/u), why });

/** The fields of a form as `schema` wants them; undefined for what no form of ours sends. */
export function readForm<Form>(schema: z.ZodType<Form>, fields: URLSearchParams): Form | undefined {
  return schema.safeParse(Object.fromEntries(fields)).data;
}

/** What is wrong with a text that somebody wants to send. */
export function textTrouble(typed: string): "empty" | "tooLong" | undefined {
  if (typed === "") return "empty";
  return [...typed].length > longestText ? "tooLong" : undefined;
}
