import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Step } from "../../src/store/migrations/columns.js";
import { steps } from "../../src/store/migrations/index.js";
import { openStore } from "../../src/store/open-store.js";
import { readStoreUrl } from "../../src/store/store-url.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { describeOnBareStores, testMasterKey } from "../support/stores.js";

const later: Step = {
  name: "999-later",
  async up(db) {
    await db.schema.createTable("later").addColumn("id", "text").execute();
  },
};
const broken: Step = {
  name: "999-broken",
  async up(db) {
    await db.schema.createTable("half").addColumn("id", "text").execute();
    throw new Error("the power went");
  },
};

describeOnBareStores("opening a store", (fresh) => {
  it("makes all tables in an empty place, and nothing the next time", async () => {
    const { url } = await fresh();
    for (const applied of [steps.map((step) => step.name), []]) {
      const result = await openStore({ url, masterKey: testMasterKey });
      expect(result).toMatchObject({ kind: "open", applied });
      if (result.kind === "open") await result.store.close();
    }
  });

  it("refuses a store that a later release has made, and leaves it as it is", async () => {
    const { url, open } = await fresh();
    await (await open({ steps: [...steps, later] })).close();
    const refused = await openStore({ url, masterKey: testMasterKey });
    expect(refused).toEqual({ kind: "newer", found: "999-later", known: steps.at(-1)?.name });
    await (await open({ steps: [...steps, later] })).close();
  });

  it("takes a step wholly or not at all", async () => {
    const { url, open } = await fresh();
    await (await open()).close();
    const failed = await openStore({ url, masterKey: testMasterKey, steps: [...steps, broken] });
    expect(failed).toEqual({ kind: "unreachable", why: "the power went" });
    const store = await open();
    const tables = await store.db.introspection.getTables();
    expect(tables.map((table) => table.name)).not.toContain("half");
  });

  it("is safe when six start at once", async () => {
    const { url } = await fresh();
    const all = await Promise.all(Array.from({ length: 6 }, () => openStore({ url, masterKey: testMasterKey })));
    expect(all.map((result) => result.kind)).toEqual(Array(6).fill("open"));
    expect(all.flatMap((result) => (result.kind === "open" ? result.applied : []))).toHaveLength(steps.length);
    for (const result of all) if (result.kind === "open") await result.store.close();
  });

  it("refuses another master key than the one that sealed it", async () => {
    const { url, open } = await fresh();
    await (await open()).close();
    expect(await openStore({ url, masterKey: Buffer.alloc(32, 8) })).toEqual({ kind: "wrong-key" });
  });

  it("leaves a store that another key sealed as it was, even where a step is due", async () => {
    const { url, open } = await fresh();
    await (await open({ steps: steps.slice(0, 3) })).close();
    expect(await openStore({ url, masterKey: Buffer.alloc(32, 8) })).toEqual({ kind: "wrong-key" });
    const result = await openStore({ url, masterKey: testMasterKey });
    expect(result).toMatchObject({ kind: "open", applied: steps.slice(3).map(({ name }) => name) });
    if (result.kind === "open") await result.store.close();
  });

  it("throws when a transaction is opened inside a transaction, and not after it", async () => {
    const store = await (await fresh()).open();
    await inTransaction(store, async () => {
      await expect(reading(store, async () => 1)).rejects.toThrow("already open");
    });
    expect(await reading(store, async () => 1)).toBe(1);
  });
});

describe("what a store is named by", () => {
  it("is a file, memory or a server", () => {
    expect(readStoreUrl("file:/var/a.db")).toEqual({ kind: "sqlite", path: "/var/a.db" });
    expect(readStoreUrl("file::memory:")).toEqual({ kind: "sqlite", path: ":memory:" });
    expect(readStoreUrl("postgres://u@h/d")).toEqual({ kind: "postgres", url: "postgres://u@h/d" });
    expect(readStoreUrl("mysql://u@h/d")).toEqual({ kind: "unknown" });
  });

  it("is refused with a value when it means nothing, or nobody answers there", async () => {
    expect(await openStore({ url: "data.db", masterKey: testMasterKey })).toEqual({ kind: "unknown-url" });
    const nobody = await openStore({ url: "postgres://x@127.0.0.1:1/x", masterKey: testMasterKey });
    expect(nobody.kind).toBe("unreachable");
    const folder = mkdtempSync(join(tmpdir(), "ieum-no-store-"));
    expect((await openStore({ url: `file:${join(folder, "none", "a.db")}`, masterKey: testMasterKey })).kind).toBe(
      "unreachable",
    );
    rmSync(folder, { recursive: true });
  });

  it("keeps nothing on disk when it is memory", async () => {
    const result = await openStore({ url: "file::memory:", masterKey: testMasterKey });
    expect(result.kind).toBe("open");
    if (result.kind === "open") await result.store.close();
  });
});
