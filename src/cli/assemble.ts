import { randomUUID } from "node:crypto";
import { detailSaying, dialogs, factSay, verdictOf } from "../../dialogs/index.js";
import { createLessons } from "../assistant/misses/lessons.js";
import type { Parts, Sightings } from "../assistant/parts.js";
import type { Clock } from "../assistant/ports.js";
import { seoulDay } from "../assistant/seats-window.js";
import { programNames } from "../catalog/program-names.js";
import type { Catalog } from "../domain/program.js";
import { readDataWish } from "../language/data-wish.js";
import { findResidentNumbers } from "../language/resident-number.js";
import { createSearch } from "../search/create-search.js";
import { loadCatalog as loadStored, missingKinds, saveMissingKinds } from "../store/catalog.js";
import { inTransaction, reading, type Store } from "../store/transaction.js";
import type { Reader } from "../understanding/understand.js";
import { pushingChannels } from "./channel-settings.js";
import type { Io } from "./io.js";
import { loadCatalog } from "./load-catalog.js";
import { loadEnglish } from "./load-english.js";
import { loadExamples, loadReader } from "./load-reader.js";
import { loadRedactor, type Redact } from "./load-redactor.js";
import { loadRetention } from "./load-retention.js";
import { loadSynonyms } from "./load-synonyms.js";
import { loadWords } from "./load-words.js";

/** Puts the assistant together around an open store. What a store has nothing of is taken from the project's catalogue, its dates fixed today. */
export async function assemble(io: Io, store: Store, clock: Clock, seen: Sightings): Promise<Parts> {
  const catalog = await catalogOf(io, store, clock);
  const english = loadEnglish(io.root, catalog);
  const search = english.searching(createSearch(catalog.programs, loadSynonyms(io.root)));
  const wordsIn = loadWords(io.root, catalog);
  return {
    store,
    catalog,
    retention: loadRetention(io),
    house: { dialogs, factSay, verdictSaying: verdictOf, detailSaying },
    words: wordsIn(),
    wordsIn,
    read: withDataWish(english.reading(loadReader(io.root, programNames(catalog)))),
    lessons: createLessons(),
    redact: onceNeeded(() => loadRedactor(loadExamples(io.root), catalog)),
    search: (wish, today) => search({ ...wish, today }),
    hasResidentNumber: (text) => findResidentNumbers(text).length > 0,
    clock,
    machineClock: { now: () => new Date() },
    newId: randomUUID,
    holder: randomUUID(),
    seen,
    pushing: pushingChannels,
  };
}

/** The contract's reading knows only that it is about one's data; the talk also wants to know what. */
function withDataWish(read: Reader): Reader {
  return (text, context, taught) => {
    const reading = read(text, context, taught);
    const dataWish = reading.intent === "privacy" && !reading.dataWish ? readDataWish(text) : undefined;
    return dataWish ? { ...reading, dataWish } : reading;
  };
}

/** What redacts takes half a second to load: it is, when something is first redacted. */
function onceNeeded(load: () => Promise<Redact>): (text: string) => Promise<string | undefined> {
  let loaded: Promise<Redact> | undefined;
  return async (text) => {
    loaded ??= load();
    return (await loaded)(text);
  };
}

async function catalogOf(io: Io, store: Store, clock: Clock): Promise<Catalog> {
  if ((await reading(store, missingKinds)).length > 0) {
    const now = clock.now();
    const catalog = loadCatalog(io, seoulDay(now));
    await inTransaction(store, (tx) => saveMissingKinds(tx, catalog, now));
  }
  return reading(store, loadStored);
}
