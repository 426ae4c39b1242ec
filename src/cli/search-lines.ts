import { z } from "zod";
import { factsSchema } from "../domain/facts-schema.js";
import type { Search } from "../search/create-search.js";
import type { CorpusHit } from "../search/search-corpus.js";
import { type LineAnswer, parsedLine } from "./parsed-line.js";

const wish = z.strictObject({
  query: z.string().max(10_000),
  facts: factsSchema.default({}),
  limit: z.int().min(1).max(1000).default(10),
  today: z.iso.date().exactOptional(),
});

/** Answers lines of `search --json`. `today` is the day for lines that name none. */
export function searchLine(search: Search, today: string): (line: unknown) => LineAnswer {
  return (line) => parsedLine(wish, line, (asked) => ({ results: search({ today, ...asked }) }));
}

/** Answers lines of `search --json --corpus`: texts have no verdict. */
export function corpusLine(search: (query: string, limit: number) => CorpusHit[]): (line: unknown) => LineAnswer {
  return (line) => parsedLine(wish, line, ({ query, limit }) => ({ results: search(query, limit) }));
}
