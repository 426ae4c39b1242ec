import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, describe, inject } from "vitest";
import { type OpenOptions, openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { databaseOn, onServer, readyDatabase, testMasterKey } from "./ready-stores.js";

export { testMasterKey };

/** An empty place for a store, to be opened as often as a test likes. */
export interface Place {
  readonly url: string;
  /** Opens it, as a process would when it starts; closed after the test at the latest. */
  open(options?: Partial<OpenOptions>): Promise<Store>;
}

/** Makes an empty place of one kind. Everything in it is gone after the test. */
export type FreshPlace = () => Promise<Place>;

type Tests = (fresh: FreshPlace, kind: StoreKind) => void;

/** The same facts on SQLite (a file) and on PostgreSQL (a database of its own). All are sealed under the same keys. */
export function describeOnBothStores(name: string, tests: Tests): void {
  describeOnStores(name, "ready", tests);
}

/** For facts about what a first start makes, tables and keys: nothing is there before it. */
export function describeOnBareStores(name: string, tests: Tests): void {
  describeOnStores(name, "bare", tests);
}

type Beginning = "ready" | "bare";

function describeOnStores(name: string, beginning: Beginning, tests: Tests): void {
  describe.each<StoreKind>(["SQLite", "PostgreSQL"])(`${name}, on %s`, (kind) => {
    const cleanUps: CleanUps = [];
    afterEach(async () => {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    });
    tests(async () => {
      const url = kind === "SQLite" ? freshFile(cleanUps, beginning) : await freshDatabase(cleanUps, beginning);
      return {
        url,
        async open(options) {
          const result = await openStore({ url, masterKey: testMasterKey, ...options });
          if (result.kind !== "open") throw new Error(`The store did not open: ${JSON.stringify(result)}`);
          cleanUps.push(() => result.store.close());
          // No test cuts the power: what a killed process wrote is in the file all the same.
          if (kind === "SQLite") await sql`pragma synchronous = off`.execute(result.store.db);
          return result.store;
        },
      };
    }, kind);
  });
}

export type StoreKind = "SQLite" | "PostgreSQL";

type CleanUps = (() => Promise<void> | void)[];

function freshFile(cleanUps: CleanUps, beginning: Beginning): string {
  const folder = mkdtempSync(join(tmpdir(), "ieum-store-"));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "store.db");
  if (beginning === "ready") copyFileSync(inject("readyFile"), file);
  return `file:${file}`;
}

async function freshDatabase(cleanUps: CleanUps, beginning: Beginning): Promise<string> {
  const server = inject("postgresUrl");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name} template ${beginning === "ready" ? readyDatabase : "template0"}`);
  cleanUps.push(() => onServer(server, `drop database if exists ${name} with (force)`));
  return databaseOn(server, name);
}
