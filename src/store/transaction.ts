import { AsyncLocalStorage } from "node:async_hooks";
import { type KeyObject, randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Kysely } from "kysely";
import type { Faults } from "./faults.js";
import type { Dialect } from "./migrations/columns.js";
import type { Tables } from "./tables/index.js";
import type { Vault } from "./vault.js";

/** An open store. Everything else in this folder takes a `Tx` of it, so that many turns can share one commit. */
export interface Store {
  readonly dialect: Dialect;
  readonly db: Kysely<Tables>;
  readonly vault: Vault;
  readonly faults: Faults;
  close(): Promise<void>;
}

/** One transaction. Keys of persons that were opened in it are remembered until it ends, and no longer. */
export interface Tx {
  readonly dialect: Dialect;
  readonly db: Kysely<Tables>;
  readonly vault: Vault;
  readonly keys: Map<string, KeyObject>;
}

/** A store that stays busy for longer than this is given up on. */
const patienceMs = 30_000;
const longestPauseMs = 20;

const current = new AsyncLocalStorage<{ over: boolean }>();

/**
 * Runs `work` in one transaction: all of it is durable when this resolves, none of it when it rejects.
 * `work` can run more than once (another process was in the way), so it must touch nothing but its `tx`.
 * Opening a transaction inside a transaction is a mistake and throws: on SQLite it would wait for itself.
 */
export function inTransaction<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  return patiently(async () => {
    await store.faults.reach("begin");
    const result = await store.db.transaction().execute(async (db) => {
      const done = await work(txOf(store, db));
      await store.faults.reach("before-commit");
      return done;
    });
    await store.faults.reach("after-commit");
    return result;
  });
}

/** Reads one consistent picture of the store, without holding up writers. `read` must write nothing. */
export function reading<T>(store: Store, read: (tx: Tx) => Promise<T>): Promise<T> {
  return patiently(() =>
    store.db
      .transaction()
      .setAccessMode("read only")
      .setIsolationLevel("repeatable read")
      .execute((db) => read(txOf(store, db))),
  );
}

function txOf(store: Store, db: Kysely<Tables>): Tx {
  return { dialect: store.dialect, db, vault: store.vault, keys: new Map() };
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  if (current.getStore()?.over === false) throw new Error("A transaction is already open here: use its tx.");
  const mark = { over: false };
  try {
    return await current.run(mark, () => untilFree(attempt));
  } finally {
    mark.over = true;
  }
}

/** Tries again while another process is in the way. Gives up with the last error after `patienceMs`. */
export async function untilFree<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patienceMs;
  for (let pause = 1; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isPassing(error) || performance.now() > giveUpAt) throw error;
      await sleep(randomInt(1, pause + 1));
    }
  }
}

/** SQLite: busy. PostgreSQL: serialization failure, deadlock. Nothing was written; the same again can succeed. */
const passing = new Set(["SQLITE_BUSY", "SQLITE_BUSY_SNAPSHOT", "SQLITE_BUSY_RECOVERY", "40001", "40P01"]);

function isPassing(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && passing.has(error.code);
}
