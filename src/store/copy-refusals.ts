import { type Kysely, sql } from "kysely";
import type { KnownTable } from "./known-tables.js";
import { lookAt, type Seen, tablesThere } from "./look.js";
import { readStoreUrl } from "./store-url.js";
import type { Tables } from "./tables/index.js";

type Side = "from" | "to";

/** Why nothing was copied; the target holds nothing but empty tables, if any. */
export type CopyRefusal =
  | { readonly kind: "unknown-url" | "foreign"; readonly side: Side }
  | { readonly kind: "unreachable"; readonly side: Side; readonly why: string }
  | { readonly kind: "absent" | "empty" | "same-place" | "not-empty" }
  | { readonly kind: "older"; readonly missing: readonly string[] }
  | { readonly kind: "newer"; readonly side: Side; readonly found: string }
  /** The source has a table that this release does not know: it would be left behind. */
  | { readonly kind: "unknown-table"; readonly table: string }
  /** What the target holds is not what was read. */
  | { readonly kind: "differs"; readonly table: string };

/** What keeps a store from being copied, if anything. */
export async function unfitSource({ age, db }: Seen, tables: readonly KnownTable[]): Promise<CopyRefusal | undefined> {
  if (age.kind === "empty") return { kind: "empty" };
  if (age.kind === "foreign") return { kind: "foreign", side: "from" };
  if (age.kind === "older") return age;
  if (age.kind === "newer") return { ...age, side: "from" };
  const known = new Set(tables.map((table) => table.name));
  const stranger = (await tablesThere(db)).find((name) => !known.has(name));
  return stranger === undefined ? undefined : { kind: "unknown-table", table: stranger };
}

/** What keeps a place from being copied into, if anything. Nothing is made there yet. */
export async function unfitTarget(url: string, tables: readonly KnownTable[]): Promise<CopyRefusal | undefined> {
  if (readStoreUrl(url).kind === "unknown" || url === "file::memory:") return { kind: "unknown-url", side: "to" };
  const target = await lookAt(url);
  if (target.kind === "absent") return undefined;
  if (target.kind !== "seen") return { side: "to", ...target };
  try {
    const { age } = target;
    if (age.kind === "empty") return undefined;
    if (age.kind === "foreign") return { kind: "foreign", side: "to" };
    if (age.kind === "newer") return { ...age, side: "to" };
    if (age.kind === "older") return { kind: "not-empty" };
    return (await holdsRows(target.db, tables)) ? { kind: "not-empty" } : undefined;
  } finally {
    await target.close();
  }
}

export async function holdsRows(db: Kysely<Tables>, tables: readonly KnownTable[]): Promise<boolean> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}
