import { Kysely } from "kysely";
import { markEarlierEvents } from "./event-marks.js";
import { type Faults, noFaults, statementFaults } from "./faults.js";
import { migrate } from "./migrate.js";
import type { Step } from "./migrations/columns.js";
import { steps } from "./migrations/index.js";
import { ownKeysOf } from "./own-keys.js";
import { markEarlierPeople } from "./person-marks.js";
import { openPostgres, postgresDialect } from "./postgres.js";
import { openSqlite, sqliteDialect } from "./sqlite.js";
import { readStoreUrl } from "./store-url.js";
import type { Tables } from "./tables/index.js";
import { inTransaction, type Store, untilFree } from "./transaction.js";
import { openVault } from "./vault.js";

export interface OpenOptions {
  /** `file:PATH`, `file::memory:` or `postgres://…` */
  readonly url: string;
  /** 32 bytes that seal the keys of persons. Whoever loses it loses everything personal in the store. */
  readonly masterKey: Uint8Array;
  readonly faults?: Faults;
  /** For tests of migration only. */
  readonly steps?: readonly Step[];
}

/**
 * `newer`: made by a later release, nothing was touched. `wrong-key`: sealed by another master key.
 * `unreachable`: `why` is what the database says, for the log of whoever runs it.
 */
export type OpenResult =
  | { readonly kind: "open"; readonly store: Store; readonly applied: readonly string[] }
  | { readonly kind: "newer"; readonly found: string; readonly known: string }
  | { readonly kind: "wrong-key" }
  | { readonly kind: "unknown-url" }
  | { readonly kind: "unreachable"; readonly why: string };

/** Opens the store, makes it if it is not there, and brings its tables up to date. */
export async function openStore(options: OpenOptions): Promise<OpenResult> {
  const target = readStoreUrl(options.url);
  if (target.kind === "unknown") return { kind: "unknown-url" };
  const dialect = target.kind;
  const faults = options.faults ?? noFaults;
  let db: Kysely<Tables>;
  try {
    db = new Kysely<Tables>({
      dialect:
        target.kind === "sqlite"
          ? sqliteDialect(await untilFree(async () => openSqlite(target.path)))
          : postgresDialect(openPostgres(target.url)),
      plugins: options.faults ? [statementFaults(options.faults)] : [],
    });
  } catch (error) {
    return unreachable(error);
  }
  const store: Store = { dialect, db, vault: openVault(options.masterKey), faults, close: () => db.destroy() };
  const result = await prepare(store, options).catch(unreachable);
  if (result.kind !== "open") await store.close();
  return result;
}

async function prepare(opened: Store, { masterKey, steps: known = steps }: OpenOptions): Promise<OpenResult> {
  // Before anything is changed: a store that another key seals is none of ours.
  if (await isAnothers(opened)) return { kind: "wrong-key" };
  const migrated = await untilFree(() => migrate(opened.db, opened.dialect, known));
  if (migrated.kind === "newer") return migrated;
  const fit = await keyFits(opened);
  if (fit === "another") return { kind: "wrong-key" };
  const own = await inTransaction(opened, (tx) => ownKeysOf(tx, masterKey, fit));
  const store: Store = { ...opened, vault: openVault(masterKey, own) };
  await inTransaction(store, markEarlierEvents);
  await markEarlierPeople(store);
  return { kind: "open", store, applied: migrated.applied };
}

/** Whether the store says that another master key seals it. A store that has no tables yet says nothing. */
async function isAnothers({ db, vault }: Store): Promise<boolean> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "settings")) return false;
  const row = await db.selectFrom("settings").select("value").where("key", "=", "master-key").executeTakeFirst();
  return row !== undefined && row.value !== vault.keyId;
}

/** The first start writes down which master key seals this store. */
async function keyFits(store: Store): Promise<"new" | "known" | "another"> {
  return inTransaction(store, async ({ db, vault }) => {
    const { numInsertedOrUpdatedRows: written } = await db
      .insertInto("settings")
      .values({ key: "master-key", value: vault.keyId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (written) return "new";
    const row = await db.selectFrom("settings").select("value").where("key", "=", "master-key").executeTakeFirst();
    return row?.value === vault.keyId ? "known" : "another";
  });
}

function unreachable(error: unknown): OpenResult {
  return { kind: "unreachable", why: error instanceof Error ? error.message : String(error) };
}
