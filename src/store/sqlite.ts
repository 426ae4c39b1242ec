import { closeSync, existsSync, openSync } from "node:fs";
import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import { preparedOnce } from "./sqlite-statements.js";

/** Waiting for another process blocks this one, so SQLite waits shortly, and `untilFree` does the rest. */
const busyMs = 5;

/**
 * Opens a database file (or `:memory:`) so that a commit survives a power cut. Throws what SQLite throws.
 * A new file is its owner's alone, and so is what SQLite keeps beside it.
 */
export function openSqlite(path: string): Database.Database {
  if (path !== ":memory:" && !existsSync(path)) makePrivateFile(path);
  const database = new Database(path, { timeout: busyMs });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("secure_delete = ON");
  return database;
}

function makePrivateFile(path: string): void {
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch {
    // Another process made it first, or it cannot be made: then SQLite says so.
  }
}

/** Opens a database file that is there to read it alone. Throws what SQLite throws. */
export function openSqliteToRead(path: string): Database.Database {
  return new Database(path, { timeout: busyMs, readonly: true, fileMustExist: true });
}

/** Kysely's dialect with transactions that take the write lock at once: two writers queue, none fails half-way. */
export function sqliteDialect(database: Database.Database): Dialect {
  const dialect = new SqliteDialect({ database });
  return {
    createAdapter: () => new TransactionalAdapter(),
    createDriver: () => new ImmediateDriver(database),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

/** SQLite can roll back a change of schema; Kysely's adapter says otherwise, and would migrate unguarded. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: preparedOnce(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === "read only" ? "begin deferred" : "begin immediate";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  /** After some errors SQLite has rolled back by itself; a second rollback would hide what went wrong. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }
}
