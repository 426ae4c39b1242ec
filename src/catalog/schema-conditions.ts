import { z } from "zod";
import { applicants, benefits, employers, employments, sexes, statements } from "../domain/facts.js";
import type { Clause, Condition, Source } from "../domain/program.js";
import { id, phrase, place, problem, refuseRepeatedIds, source } from "./schema-basics.js";

const years = z.int().min(0).max(120);

const age = z
  .strictObject({ kind: z.literal("age"), min: years.exactOptional(), max: years.exactOptional() })
  .superRefine(({ min, max }, context) => {
    if (min === undefined && max === undefined) context.addIssue({ code: "custom", params: problem("ageEmpty") });
    if (min !== undefined && max !== undefined && min > max)
      context.addIssue({ code: "custom", path: ["max"], params: problem("ageOrder") });
  });

/** A condition as the domain has it, field by field. */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    age,
    z.strictObject({ kind: z.literal("residence"), in: z.array(place).min(1) }),
    z.strictObject({ kind: z.literal("workplace"), in: z.array(place).min(1) }),
    z.strictObject({ kind: z.literal("employment"), in: z.array(z.enum(employments)).min(1) }),
    z.strictObject({ kind: z.literal("employer"), in: z.array(z.enum(employers)).min(1) }),
    z.strictObject({ kind: z.literal("sex"), is: z.enum(sexes) }),
    z.strictObject({ kind: z.literal("careerBreak"), is: z.boolean() }),
    z.strictObject({ kind: z.literal("benefit"), any: z.array(z.enum(benefits)).min(1) }),
    z.strictObject({ kind: z.literal("states"), statement: z.enum(statements), is: z.boolean() }),
    z.strictObject({ kind: z.literal("applicant"), is: z.enum(applicants) }),
    z.strictObject({ kind: z.literal("officeConfirms"), what: phrase }),
    z.strictObject({ kind: z.literal("all"), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ kind: z.literal("any"), of: z.array(conditionSchema).min(1) }),
    z.strictObject({ kind: z.literal("not"), of: conditionSchema }),
  ]),
);

const written = z.strictObject({ id, words: phrase, condition: conditionSchema, source: source.exactOptional() });

/** A clause as written; without a source of its own it takes the program's. */
export type WrittenClause = z.infer<typeof written>;

export const clausesSchema = z.array(written).superRefine(refuseRepeatedIds);

export function toClause(clause: WrittenClause, fallback: Source): Clause {
  return { ...clause, source: clause.source ?? fallback };
}
