import { atOnce, eachIn, type Slices } from "./slices.js";

/** One part of a document, already cut into tokens; `weight` says how much a hit in it counts. */
export interface Field {
  readonly tokens: readonly string[];
  readonly weight: number;
}

export interface TextIndex {
  /** How well each document answers, in their order: 0 not at all, 1 as well as if it were the question itself. */
  scores(wanted: readonly string[]): Float64Array;
}

interface Hit {
  readonly document: number;
  /** How often the token stands in the document, by the weight of its fields. */
  readonly frequency: number;
}

/** BM25F (Robertson, Zaragoza 2009). How fast a token that comes again stops counting, and how much length does. */
const saturation = 2.5;
const lengthMatters = 0.9;

/** So many documents are taken in at a stretch. */
const atAStretch = 100;

/** Makes documents ready to be searched: BM25 over fields of different weight. */
export function indexTexts(documents: readonly (readonly Field[])[]): TextIndex {
  return atOnce(indexingTexts(documents));
}

/** As `indexTexts`, some documents at a time. */
export function* indexingTexts(documents: readonly (readonly Field[])[]): Slices<TextIndex> {
  const hits = new Map<string, Hit[]>();
  const lengths = yield* eachIn(documents, atAStretch, (fields, document) => {
    const frequencies = frequenciesIn(fields);
    for (const [token, frequency] of frequencies) {
      const known = hits.get(token);
      if (known) known.push({ document, frequency });
      else hits.set(token, [{ document, frequency }]);
    }
    return fields.reduce((sum, { tokens, weight }) => sum + tokens.length * weight, 0);
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(documents.length, 1) || 1;
  const damping = lengths.map((length) => saturation * (1 - lengthMatters + (lengthMatters * length) / meanLength));

  /** Tokens that stand in few documents tell more. */
  const rarity = (found: number) => Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));

  return {
    scores(wanted) {
      const scores = new Float64Array(documents.length);
      let best = 0;
      for (const [token, weight] of counted(wanted)) {
        const found = hits.get(token);
        if (found === undefined) continue;
        const worth = weight * rarity(found.length);
        best += worth;
        for (const { document, frequency } of found)
          scores[document] = (scores[document] ?? 0) + (worth * frequency) / (frequency + (damping[document] ?? 0));
      }
      return best === 0 ? scores : scores.map((score) => score / best);
    },
  };
}

/** A word said twice counts more, but not more than that. */
const mostForOneToken = 2;

function counted(wanted: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of wanted) counts.set(token, Math.min((counts.get(token) ?? 0) + 1, mostForOneToken));
  return counts;
}

function frequenciesIn(fields: readonly Field[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { tokens, weight } of fields)
    for (const token of tokens) frequencies.set(token, (frequencies.get(token) ?? 0) + weight);
  return frequencies;
}
