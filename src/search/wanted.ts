import type { Wanted } from "./text-index.js";
import { tokensOf } from "./tokens.js";

/** Groups of words that mean the same to somebody who looks for a program. */
export type Synonyms = readonly (readonly string[])[];

/** A word said twice counts more, but not more than that. */
const mostForOneToken = 2;
/** What a synonym counts beside the word that was said. */
const synonymWeight = 0.4;

/** What a query looks for: its own tokens, and more lightly those of words that mean the same. */
export function wantedBy(query: string, synonyms: Synonyms = []): Wanted {
  const wanted = new Map<string, number>();
  for (const token of tokensOf(query)) wanted.set(token, Math.min((wanted.get(token) ?? 0) + 1, mostForOneToken));
  for (const token of synonymsIn(query, synonyms).flatMap(tokensOf))
    if (!wanted.has(token)) wanted.set(token, synonymWeight);
  return wanted;
}

function synonymsIn(query: string, synonyms: Synonyms): string[] {
  const unspaced = query.replace(/\s+/g, "").toLowerCase();
  return synonyms.flatMap((group) => {
    const said = group.filter((word) => unspaced.includes(word.replace(/\s+/g, "").toLowerCase()));
    return said.length === 0 ? [] : group.filter((word) => !said.includes(word));
  });
}
