import { randomUUID } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { createLessons } from "../../src/assistant/misses/lessons.js";
import type { Parts, Sightings } from "../../src/assistant/parts.js";
import type { Clock } from "../../src/assistant/ports.js";
import { assemble } from "../../src/cli/assemble.js";
import type { Catalog, Offering } from "../../src/domain/program.js";
import { loadCatalog, saveCatalog } from "../../src/store/catalog.js";
import { countVersions } from "../../src/store/catalog-news.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { root, shippedCatalog } from "./world.js";

/** What a test changes of an offering: its seats, say. */
export type Changes = Readonly<Record<string, Partial<Offering>>>;

/** The whole assistant over a store, as the command line puts it together; ids count up from `prefix`1. */
export async function partsOver(
  store: Store,
  clock: Clock,
  more: { readonly changes?: Changes; readonly perPerson?: number; readonly prefix?: string } = {},
): Promise<Parts> {
  const save = { by: "import", now: clock.now(), replace: "nothing-edited" } as const;
  const catalog = changed(shippedCatalog(), more.changes ?? {}, more.perPerson);
  await inTransaction(store, (tx) => saveCatalog(tx, catalog, save));
  assembled ??= assembleOver(store, clock);
  // What was not understood is kept where a test is about it: what redacts takes half a second to load.
  const { redact: _redact, ...parts } = await assembled;
  let living = await reading(store, loadCatalog);
  let versions = await reading(store, countVersions);
  let ids = 0;
  let drawn = firstCode;
  return {
    ...parts,
    store,
    clock,
    lessons: createLessons(),
    get catalog() {
      return living;
    },
    async followCatalog() {
      const standing = await reading(store, countVersions);
      if (standing === versions) return;
      living = await reading(store, loadCatalog);
      versions = standing;
    },
    holder: randomUUID(),
    newId: () => `${more.prefix ?? "id"}${String(++ids).padStart(6, "0")}`,
    draw: (below) => drawn++ % below,
  };
}

/** The codes that are given out, counted on from here. */
const firstCode = 482_913;

/** Reading the examples takes a second: what does not hang on the store is made once for all talks of a file. */
let assembled: Promise<Parts> | undefined;

function assembleOver(store: Store, clock: Clock): Promise<Parts> {
  const nowhere = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough() };
  return assemble({ ...nowhere, env: {}, cwd: root, root }, store, clock, attentive);
}

/** Nothing is tried twice in a test: the first fault ends it. What still goes on when a test has closed its store is no fault. */
const attentive: Sightings = {
  turn: () => {},
  waiting: () => {},
  escalated: () => {},
  delivered: () => {},
  failed(_what, fault) {
    if (fault instanceof Error && fault.message === "driver has already been destroyed") return;
    throw fault;
  },
};

/** `perPerson`: of every round, where a test is about it. */
function changed(catalog: Catalog, changes: Changes, perPerson?: number): Catalog {
  const programs = catalog.programs.map((program) => ({
    ...program,
    rounds: program.rounds.map((round) => ({
      ...round,
      ...(perPerson === undefined ? {} : { perPerson }),
      offerings: round.offerings.map((offering) => ({ ...offering, ...changes[offering.id] })),
    })),
  }));
  return { ...catalog, programs };
}
