import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Catalog } from "../domain/program.js";
import type { Examples } from "../understanding/examples.js";
import { knownWords } from "../understanding/model/known-words.js";
import { redact } from "../understanding/model/redact.js";

/** What may be shown of a text outside; undefined when nothing of it may. */
export type Redact = (text: string) => string | undefined;

/**
 * Loads what tells known words from others: a dictionary of Korean and a reader of morphemes, 14 MB and half a second
 * together, so only for who has switched a model on. Our own words (examples, catalogue) are known as well.
 */
export async function loadRedactor(
  { sentences, occupations, topics, general }: Examples,
  { programs }: Pick<Catalog, "programs">,
): Promise<Redact> {
  const [{ Garu }, { default: dictionary }] = await Promise.all([import("garu-ko"), import("dictionary-ko")]);
  await startQuietly();
  const garu = await Garu.load();
  const titles = programs.flatMap(({ title, aliases }) => [title, ...aliases]);
  const known = knownWords(Buffer.from(dictionary.dic).toString("utf8"), [
    ...sentences.map(({ text }) => text),
    ...occupations,
    ...topics,
    ...general,
    ...titles,
  ]);
  return (text) => redact(text, { known, analyze: (piece) => tokensOf(garu.analyze(piece)) });
}

/** By itself garu-ko starts its module in a way that warns on the console, in English; one that runs is left as it is. */
async function startQuietly(): Promise<void> {
  const module = await import("garu-ko/pkg/garu_wasm.js");
  const file = createRequire(import.meta.url).resolve("garu-ko/pkg/garu_wasm_bg.wasm");
  await module.default({ module_or_path: await readFile(file) });
}

function tokensOf<T extends { readonly tokens: readonly unknown[] }>(analysis: T | readonly T[]): T["tokens"] {
  return "tokens" in analysis ? analysis.tokens : (analysis[0]?.tokens ?? []);
}
