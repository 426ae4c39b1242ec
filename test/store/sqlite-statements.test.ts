import Database from "better-sqlite3";
import { Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { sqliteDialect } from "../../src/store/sqlite.js";
import { preparedOnce } from "../../src/store/sqlite-statements.js";

it("asks the same question again by the statement that it was first asked by", () => {
  const database = preparedOnce(new Database(":memory:"));
  expect(database.prepare("select 1")).toBe(database.prepare("select 1"));
  expect(database.prepare("select 2")).not.toBe(database.prepare("select 1"));
  database.close();
});

it("keeps no more than so many statements, and goes on answering past them", () => {
  const database = preparedOnce(new Database(":memory:"));
  const first = database.prepare("select 0 as n");
  for (let n = 1; n <= 600; n++) expect(database.prepare(`select ${n} as n`).all([])).toEqual([{ n }]);
  expect(database.prepare("select 0 as n")).not.toBe(first);
  database.close();
});

it("shows a column that was added after the question was first asked", async () => {
  const db = new Kysely<unknown>({ dialect: sqliteDialect(new Database(":memory:")) });
  await sql`create table t (a integer)`.execute(db);
  await sql`insert into t values (1)`.execute(db);
  const ask = async () => (await sql`select * from t`.execute(db)).rows;
  expect(await ask()).toEqual([{ a: 1 }]);
  await sql`alter table t add column b integer default 2`.execute(db);
  expect(await ask()).toEqual([{ a: 1, b: 2 }]);
  await db.destroy();
});
