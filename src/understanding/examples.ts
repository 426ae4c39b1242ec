import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { intents } from "../conversation/reading.js";

const lines = z.array(z.string().min(1));
const intentFile = z.strictObject({ intent: z.enum(intents), examples: lines.min(1) });
const wordFile = z.strictObject({ words: z.enum(["occupations", "topics", "general"]), list: lines.min(1) });
const exampleFile = z.union([intentFile, wordFile]);

/** Stands where a name of a program is: "{프로그램} 신청할게요" is learned for whatever the catalogue holds. */
const anyName = "◇";

const strings = z.array(z.string());

/** What the reader learns from: sentences for each intent, and lists of words; longest words first. */
export const examplesSchema = z.object({
  sentences: z.array(z.object({ intent: z.enum(intents), text: z.string() })),
  occupations: strings,
  topics: strings,
  /** Words that may stand before "모임" or "교육" and still are no topic ("주말", "무료"). */
  general: strings,
});
export type Examples = z.infer<typeof examplesSchema>;

/**
 * Reads a folder of YAML: `intent` with `examples`, or `words` with `list`. A file that has any other
 * shape is a mistake of whoever ships it, and is named in what is thrown.
 */
export function readExamples(dir: string): Examples {
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => parseFile(join(dir, name)));
  const words = (list: "occupations" | "topics" | "general") =>
    files.flatMap((f) => ("words" in f && f.words === list ? f.list : [])).sort((a, b) => b.length - a.length);
  return {
    sentences: files.flatMap((f) =>
      "intent" in f ? f.examples.map((text) => ({ intent: f.intent, text: text.replace(/\{[^}]*\}/g, anyName) })) : [],
    ),
    occupations: words("occupations"),
    topics: words("topics"),
    general: words("general"),
  };
}

function parseFile(path: string) {
  const read = exampleFile.safeParse(parse(readFileSync(path, "utf8")));
  if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`);
  return read.data;
}
