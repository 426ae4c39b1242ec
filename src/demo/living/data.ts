import { z } from "zod";
import { surveyed } from "../season-data.js";

const phrase = z.string().min(1);
const person = z.strictObject({ id: phrase, name: phrase });

/** The season that `ieum demo` fills a store with, but for its rounds, which are read as those of the catalogue are. */
export const livingSchema = z.strictObject({
  program: phrase,
  meanAge: z.number(),
  survey: surveyed,
  rounds: z.array(z.unknown()).min(1),
  applicants: z.strictObject({ offering: phrase, count: z.int().min(1) }),
  handoffs: z.strictObject({ count: z.int().min(0), closed: z.int().min(0) }),
  staff: z.strictObject({ counsellor: person, officer: person }),
  reply: phrase,
  leftWhy: phrase,
});
export type LivingData = z.infer<typeof livingSchema>;
