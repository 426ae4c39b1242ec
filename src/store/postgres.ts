import { CompiledQuery, type Dialect, PostgresDialect } from "kysely";
import pg from "pg";

/** More than this many connections gain nothing: turns are short. */
const connections = 10;

/** A pool whose commits are on disk before they are answered, whatever the server's default is. */
export function openPostgres(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 10_000,
    application_name: "ieum",
  });
  // An idle connection that the server closes is replaced by the pool at its next use.
  pool.on("error", () => {});
  return pool;
}

export function postgresDialect(pool: pg.Pool): Dialect {
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw("set synchronous_commit = on"));
      // A process that hangs in the middle of a turn must not keep its row locks for ever.
      await connection.executeQuery(CompiledQuery.raw("set idle_in_transaction_session_timeout = '60s'"));
    },
  });
}
