import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { copyStore } from "../../src/store/copy.js";
import { knownTables } from "../../src/store/known-tables.js";
import { messagesAfter } from "../../src/store/messages.js";
import type { Step } from "../../src/store/migrations/columns.js";
import { steps } from "../../src/store/migrations/index.js";
import { openStore } from "../../src/store/open-store.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { answerAll, deliver, expectedTalk } from "../store/echo.js";
import { describeOnBareStores, testMasterKey } from "../support/stores.js";
import { root } from "../support/world.js";
import { fillEveryTable } from "./filled-store.js";

const now = new Date("2026-11-20T03:00:00Z");
const later: Step = { name: "999-later", up: async () => {} };

function file(): string {
  const folder = mkdtempSync(join(tmpdir(), "ieum-copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return `file:${join(folder, "copy.db")}`;
}

describeOnBareStores("copying a store", (fresh) => {
  it("takes every row of every table to the other kind, back again, and to its own", async () => {
    const { url: from, open } = await fresh();
    const store = await open();
    await fillEveryTable(store, 7);
    const [there, back, same] = [file(), (await fresh()).url, (await fresh()).url];
    const copied = [
      await copyStore({ from, to: there }),
      await copyStore({ from: there, to: back }),
      await copyStore({ from, to: same }),
    ];
    expect(copied[0]).toMatchObject({ kind: "copied" });
    expect(copied[1]).toEqual(copied[0]);
    expect(copied[2]).toEqual(copied[0]);
    const tables = copied[0]?.kind === "copied" ? copied[0].tables : [];
    expect(tables.filter(({ table }) => table !== "settings").map(({ rows }) => rows)).toEqual(
      Array(tables.length - 1).fill(7),
    );
    expect(tables.map(({ table }) => table).sort()).toEqual(namesOfTables());
  });

  it("goes on talking in the copy, under the same key, and knows repeats there", async () => {
    const { url: from, open } = await fresh();
    const store = await open();
    await talk(store, "e1");
    const to = file();
    expect((await copyStore({ from, to })).kind).toBe("copied");
    await onStore(to, async (copy) => {
      expect(await deliver(copy, "c1", "e1", now)).toMatchObject({ kind: "repeat" });
      await talk(copy, "e2");
      expect(await said(copy)).toEqual(expectedTalk(["e1", "e2"]));
    });
  });

  it("is of one moment, whatever is written meanwhile", async () => {
    const { url: from, open } = await fresh();
    const [store, to] = [await open(), file()];
    await talk(store, "e0");
    let over = false;
    const writing = (async () => {
      for (let n = 1; !over; n++) await talk(store, `e${n}`);
    })();
    const copied = await copyStore({ from, to });
    over = true;
    await writing;
    expect(copied.kind).toBe("copied");
    await onStore(to, async (copy) => {
      const messages = await said(copy);
      const { last_seq, inbox_seq } = await copy.db.selectFrom("conversations").selectAll().executeTakeFirstOrThrow();
      expect(messages).toHaveLength(last_seq);
      expect(await copy.db.selectFrom("inbox").select("id").execute()).toHaveLength(inbox_seq);
    });
  });

  it("that is cut off leaves the target empty, and is done again", async () => {
    const { url: from, open } = await fresh();
    await fillEveryTable(await open(), 3);
    const to = (await fresh()).url;
    let tables = 0;
    const dies = () => {
      tables += 1;
      if (tables === 5) throw new Error("the power went");
    };
    await expect(copyStore({ from, to, onProgress: dies })).rejects.toThrow("the power went");
    expect(await copyStore({ from, to })).toMatchObject({ kind: "copied" });
  });

  it("is refused where anything stands already, and of a store of another release", async () => {
    const { url: from, open } = await fresh();
    await (await open()).close();
    const full = await fresh();
    await (await full.open()).close();
    expect(await refusal(from, full.url)).toEqual({ kind: "not-empty" });
    expect(await refusal(from, from)).toEqual({ kind: "same-place" });
    expect(await refusal(from, "file::memory:")).toEqual({ kind: "unknown-url", side: "to" });
    const newer = await fresh();
    await (await newer.open({ steps: [...steps, later] })).close();
    expect(await refusal(newer.url, file())).toEqual({ kind: "newer", side: "from", found: "999-later" });
    const older = await fresh();
    await (await older.open()).close();
    await onStore(older.url, async (store) => {
      await sql`delete from kysely_migration where name = ${steps.at(-1)?.name}`.execute(store.db);
    });
    expect(await refusal(older.url, file())).toEqual({ kind: "older", missing: [steps.at(-1)?.name] });
    expect(await refusal((await fresh()).url, file())).toMatchObject({ kind: expect.stringMatching(/empty|absent/) });
  });

  it("is refused when there is a table that it does not know", async () => {
    const { url: from, open } = await fresh();
    const store = await open();
    await store.db.schema.createTable("stranger").addColumn("id", "text").execute();
    expect(await refusal(from, file())).toEqual({ kind: "unknown-table", table: "stranger" });
  });
});

describe("a copy", () => {
  it("is not kept when the target holds something else than was read", async () => {
    const [from, to] = [file(), file()];
    await onStore(from, (store) => talk(store, "e1"));
    await onStore(to, async () => {});
    const database = new Database(to.slice(5));
    database.exec(`delete from settings; create trigger t after insert on messages
      begin update messages set at = 'changed' where seq = new.seq; end`);
    database.close();
    expect(await refusal(from, to)).toEqual({ kind: "differs", table: "messages" });
    const after = new Database(to.slice(5));
    expect(after.prepare("select count(*) from messages").pluck().get()).toBe(0);
    after.close();
  });

  it("begins with the tables that others refer to", async () => {
    const names = (await knownTables()).map((table) => table.name);
    expect(names.indexOf("persons")).toBeLessThan(names.indexOf("conversations"));
    expect(names.indexOf("handoffs")).toBeLessThan(names.indexOf("handoff_events"));
  });
});

async function refusal(from: string, to: string) {
  const copied = await copyStore({ from, to });
  return copied.kind === "refused" ? copied.refusal : copied;
}

async function talk(store: Store, event: string): Promise<void> {
  // SQLite answers at once, so that a loop of talks would let nothing else of this process run.
  await new Promise((resolve) => setImmediate(resolve));
  await deliver(store, "c1", event, now);
  await answerAll(store, "holder", now);
}

async function said(store: Store): Promise<readonly string[]> {
  return (await reading(store, (tx) => messagesAfter(tx, "c1", 0))).map((message) => message.text);
}

async function onStore(url: string, work: (store: Store) => Promise<void>): Promise<void> {
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(`The store did not open: ${JSON.stringify(opened)}`);
  await work(opened.store);
  await opened.store.close();
}

/** The tables that the code's types know. */
function namesOfTables(): readonly string[] {
  const source = readFileSync(join(root, "src/store/tables/index.ts"), "utf8");
  const body = source.slice(source.indexOf("export interface Tables {"));
  return [...body.matchAll(/^ {2}(\w+): \w+Table;$/gm)].map(([, name]) => name ?? "").sort();
}
