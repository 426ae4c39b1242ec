import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { KnownTable } from "./known-tables.js";
import type { Dialect } from "./migrations/columns.js";
import type { Tables } from "./tables/index.js";

/** A row as the database gives it; sealed bytes stay sealed. */
export type Row = Readonly<Record<string, unknown>>;

/** An open transaction on either kind of store. */
export interface Place {
  readonly dialect: Dialect;
  readonly db: Kysely<Tables>;
}

/** So many values go into one statement at most; both databases take more. */
const valuesAtOnce = 8_000;

/** How many rows are read at a time of tables whose rows are long. */
const longRows: ReadonlyMap<string, number> = new Map([["file_pieces", 16]]);

/** All rows of a table, some at a time, never all in memory. */
export async function* rowsOf(place: Place, table: KnownTable): AsyncGenerator<readonly Row[]> {
  const atOnce = longRows.get(table.name) ?? Math.max(1, Math.floor(valuesAtOnce / table.columns.length));
  yield* place.dialect === "sqlite" ? byRowNumber(place.db, table, atOnce) : byCursor(place.db, table, atOnce);
}

async function* byRowNumber(db: Kysely<Tables>, table: KnownTable, atOnce: number): AsyncGenerator<readonly Row[]> {
  for (let last = -1; ; ) {
    const { rows } = await sql<Row & { readonly ieum_row: number }>`
      select rowid as ieum_row, ${columns(table)} from ${sql.table(table.name)}
      where rowid > ${last} order by rowid limit ${atOnce}`.execute(db);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.ieum_row;
  }
}

async function* byCursor(db: Kysely<Tables>, table: KnownTable, atOnce: number): AsyncGenerator<readonly Row[]> {
  await sql`declare ieum_rows no scroll cursor for select ${columns(table)} from ${sql.table(table.name)}`.execute(db);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(atOnce)} from ieum_rows`.execute(db);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close ieum_rows`.execute(db);
}

export async function insertRows({ db }: Place, table: KnownTable, rows: readonly Row[]): Promise<void> {
  const values = rows.map((row) => sql`(${sql.join(table.columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table.name)} (${columns(table)}) values ${sql.join(values)}`.execute(db);
}

function columns(table: KnownTable) {
  return sql.join(table.columns.map((column) => sql.ref(column)));
}

/** How many rows, and a digest of what they hold that does not depend on their order. */
export interface Sum {
  readonly rows: number;
  readonly digest: string;
}

/** Adds rows up: the SHA-256 of each, as numbers, so that neither a missing nor a doubled row cancels out. */
export function summing(table: KnownTable): { add(rows: readonly Row[]): void; sum(): Sum } {
  let count = 0;
  let total = 0n;
  return {
    add(rows) {
      for (const row of rows) {
        const plain = JSON.stringify(table.columns.map((column) => plainValue(row[column])));
        total = (total + BigInt(`0x${createHash("sha256").update(plain).digest("hex")}`)) % (1n << 256n);
      }
      count += rows.length;
    },
    sum: () => ({ rows: count, digest: total.toString(16).padStart(64, "0") }),
  };
}

/** The databases' drivers give the same value in the same form, but for whole numbers and bytes. */
function plainValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : String(value);
}

export async function sumOf(place: Place, table: KnownTable): Promise<Sum> {
  const sum = summing(table);
  for await (const rows of rowsOf(place, table)) sum.add(rows);
  return sum.sum();
}
