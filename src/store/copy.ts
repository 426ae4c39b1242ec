import { closeSync, existsSync, openSync } from "node:fs";
import { Kysely } from "kysely";
import { type CopyRefusal, holdsRows, unfitSource, unfitTarget } from "./copy-refusals.js";
import { type KnownTable, knownTables } from "./known-tables.js";
import { lookAt, type Seen } from "./look.js";
import { migrate } from "./migrate.js";
import { steps } from "./migrations/index.js";
import { openPostgres, postgresDialect } from "./postgres.js";
import { openSqlite, sqliteDialect } from "./sqlite.js";
import { readStoreUrl } from "./store-url.js";
import { insertRows, type Place, rowsOf, type Sum, summing, sumOf } from "./table-rows.js";
import type { Tables } from "./tables/index.js";

export interface ToCopy {
  /** As `openStore` takes them; memory is no place to copy from or to. */
  readonly from: string;
  readonly to: string;
  /** Called now and then; `rows` of the table so far. */
  readonly onProgress?: (table: string, rows: number) => void;
}

export interface TableCopied extends Sum {
  readonly table: string;
}

export type Copied =
  | { readonly kind: "copied"; readonly tables: readonly TableCopied[] }
  | { readonly kind: "refused"; readonly refusal: CopyRefusal };

/**
 * Copies a whole store into an empty one of any kind, as it stands at one moment; others may go on writing to the source.
 * Sealed bytes are copied as they are: no key is needed, and the same one opens both. The target is read back before
 * anything of it is kept: it ends complete or empty.
 */
export async function copyStore({ from, to, onProgress = () => {} }: ToCopy): Promise<Copied> {
  if (from === to) return refused({ kind: "same-place" });
  const source = await lookAt(from);
  if (source.kind === "absent") return refused({ kind: "absent" });
  if (source.kind !== "seen") return refused({ side: "from", ...source });
  try {
    const tables = await knownTables();
    const refusal = (await unfitSource(source, tables)) ?? (await unfitTarget(to, tables));
    return refusal ? refused(refusal) : await intoNew(source, to, tables, onProgress);
  } finally {
    await source.close();
  }
}

function refused(refusal: CopyRefusal): Copied {
  return { kind: "refused", refusal };
}

async function intoNew(
  source: Seen,
  to: string,
  tables: readonly KnownTable[],
  onProgress: (table: string, rows: number) => void,
): Promise<Copied> {
  let target: Place | undefined;
  try {
    const opened = openTarget(to);
    target = opened;
    await migrate(opened.db, opened.dialect, steps);
    const copied = await opened.db.transaction().execute(async (db) => {
      if (await holdsRows(db, tables)) throw new Refused({ kind: "not-empty" });
      const place = { dialect: opened.dialect, db };
      const read = await inOneMoment(source, (at) => copyAll(at, place, tables, onProgress));
      for (const { table, sum } of read)
        if (!same(sum, await sumOf(place, table))) throw new Refused({ kind: "differs", table: table.name });
      return read;
    });
    return { kind: "copied", tables: copied.map(({ table, sum }) => ({ table: table.name, ...sum })) };
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    if (!(error instanceof Error && "code" in error)) throw error;
    return refused({ kind: "unreachable", side: "to", why: error.message });
  } finally {
    await target?.db.destroy();
  }
}

/** Rolls the target back. */
class Refused extends Error {
  constructor(readonly refusal: CopyRefusal) {
    super(refusal.kind);
  }
}

async function copyAll(
  from: Place,
  to: Place,
  tables: readonly KnownTable[],
  onProgress: (table: string, rows: number) => void,
) {
  const read: { readonly table: KnownTable; readonly sum: Sum }[] = [];
  for (const table of tables) {
    const sum = summing(table);
    for await (const rows of rowsOf(from, table)) {
      await insertRows(to, table, rows);
      sum.add(rows);
      onProgress(table.name, sum.sum().rows);
    }
    read.push({ table, sum: sum.sum() });
  }
  return read;
}

function inOneMoment<T>({ dialect, db }: Seen, read: (at: Place) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute((tx) => read({ dialect, db: tx }));
}

function same(one: Sum, other: Sum): boolean {
  return one.rows === other.rows && one.digest === other.digest;
}

/** A new file is made here first: the system says why it cannot be, and SQLite does not. */
function openTarget(url: string): Place {
  const target = readStoreUrl(url);
  if (target.kind === "postgres")
    return { dialect: "postgres", db: new Kysely<Tables>({ dialect: postgresDialect(openPostgres(target.url)) }) };
  if (target.kind === "unknown") throw new Error("The target was looked at before.");
  if (!existsSync(target.path)) closeSync(openSync(target.path, "wx", 0o600));
  return { dialect: "sqlite", db: new Kysely<Tables>({ dialect: sqliteDialect(openSqlite(target.path)) }) };
}
