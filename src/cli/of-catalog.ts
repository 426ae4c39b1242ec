import { setImmediate as breath } from "node:timers/promises";
import type { OfCatalog } from "../assistant/living-catalog.js";
import { programNames } from "../catalog/program-names.js";
import type { Catalog, Program } from "../domain/program.js";
import { readDataWish } from "../language/data-wish.js";
import { preparingSearch } from "../search/create-search.js";
import { keptTokens } from "../search/kept-tokens.js";
import type { Slices } from "../search/slices.js";
import { createTokenizer } from "../search/tokens.js";
import type { Reader } from "../understanding/understand.js";
import { englishLoader } from "./load-english.js";
import { readerLoader } from "./load-reader.js";
import { loadSynonyms } from "./load-synonyms.js";
import { wordsLoader } from "./load-words.js";

/**
 * Makes what hangs on a catalogue, for one version after the other. Files are read once; the search and the reader are
 * made anew only when what they read has changed, which dates, places and rounds with the same titles are not.
 */
export function makeOfCatalog(root: string): (catalog: Catalog, before?: OfCatalog) => Promise<OfCatalog> {
  const tokensOf = createTokenizer(loadSynonyms(root));
  const version = keptTokens(tokensOf);
  const readerOf = readerLoader(root);
  const englishOf = englishLoader(root);
  const wordsOf = wordsLoader(root);
  let made: { readonly key: string; readonly of: Pick<OfCatalog, "read" | "search"> } | undefined;
  const readersOf = async (catalog: Catalog) => {
    const korean = await inTurns(preparingSearch(catalog.programs, { wishes: tokensOf, programs: version() }));
    const english = await inTurns(englishOf(catalog));
    const search = english.searching(korean);
    await breath();
    return {
      read: withDataWish(english.reading(readerOf(programNames(catalog)))),
      search: (wish, today) => search({ ...wish, today }),
    } satisfies Pick<OfCatalog, "read" | "search">;
  };
  return async (catalog) => {
    const key = catalog.programs.map(searchedOf).join("\n");
    if (made?.key !== key) made = { key, of: await readersOf(catalog) };
    await breath();
    const wordsIn = wordsOf(catalog);
    return { ...made.of, catalog, words: wordsIn(), wordsIn };
  };
}

/** Messages are answered in between, from what there was before. */
async function inTurns<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await breath();
  }
}

/** All of a program that is searched in, or that names it, as a text. Programs that did not change are the same objects. */
function searchedOf(program: Program): string {
  const known = searched.get(program);
  if (known !== undefined) return known;
  const { rounds, source: _source, ...rest } = program;
  const titles = rounds.map(({ offerings }) => offerings.map(({ title }) => title));
  const subjects = new Set(
    rounds.flatMap(({ offerings }) => offerings.map(({ title, topics }) => `${title} ${topics.join(" ")}`)),
  );
  // Only where several stand side by side are their names told apart.
  const chosenAmong = new Set(titles.filter(({ length }) => length > 1).flat());
  const text = JSON.stringify({ ...rest, subjects: [...subjects], chosenAmong: [...chosenAmong] });
  searched.set(program, text);
  return text;
}

const searched = new WeakMap<Program, string>();

/** The contract's reading knows only that it is about one's data; the talk also wants to know what. */
function withDataWish(read: Reader): Reader {
  return (text, context, taught) => {
    const reading = read(text, context, taught);
    const dataWish = reading.intent === "privacy" && !reading.dataWish ? readDataWish(text) : undefined;
    return dataWish ? { ...reading, dataWish } : reading;
  };
}
