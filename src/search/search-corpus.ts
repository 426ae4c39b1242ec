import type { Synonyms } from "./synonyms.js";
import { indexTexts } from "./text-index.js";
import { createTokenizer } from "./tokens.js";

export interface CorpusDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface CorpusHit {
  readonly id: string;
  readonly title: string;
  readonly score: number;
}

/** Makes any texts searchable. Best first; texts that share nothing with the query are left out. */
export function searchCorpus(
  documents: readonly CorpusDocument[],
  synonyms?: Synonyms,
): (query: string, limit: number) => CorpusHit[] {
  const tokensOf = createTokenizer(synonyms);
  const index = indexTexts(
    documents.map(({ title, text }) => [
      { tokens: tokensOf(title), weight: 2 },
      { tokens: tokensOf(text), weight: 1 },
    ]),
  );
  return (query, limit) => {
    const scores = index.scores(tokensOf(query));
    return documents
      .map(({ id, title }, at) => ({ id, title, score: scores[at] ?? 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
  };
}
