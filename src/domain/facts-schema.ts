import { z } from "zod";
import { applicants, benefits, employers, employments, type Facts, sexes, statements } from "./facts.js";

const oldest = 120;
/** Nobody alive was born before; as text it can be held against a day. */
const earliestBirth = "1900-01-01";
const age = z.int().min(0).max(oldest);
const ageRange = z
  .tuple([age, age.nullable()])
  .refine(([least, most]) => most === null || least <= most, "the first age is above the second");
const yesOrNo = z.boolean().exactOptional();

/** Facts as scripts and stores give them. A fact that is left out is unknown; a fact of no known name is refused. */
export const factsSchema: z.ZodType<Facts> = z.strictObject({
  applicant: z.enum(applicants).exactOptional(),
  age: z
    .union([age, ageRange], `an age from 0 to ${oldest}, or [least, most] with null for no upper end`)
    .exactOptional(),
  birthYear: z.int().min(1900).max(2200).exactOptional(),
  birthDate: z.iso
    .date("a day of the calendar, YYYY-MM-DD")
    .refine((day) => day >= earliestBirth, `a day from ${earliestBirth} on`)
    .exactOptional(),
  sex: z.enum(sexes).exactOptional(),
  residence: z.string().trim().min(1).max(100).exactOptional(),
  workplace: z.string().trim().min(1).max(100).exactOptional(),
  employment: z.enum(employments).exactOptional(),
  employer: z.enum(employers).exactOptional(),
  careerBreak: yesOrNo,
  benefits: z.array(z.enum(benefits)).exactOptional(),
  occupation: z.string().trim().min(1).max(100).exactOptional(),
  ...yesNoStatements(),
});

/** What cannot be so on `today`, though each fact may be written so: a birth that is still to come. */
export function impossibleOn(today: string, { birthDate, birthYear }: Facts): string | undefined {
  if (birthDate !== undefined && birthDate > today) return "facts.birthDate: a day that is still to come";
  if (birthYear !== undefined && birthYear > Number(today.slice(0, 4)))
    return "facts.birthYear: a year that is still to come";
  return undefined;
}

function yesNoStatements() {
  return Object.fromEntries(statements.map((statement) => [statement, yesOrNo]));
}
