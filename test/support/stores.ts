import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, describe, inject } from "vitest";
import { type OpenOptions, openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";

/** A key for tests. */
export const testMasterKey = Buffer.alloc(32, 7);

/** An empty place for a store, to be opened as often as a test likes. */
export interface Place {
  readonly url: string;
  /** Opens it, as a process would when it starts; closed after the test at the latest. */
  open(options?: Partial<OpenOptions>): Promise<Store>;
}

/** Makes an empty place of one kind. Everything in it is gone after the test. */
export type FreshPlace = () => Promise<Place>;

/** The same facts on SQLite (a file) and on PostgreSQL (a database of its own). */
export function describeOnBothStores(name: string, tests: (fresh: FreshPlace, kind: StoreKind) => void): void {
  describe.each<StoreKind>(["SQLite", "PostgreSQL"])(`${name}, on %s`, (kind) => {
    const cleanUps: (() => Promise<void> | void)[] = [];
    afterEach(async () => {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
    });
    tests(async () => {
      const url = kind === "SQLite" ? freshFile(cleanUps) : await freshDatabase(cleanUps);
      return {
        url,
        async open(options) {
          const result = await openStore({ url, masterKey: testMasterKey, ...options });
          if (result.kind !== "open") throw new Error(`The store did not open: ${JSON.stringify(result)}`);
          cleanUps.push(() => result.store.close());
          return result.store;
        },
      };
    }, kind);
  });
}

export type StoreKind = "SQLite" | "PostgreSQL";

type CleanUps = (() => Promise<void> | void)[];

function freshFile(cleanUps: CleanUps): string {
  const folder = mkdtempSync(join(tmpdir(), "ieum-store-"));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return `file:${join(folder, "store.db")}`;
}

async function freshDatabase(cleanUps: CleanUps): Promise<string> {
  const server = inject("postgresUrl");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name} template template0`);
  cleanUps.push(() => onServer(server, `drop database if exists ${name} with (force)`));
  return server.replace(/\/postgres$/, `/${name}`);
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
