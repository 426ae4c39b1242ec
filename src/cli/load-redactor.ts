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

function tokensOf<T extends { readonly tokens: readonly unknown[] }>(analysis: T | readonly T[]): T["tokens"] {
  return "tokens" in analysis ? analysis.tokens : (analysis[0]?.tokens ?? []);
}
