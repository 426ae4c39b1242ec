import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { Sentences } from "./words.js";

type Tree = string | { [key: string]: Tree };
const tree: z.ZodType<Tree> = z.lazy(() => z.union([z.string(), z.record(z.string(), tree)]));

/** Word lists for the language readers live beside the sentences, but are no sentences. */
const notSentences: ReadonlySet<string> = new Set(["synonyms.yaml", "heard.yaml"]);

/**
 * All sentences of one language: every YAML file of the folder, nested keys joined by dots. The same key twice is an error.
 * A folder is read once in the life of a process.
 */
export function readLocale(folder: string): Sentences {
  const known = readBefore.get(folder) ?? sentencesIn(folder);
  readBefore.set(folder, known);
  return known;
}

const readBefore = new Map<string, Sentences>();

function sentencesIn(folder: string): Sentences {
  const sentences: Record<string, string> = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".yaml") && !notSentences.has(name))) {
    const content = tree.safeParse(parse(readFileSync(join(folder, file), "utf8")));
    if (!content.success) throw new Error(`${file}: ${content.error.issues[0]?.message ?? "not a tree of sentences"}`);
    for (const [key, text] of flatten(content.data, "")) {
      if (Object.hasOwn(sentences, key)) throw new Error(`${file}: ${key} is there twice`);
      sentences[key] = text;
    }
  }
  return sentences;
}

function flatten(node: Tree, key: string): (readonly [string, string])[] {
  if (typeof node === "string") return [[key, node]];
  return Object.entries(node).flatMap(([name, child]) => flatten(child, key ? `${key}.${name}` : name));
}
