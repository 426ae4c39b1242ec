import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { type Outcome, outcomes } from "./opinion.js";

const file = z.strictObject({
  kind: z.enum(outcomes),
  veiled: z.literal(true).optional(),
  examples: z.record(z.string(), z.array(z.string().min(1)).min(1)),
});

/** A sentence that somebody could type, and what it is. */
export interface DistressExample {
  readonly text: string;
  readonly outcome: Outcome;
  /** Not said outright. */
  readonly veiled: boolean;
  /** What it is about: examples of one theme resemble each other. */
  readonly theme: string;
}

/** Reads a folder of YAML: `kind`, `veiled` and `examples` by theme. A file of another shape is named in what is thrown. */
export function readDistressExamples(dir: string): readonly DistressExample[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .flatMap((name) => {
      const read = file.safeParse(parse(readFileSync(join(dir, name), "utf8")));
      if (!read.success) throw new Error(`${join(dir, name)}: ${z.prettifyError(read.error)}`);
      const { kind, veiled = false, examples } = read.data;
      return Object.entries(examples).flatMap(([theme, texts]) =>
        texts.map((text) => ({ text, outcome: kind, veiled, theme: `${name} ${theme}` })),
      );
    });
}
