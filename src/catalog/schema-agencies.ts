import { z } from "zod";
import { type Agency, type Span, weekdays } from "../domain/agency.js";
import { id, phrase, problem } from "./schema-basics.js";
import { agencyWording, inLanguages } from "./schema-wordings.js";

const clock = String.raw`((?:[01]\d|2[0-3]):[0-5]\d|24:00)`;
const spanForm = new RegExp(`^${clock}\\s*[-–~]\\s*${clock}$`);

/** `09:00-18:00`, Seoul time. */
const span = z.string().transform((text, context): Span => {
  const [, from, to] = spanForm.exec(text.trim()) ?? [];
  if (from !== undefined && to !== undefined && from < to) return { from, to };
  context.addIssue({ code: "custom", params: problem(from === undefined ? "notASpan" : "spanOrder") });
  return z.NEVER;
});

const spans = z.array(span).superRefine((given, context) => {
  for (const [index, { from, to }] of given.entries())
    if (given.slice(0, index).some((before) => from < before.to && before.from < to))
      context.addIssue({ code: "custom", path: [index], params: problem("spansOverlap") });
});

const day = spans.exactOptional();
const hours = z
  .strictObject({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day })
  .superRefine((given, context) => {
    if (!weekdays.some((weekday) => given[weekday]?.length))
      context.addIssue({ code: "custom", params: problem("neverOpen") });
  });

/** Thirty working days of eight hours: who needs longer promises nothing. */
const minutes = z.int().min(1).max(14_400);

export const agencySchema: z.ZodType<Agency> = z.strictObject({
  id,
  name: phrase,
  hours,
  lunch: span.exactOptional(),
  hoursInWords: phrase.exactOptional(),
  promise: z.strictObject({ firstAnswer: minutes, nextAnswer: minutes, resolution: minutes }),
  satisfaction: z.enum(["share", "mean"]).exactOptional(),
  phone: phrase.exactOptional(),
  ...inLanguages(agencyWording),
});
