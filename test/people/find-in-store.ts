import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import type { Place, StoreKind } from "../support/stores.js";

/** Where these words stand: in which file of SQLite (log and all), in which table of PostgreSQL. */
export async function findInStore(place: Place, kind: StoreKind, words: string): Promise<readonly string[]> {
  if (kind === "SQLite") {
    const folder = dirname(place.url.slice("file:".length));
    return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(words));
  }
  const client = new pg.Client({ connectionString: place.url });
  await client.connect();
  const tables = await client.query("select tablename from pg_tables where schemaname = 'public'");
  const found: string[] = [];
  for (const { tablename } of tables.rows) {
    const { rows } = await client.query(`select t::text as row from ${tablename} t`);
    const hex = Buffer.from(words).toString("hex");
    if (rows.some(({ row }) => row.includes(words) || row.includes(hex))) found.push(tablename);
  }
  await client.end();
  return found;
}
