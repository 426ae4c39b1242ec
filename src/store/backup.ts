import { chmodSync, existsSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { copyStore, type TableCopied } from "./copy.js";
import type { CopyRefusal } from "./copy-refusals.js";
import { openSqlite, openSqliteToRead } from "./sqlite.js";
import { readStoreUrl } from "./store-url.js";

export type TableCount = Pick<TableCopied, "table" | "rows">;

/** `file-exists`: a back-up never writes over anything. `damaged`: what was written does not read back; it is removed. */
export type BackedUp =
  | { readonly kind: "backed-up"; readonly tables: readonly TableCount[] }
  | { readonly kind: "refused"; readonly refusal: BackupRefusal };
export type BackupRefusal = CopyRefusal | { readonly kind: "file-exists" } | { readonly kind: "damaged" };

/**
 * Writes the whole store, as it stands at one moment, into one SQLite file, while others go on with it. The file opens
 * with the same master key, which is not in it. It is read through before this resolves.
 */
export async function backUp(
  url: string,
  file: string,
  onProgress: (table: string, rows: number) => void = () => {},
): Promise<BackedUp> {
  if (existsSync(file)) return { kind: "refused", refusal: { kind: "file-exists" } };
  const source = readStoreUrl(url);
  const done =
    source.kind === "sqlite" && source.path !== ":memory:"
      ? await pageByPage(source.path, file)
      : await rowByRow(url, file, onProgress);
  if (done.kind === "refused")
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${file}${end}`, { force: true });
  return done;
}

async function rowByRow(
  url: string,
  file: string,
  onProgress: (table: string, rows: number) => void,
): Promise<BackedUp> {
  const copied = await copyStore({ from: url, to: `file:${file}`, onProgress });
  if (copied.kind === "refused") return copied;
  const tables = readThrough(file);
  return tables ? { kind: "backed-up", tables } : { kind: "refused", refusal: { kind: "damaged" } };
}

/** SQLite's own back-up: any release's store, whatever is in it. */
async function pageByPage(path: string, file: string): Promise<BackedUp> {
  if (!existsSync(path)) return { kind: "refused", refusal: { kind: "absent" } };
  let source: Database.Database;
  try {
    source = openSqliteToRead(path);
    // One moment for all pages: without an open read every write of another process would begin the back-up anew.
    source.exec("begin");
    source.prepare("select count(*) from sqlite_master").get();
  } catch (error) {
    return { kind: "refused", refusal: { kind: "unreachable", side: "from", why: reason(error) } };
  }
  try {
    const before = countRows(source);
    await source.backup(file, { progress: () => 1_000 });
    const after = readThrough(file);
    return after && JSON.stringify(after) === JSON.stringify(before)
      ? { kind: "backed-up", tables: after }
      : { kind: "refused", refusal: { kind: "damaged" } };
  } catch (error) {
    return { kind: "refused", refusal: { kind: "unreachable", side: "to", why: reason(error) } };
  } finally {
    source.close();
  }
}

/** Makes one file of it, its owner's alone, and reads all of it; undefined when it is not whole. */
function readThrough(file: string): readonly TableCount[] | undefined {
  chmodSync(file, 0o600);
  const written = openSqlite(file);
  try {
    written.pragma("journal_mode = DELETE");
    const whole = written.pragma("integrity_check", { simple: true }) === "ok";
    return whole ? countRows(written) : undefined;
  } finally {
    written.close();
  }
}

function countRows(database: Database.Database): readonly TableCount[] {
  const names = database
    .prepare<[], string>(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all();
  return names
    .filter((name) => !name.startsWith("kysely_"))
    .map((table) => ({
      table,
      rows:
        database
          .prepare<[], number>(`select count(*) from "${table.replaceAll('"', '""')}"`)
          .pluck()
          .get() ?? 0,
    }));
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Which master key seals the store in a back-up file (`Vault.keyId`); undefined when it is none of ours. */
export function keyIdOfBackup(file: string): string | undefined {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return database.prepare<[], string>("select value from settings where key = 'master-key'").pluck().get();
  } catch {
    return undefined;
  } finally {
    database.close();
  }
}
