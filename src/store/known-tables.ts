import { Kysely, sql } from "kysely";
import { columnTypes } from "./migrations/columns.js";
import { steps } from "./migrations/index.js";
import { openSqlite, sqliteDialect } from "./sqlite.js";

/** A table of this release, with its columns in a fixed order. */
export interface KnownTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/**
 * Every table that this release's migrations make, each after those it refers to. Read from a store that is made for it
 * in memory, so that no list has to be kept and no table can be forgotten.
 */
export async function knownTables(): Promise<readonly KnownTable[]> {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(openSqlite(":memory:")) });
  try {
    for (const step of steps) await step.up(db, columnTypes("sqlite"));
    const tables = (await db.introspection.getTables()).filter((table) => !table.isView);
    const known = await Promise.all(
      tables.map(async ({ name, columns }) => ({
        table: { name, columns: columns.map((column) => column.name) },
        after: await referredBy(db, name),
      })),
    );
    return inOrder(known);
  } finally {
    await db.destroy();
  }
}

async function referredBy(db: Kysely<unknown>, table: string): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`
    select distinct "table" from pragma_foreign_key_list(${table}) where "table" <> ${table}`.execute(db);
  return rows.map((row) => row.table);
}

function inOrder(known: { readonly table: KnownTable; readonly after: readonly string[] }[]): KnownTable[] {
  const placed: KnownTable[] = [];
  let left = known;
  while (left.length > 0) {
    const waits = new Set(left.map(({ table }) => table.name));
    const free = left.filter(({ after }) => !after.some((name) => waits.has(name)));
    if (free.length === 0) throw new Error("Tables refer to each other in a circle: they have no order.");
    placed.push(...free.map(({ table }) => table));
    left = left.filter((one) => !free.includes(one));
  }
  return placed;
}
