import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { columnTypes, type Dialect, type Step } from "./migrations/columns.js";
import type { Tables } from "./tables/index.js";

/** `newer`: the store was made by a later release; `found` is its last step, `known` is ours. */
export type Migrated =
  | { readonly kind: "ready"; readonly applied: readonly string[] }
  | { readonly kind: "newer"; readonly found: string; readonly known: string };

/** Brings the tables forward to what this code knows. Two processes may do so at once: one of them waits. */
export async function migrate(db: Kysely<Tables>, dialect: Dialect, steps: readonly Step[]): Promise<Migrated> {
  const newer = await laterThan(db, steps);
  if (newer) return newer;
  const { error, results } = await migrator(db, dialect, steps).migrateToLatest();
  if (!error) return { kind: "ready", applied: (results ?? []).map((r) => r.migrationName) };
  // A newer release may have started beside this one and migrated first.
  const overtaken = await laterThan(db, steps);
  if (overtaken) return overtaken;
  throw error;
}

function migrator(db: Kysely<Tables>, dialect: Dialect, steps: readonly Step[]): Migrator {
  const columns = columnTypes(dialect);
  const migrations: Record<string, Migration> = Object.fromEntries(
    steps.map((step) => [step.name, { up: (on: Kysely<unknown>) => step.up(on, columns) }]),
  );
  return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

async function laterThan(db: Kysely<Tables>, steps: readonly Step[]): Promise<Migrated | undefined> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return undefined;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const known = new Set(steps.map((step) => step.name));
  const found = rows.filter((row) => !known.has(row.name)).at(-1);
  return found && { kind: "newer", found: found.name, known: steps.at(-1)?.name ?? "" };
}
