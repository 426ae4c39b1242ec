import { existsSync, mkdtempSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { backUp, keyIdOfBackup } from "../../src/store/backup.js";
import { copyStore } from "../../src/store/copy.js";
import { isInUse } from "../../src/store/in-use.js";
import { messagesAfter } from "../../src/store/messages.js";
import { openStore } from "../../src/store/open-store.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { answerAll, deliver } from "../store/echo.js";
import { describeOnBareStores } from "../support/stores.js";
import { fillEveryTable } from "./filled-store.js";

const now = new Date("2026-11-20T03:00:00Z");

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "ieum-backup-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describeOnBareStores("a back-up", (fresh) => {
  it("holds every row, in one file that only its owner may read", async () => {
    const { url, open } = await fresh();
    const store = await open();
    await fillEveryTable(store, 5);
    const to = join(folder(), "ieum.backup");
    const done = await backUp(url, to);
    expect(done).toMatchObject({ kind: "backed-up" });
    const tables = done.kind === "backed-up" ? done.tables : [];
    expect(tables.filter(({ table }) => table !== "settings").every(({ rows }) => rows === 5)).toBe(true);
    expect(tables.length).toBeGreaterThan(20);
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(["-wal", "-shm", "-journal"].filter((end) => existsSync(to + end))).toEqual([]);
    expect(keyIdOfBackup(to)).toBe(store.vault.keyId);
  });

  it("is of one moment while messages are taken in and answered, and goes back into an empty store", async () => {
    const { url, open } = await fresh();
    const store = await open();
    let over = false;
    const writing = (async () => {
      for (let n = 0; !over; n++) await talk(store, `e${n}`);
    })();
    const to = join(folder(), "ieum.backup");
    await expect.poll(async () => (await said(store)).length).toBeGreaterThan(4);
    const done = await backUp(url, to);
    over = true;
    await writing;
    expect(done.kind).toBe("backed-up");
    const again = await fresh();
    expect((await copyStore({ from: `file:${to}`, to: again.url })).kind).toBe("copied");
    const restored = await again.open();
    const before = (await said(restored)).length;
    const conversation = await restored.db.selectFrom("conversations").selectAll().executeTakeFirstOrThrow();
    expect(before).toBe(conversation.last_seq);
    // The moment may have been in the middle of a turn, whose lease has run out by then.
    await talk(restored, "after", new Date(now.getTime() + 10 * 60_000));
    expect((await said(restored)).at(-2)).toBe("after");
  });

  it("never writes over a file, and leaves none behind when it cannot be made", async () => {
    const { url, open } = await fresh();
    await (await open()).close();
    const place = folder();
    const to = join(place, "ieum.backup");
    expect((await backUp(url, to)).kind).toBe("backed-up");
    expect(await backUp(url, to)).toEqual({ kind: "refused", refusal: { kind: "file-exists" } });
    const nowhere = join(place, "none", "ieum.backup");
    expect(await backUp(url, nowhere)).toMatchObject({ kind: "refused", refusal: { kind: "unreachable", side: "to" } });
  });

  it("knows whether anybody else has the store open", async () => {
    const { url, open } = await fresh();
    expect(await isInUse(url)).toBe(false);
    const store = await open();
    expect(await isInUse(url)).toBe(true);
    await store.close();
    await expect.poll(() => isInUse(url)).toBe(false);
  });
});

it("a back-up that was cut short is not taken for a store", async () => {
  const to = join(folder(), "ieum.backup");
  const from = `file:${join(folder(), "store.db")}`;
  const opened = await openStore({ url: from, masterKey: Buffer.alloc(32, 7) });
  if (opened.kind !== "open") throw new Error("not open");
  await fillEveryTable(opened.store, 50);
  await opened.store.close();
  await backUp(from, to);
  truncateSync(to, statSync(to).size / 2);
  const copied = await copyStore({ from: `file:${to}`, to: `file:${join(folder(), "new.db")}` });
  expect(copied.kind).toBe("refused");
});

async function talk(store: Store, event: string, at = now): Promise<void> {
  // SQLite answers at once, so that a loop of talks would let nothing else of this process run.
  await new Promise((resolve) => setImmediate(resolve));
  await deliver(store, "c1", event, at);
  await answerAll(store, "holder", at);
}

async function said(store: Store): Promise<readonly string[]> {
  return (await reading(store, (tx) => messagesAfter(tx, "c1", 0))).map((message) => message.text);
}
