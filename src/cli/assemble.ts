import { randomUUID } from "node:crypto";
import { detailSaying, dialogs, factSay, verdictOf } from "../../dialogs/index.js";
import { createLivingCatalog } from "../assistant/living-catalog.js";
import { createLessons } from "../assistant/misses/lessons.js";
import type { Parts, Sightings } from "../assistant/parts.js";
import type { Clock } from "../assistant/ports.js";
import { seoulDay } from "../assistant/seats-window.js";
import { findResidentNumbers } from "../language/resident-number.js";
import { missingKinds, saveMissingKinds } from "../store/catalog.js";
import { inTransaction, reading, type Store } from "../store/transaction.js";
import { pushingChannels } from "./channel-settings.js";
import type { Io } from "./io.js";
import { loadCatalog } from "./load-catalog.js";
import { loadExamples } from "./load-reader.js";
import { loadRedactor, type Redact } from "./load-redactor.js";
import { loadRetention } from "./load-retention.js";
import { makeOfCatalog } from "./of-catalog.js";

/** Puts the assistant together around an open store. What a store has nothing of is taken from the project's catalogue, its dates fixed today. */
export async function assemble(io: Io, store: Store, clock: Clock, seen: Sightings): Promise<Parts> {
  await takeMissing(io, store, clock);
  const machineClock: Clock = { now: () => new Date() };
  const living = await createLivingCatalog({ store, machineClock, make: makeOfCatalog(io.root) });
  return {
    store,
    get catalog() {
      return living.current.catalog;
    },
    get words() {
      return living.current.words;
    },
    get wordsIn() {
      return living.current.wordsIn;
    },
    get read() {
      return living.current.read;
    },
    get search() {
      return living.current.search;
    },
    followCatalog: living.follow,
    retention: loadRetention(io),
    house: { dialogs, factSay, verdictSaying: verdictOf, detailSaying },
    lessons: createLessons(),
    // Names that came later are unknown to it: it takes out the more.
    redact: onceNeeded(() => loadRedactor(loadExamples(io.root), living.current.catalog)),
    hasResidentNumber: (text) => findResidentNumbers(text).length > 0,
    clock,
    machineClock,
    newId: randomUUID,
    holder: randomUUID(),
    seen,
    pushing: pushingChannels,
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

async function takeMissing(io: Io, store: Store, clock: Clock): Promise<void> {
  if ((await reading(store, missingKinds)).length === 0) return;
  const now = clock.now();
  const catalog = loadCatalog(io, seoulDay(now));
  await inTransaction(store, (tx) => saveMissingKinds(tx, catalog, now));
}
