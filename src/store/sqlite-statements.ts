import type Database from "better-sqlite3";
import type { SqliteDatabase } from "kysely";

/** So many are kept for each connection; the store asks some hundreds of different questions. */
const mostKept = 500;

/**
 * The same database for Kysely, which prepares each query anew: here a statement that was asked before is asked again.
 * What was prepared longest ago goes first. Safe as every statement runs to its end at once; none is stepped through.
 * SQLite prepares by itself again what was prepared before a change of the tables.
 */
export function preparedOnce(database: Database.Database): SqliteDatabase {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const before = kept.get(sql);
      if (before) return before;
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
      const statement = database.prepare(sql);
      kept.set(sql, statement);
      return statement;
    },
  };
}
