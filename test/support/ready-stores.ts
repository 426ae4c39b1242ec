import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openStore } from "../../src/store/open-store.js";

/** A key for tests. */
export const testMasterKey = Buffer.alloc(32, 7);

/** The database on the tests' server that others are copied from. */
export const readyDatabase = "ready";

/** Empty stores with their tables made, one of each kind: to copy one is much quicker than to make it. */
export interface ReadyStores {
  /** A SQLite file. */
  readonly file: string;
  remove(): void;
}

export async function makeReadyStores(server: string): Promise<ReadyStores> {
  const folder = mkdtempSync(join(tmpdir(), "ieum-ready-"));
  const file = join(folder, "store.db");
  await onServer(server, `create database ${readyDatabase} template template0`);
  for (const url of [`file:${file}`, databaseOn(server, readyDatabase)]) {
    const opened = await openStore({ url, masterKey: testMasterKey });
    if (opened.kind !== "open") throw new Error(`The store did not open: ${JSON.stringify(opened)}`);
    await opened.store.close();
  }
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The address of another database on the same server. */
export function databaseOn(server: string, name: string): string {
  return server.replace(/\/postgres$/, `/${name}`);
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
