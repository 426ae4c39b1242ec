import { z } from "zod";
import { programKinds } from "../domain/program.js";
import { registrationStates } from "../domain/registration.js";
import type { RetentionRule } from "../domain/retention.js";
import { id, sentence } from "./schema-basics.js";

/** What a law requires to be kept. A rule that names no program and no kind of program would hold for nobody. */
export const retentionSchema: z.ZodType<RetentionRule> = z
  .strictObject({
    id,
    law: sentence,
    standing: z.enum(["confirmed", "example"]),
    programs: z.array(id).default([]),
    kinds: z.array(z.enum(programKinds)).default([]),
    states: z.array(z.enum(registrationStates)).min(1),
    items: z.array(z.enum(["name", "phone", "organisation", "facts"])).min(1),
    years: z.int().min(1).max(30),
  })
  .refine(({ programs, kinds }) => programs.length + kinds.length > 0, { path: ["kinds"] });
