import { existsSync } from "node:fs";
import { Kysely, sql } from "kysely";
import type { Dialect } from "./migrations/columns.js";
import { steps } from "./migrations/index.js";
import { openPostgres, postgresDialect } from "./postgres.js";
import { openSqliteToRead, sqliteDialect } from "./sqlite.js";
import { readStoreUrl } from "./store-url.js";
import type { Tables } from "./tables/index.js";
import { untilFree } from "./transaction.js";

/**
 * How a store stands to this release. `empty`: no tables yet. `older`: it lacks these steps. `newer`: it has a step that
 * this release does not know. `foreign`: tables, but not ours.
 */
export type StoreAge =
  | { readonly kind: "empty" | "current" | "foreign" }
  | { readonly kind: "older"; readonly missing: readonly string[] }
  | { readonly kind: "newer"; readonly found: string };

/** A store that is opened to be looked at: without its key, and nothing in it is made or brought up to date. */
export interface Seen {
  readonly kind: "seen";
  readonly dialect: Dialect;
  readonly db: Kysely<Tables>;
  readonly age: StoreAge;
  close(): Promise<void>;
}

/** `absent`: there is no such file. `unreachable`: `why` is what the database says; it may quote the address. */
export type Looked =
  | Seen
  | { readonly kind: "absent" }
  | { readonly kind: "unknown-url" }
  | { readonly kind: "unreachable"; readonly why: string };

/** Opens a store for reading; whoever looked closes it. */
export async function lookAt(url: string): Promise<Looked> {
  const target = readStoreUrl(url);
  if (target.kind === "unknown") return { kind: "unknown-url" };
  if (target.kind === "sqlite" && !existsSync(target.path)) return { kind: "absent" };
  let db: Kysely<Tables> | undefined;
  try {
    const open = new Kysely<Tables>({
      dialect:
        target.kind === "sqlite"
          ? sqliteDialect(openSqliteToRead(target.path))
          : postgresDialect(openPostgres(target.url)),
    });
    db = open;
    const age = await untilFree(() => ageOf(open));
    return { kind: "seen", dialect: target.kind, db: open, age, close: () => open.destroy() };
  } catch (error) {
    await db?.destroy();
    return { kind: "unreachable", why: error instanceof Error ? error.message : String(error) };
  }
}

/** The tables there are, without the notes of migration. */
export async function tablesThere(db: Kysely<Tables>): Promise<readonly string[]> {
  const tables = await db.introspection.getTables();
  return tables.filter((table) => !table.isView).map((table) => table.name);
}

async function ageOf(db: Kysely<Tables>): Promise<StoreAge> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return { kind: "empty" };
  if (!tables.some((table) => table.name === "kysely_migration")) return { kind: "foreign" };
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  const known = new Set(steps.map((step) => step.name));
  const found = rows.filter((row) => !known.has(row.name)).at(-1)?.name;
  if (found !== undefined) return { kind: "newer", found };
  const missing = steps.map((step) => step.name).filter((name) => !done.has(name));
  return missing.length > 0 ? { kind: "older", missing } : { kind: "current" };
}
