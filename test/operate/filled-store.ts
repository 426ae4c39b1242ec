import { createHash } from "node:crypto";
import { sql } from "kysely";
import { knownTables } from "../../src/store/known-tables.js";
import type { Store } from "../../src/store/transaction.js";

/** Puts rows into every table there is, a null now and then; what they hold means nothing. */
export async function fillEveryTable(store: Store, rows: number): Promise<void> {
  const there = new Map((await store.db.introspection.getTables()).map((table) => [table.name, table]));
  for (const { name } of await knownTables()) {
    const columns = there.get(name)?.columns ?? [];
    for (let n = 1; n <= rows; n++) {
      const values = columns.map((column) => (canBeNull(column) && n % 3 === 0 ? null : contentOf(column, name, n)));
      const names = columns.map((column) => sql.ref(column.name));
      await sql`insert into ${sql.table(name)} (${sql.join(names)}) values (${sql.join(values)})`.execute(store.db);
    }
  }
}

/** SQLite says of a text that is a primary key that it may be null. */
function canBeNull(column: { readonly name: string; readonly isNullable: boolean }): boolean {
  return column.isNullable && !["id", "person", "token_hash", "key", "seq"].includes(column.name);
}

/** The same text in every column of a row, so that whatever refers to another table finds it. */
function contentOf(column: { readonly name: string; readonly dataType: string }, table: string, n: number) {
  if (/blob|bytea/i.test(column.dataType)) return createHash("sha256").update(`${table} ${column.name} ${n}`).digest();
  if (/int/i.test(column.dataType)) return n;
  return `값 ${n}, "with" quotes\n`;
}
