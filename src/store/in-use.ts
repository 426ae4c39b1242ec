import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import pg from "pg";
import { readStoreUrl } from "./store-url.js";

/**
 * Whether another process has the store open. SQLite says so surely; PostgreSQL by the connections that this program has
 * there, which one that has been idle may not have for a moment.
 */
export async function isInUse(url: string): Promise<boolean> {
  const target = readStoreUrl(url);
  switch (target.kind) {
    case "unknown":
      return false;
    case "sqlite":
      return existsSync(target.path) && !aloneWith(target.path);
    case "postgres":
      return connectedTo(target.url);
  }
}

/** Whoever has a database in WAL mode open holds a shared lock on it; a lock for oneself alone is refused then. */
function aloneWith(path: string): boolean {
  const database = new Database(path, { timeout: 5, fileMustExist: true });
  try {
    database.pragma("locking_mode = EXCLUSIVE");
    database.exec("begin immediate");
    database.exec("rollback");
    return true;
  } catch (error) {
    // A file that is damaged is in nobody's use; whoever opens it next is told.
    return !(error instanceof Error && "code" in error && error.code === "SQLITE_BUSY");
  } finally {
    database.close();
  }
}

async function connectedTo(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, application_name: "ieum look", connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where application_name = 'ieum' and datname = current_database()",
    );
    return (rows[0]?.n ?? 0) > 0;
  } catch {
    // Nobody can be asked; whoever opens it next is told why.
    return false;
  } finally {
    await client.end();
  }
}
