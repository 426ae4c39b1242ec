import type { Catalog } from "../domain/program.js";
import { countVersions, type KnownDocuments, newestDocuments } from "../store/catalog-news.js";
import { reading, type Store } from "../store/transaction.js";
import type { Parts } from "./parts.js";
import type { Clock } from "./ports.js";

/** What hangs on the catalogue, made of one version of it. */
export type OfCatalog = Pick<Parts, "catalog" | "words" | "wordsIn" | "read" | "search">;

/** The catalogue as the store has it, and what is made of it. */
export interface LivingCatalog {
  /** Replaced as a whole, never changed: who holds one sees one catalogue as long as they like. */
  readonly current: OfCatalog;
  /** Makes it anew if the catalogue has another version. `due`: not if somebody has just looked. */
  follow(when: "due" | "now"): Promise<void>;
}

interface LivingParts {
  readonly store: Store;
  readonly machineClock: Clock;
  /** Slow by nature: lets others have their turn in between. `before`: what is the same is taken over from it. */
  make(catalog: Catalog, before?: OfCatalog): Promise<OfCatalog>;
}

/** What another process edited is known here after this long, and one sweep. */
const lookEveryMs = 1_000;

/** Reads the catalogue, and follows it from then on whenever `follow` is called. */
export async function createLivingCatalog({ store, machineClock, make }: LivingParts): Promise<LivingCatalog> {
  const read = (known?: KnownDocuments) => reading(store, (tx) => newestDocuments(tx, known));
  let documents = await read();
  let current = await make(documents.catalog);
  let lookedAt = machineClock.now().getTime();
  const look = async () => {
    lookedAt = machineClock.now().getTime();
    if ((await reading(store, countVersions)) === documents.versions) return;
    const news = await read(documents);
    current = await make(news.catalog, current);
    documents = news;
  };
  // One after the other: who asks for what is there now must not be given what an earlier look found.
  let looking: Promise<void> = Promise.resolve();
  return {
    get current() {
      return current;
    },
    follow(when) {
      if (when === "due" && machineClock.now().getTime() - lookedAt < lookEveryMs) return Promise.resolve();
      const next = looking.then(look, look);
      looking = next.catch(() => {});
      return next;
    },
  };
}
