import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { crisisKinds, intents } from "../../conversation/reading.js";
import { aspects } from "../../domain/program.js";

const phrases = z.array(z.string());
const byIntent = z.partialRecord(z.enum(intents), phrases);

const heardSchema = z.strictObject({
  polite: z.strictObject({ before: phrases, after: phrases }),
  lines: byIntent,
  parts: byIntent,
  data: z.record(z.enum(["erase", "export", "correct", "consent", "see"]), phrases),
  aspects: z.partialRecord(z.enum(aspects), phrases),
  facts: z.record(z.string(), z.record(z.string(), phrases)),
  seeking: phrases,
  negations: phrases,
  ordinals: z.record(z.string(), phrases),
  naming: phrases,
  distress: z.partialRecord(z.enum(crisisKinds), phrases),
  nothing: phrases,
});

/** What is read of English: data that somebody who knows the language can extend. */
export type Heard = z.infer<typeof heardSchema>;

/** Reads `locales/en/heard.yaml`. Throws on a file that is broken: it comes with the program. */
export function readHeard(file: string): Heard {
  return heardSchema.parse(parse(readFileSync(file, "utf8")));
}
