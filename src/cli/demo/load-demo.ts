import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { z } from "zod";
import { districtsSchema, namesSchema, phrasesSchema, type Stuff } from "../../demo/season-data.js";
import type { Phrases } from "../../demo/voice.js";

/** Reads a file of `catalog-demo/`: what simulated seasons are made of. It comes with the program, so a mistake in it is ours. */
export function loadDemo<T>(root: string, name: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parse(readFileSync(join(root, "catalog-demo", `${name}.yaml`), "utf8")));
  if (!read.success) throw new Error(`catalog-demo/${name}.yaml: ${read.error.issues[0]?.message ?? "cannot be read"}`);
  return read.data;
}

export function loadStuff(root: string): Stuff {
  return { names: loadDemo(root, "names", namesSchema), districts: loadDemo(root, "districts", districtsSchema) };
}

/** What everybody says, and what those of one program say besides. */
export function loadPhrases(root: string, ...voices: readonly string[]): Phrases {
  const read = ["voice-common", ...voices].map((name) => loadDemo(root, name, phrasesSchema));
  return Object.assign({}, ...read) as Phrases;
}
