import { expect, it } from "vitest";
import { checkAudit } from "../../src/store/audit.js";
import { statementFaults } from "../../src/store/faults.js";
import { MasterKeyChanged } from "../../src/store/master-key-held.js";
import { messagesAfter } from "../../src/store/messages.js";
import { openStore } from "../../src/store/open-store.js";
import { personMark } from "../../src/store/person-marks.js";
import { recallRetained, retain } from "../../src/store/retained.js";
import { rotateMasterKey } from "../../src/store/rotate.js";
import { findWorkspace, saveWorkspace } from "../../src/store/slack-workspaces.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { openVault } from "../../src/store/vault.js";
import { answerAll, Crash, crashAt, deliver, expectedTalk } from "../store/echo.js";
import { everyNth } from "../support/runs.js";
import { describeOnBareStores, type Place, testMasterKey } from "../support/stores.js";

const now = new Date("2026-11-20T03:00:00Z");
const newKey = Buffer.alloc(32, 9);
const entry = { at: now.toISOString(), actor: "operator" };
const kept = { id: "r1", registration: "g1", reason: "law", keptSince: entry.at, until: "2031-11-20T03:00:00.000Z" };

describeOnBareStores("changing the master key", (fresh, kind) => {
  it("leaves everything readable by the new key alone, and every mark as it was", async () => {
    const place = await fresh();
    const before = await place.open();
    await fill(before);
    const mark = personMark(before.vault, "name", "김하나");
    expect(await rotateMasterKey(before, newKey, entry)).toEqual({ kind: "rotated", persons: 2 });
    await before.close();
    expect(await openStore({ url: place.url, masterKey: testMasterKey })).toEqual({ kind: "wrong-key" });
    const after = await place.open({ masterKey: newKey });
    await isWhole(after);
    expect(personMark(after.vault, "name", "김하나")).toBe(mark);
    expect(await reading(after, (tx) => recallRetained(tx, "r1"))).toEqual({ name: "김하나" });
    expect(await deliver(after, "c1", "e1", now)).toMatchObject({ kind: "repeat" });
    expect(await reading(after, checkAudit)).toMatchObject({ kind: "whole", entries: 1 });
  });

  it("leaves what we speak with in a workspace readable, in a store of an earlier release too", async () => {
    const place = await fresh();
    await onStore(place, testMasterKey, (store) =>
      inTransaction(store, (tx) => tx.db.deleteFrom("settings").where("key", "=", "key-house").execute()),
    );
    const token = { token: "xoxb-1", renewal: { refreshToken: "xoxe-1", expiresAt: entry.at } };
    await onStore(place, testMasterKey, async (store) => {
      await inTransaction(store, (tx) => saveWorkspace(tx, { team: "T1", name: "센터", token, now }));
      await rotateMasterKey(store, newKey, entry);
    });
    await onStore(place, newKey, async (store) =>
      expect(await reading(store, (tx) => findWorkspace(tx, "T1"))).toMatchObject({ token, version: 1 }),
    );
  });

  it("keeps the marks that an earlier release derived from its master key", async () => {
    const place = await fresh();
    await onStore(place, testMasterKey, (store) =>
      inTransaction(store, (tx) => tx.db.deleteFrom("settings").where("key", "like", "key-%").execute()),
    );
    const derived = openVault(testMasterKey).mark("c1");
    await onStore(place, testMasterKey, async (store) => {
      expect(store.vault.mark("c1")).toBe(derived);
      await rotateMasterKey(store, newKey, entry);
    });
    await onStore(place, newKey, async (store) => expect(store.vault.mark("c1")).toBe(derived));
  });

  it("changes nothing when the new key is the one in use", async () => {
    const store = await (await fresh()).open();
    expect(await rotateMasterKey(store, testMasterKey, entry)).toEqual({ kind: "same-key" });
    expect(await reading(store, checkAudit)).toMatchObject({ entries: 0 });
  });

  it("ends with the old key or the new one, whole, wherever it is cut off", async () => {
    let points = 0;
    for (let n = 1; ; n += kind === "SQLite" ? 1 : everyNth(4)) {
      const place = await fresh();
      await onStore(place, testMasterKey, fill);
      const crashed = await rotateUntil(place, n);
      const opened = await Promise.all([testMasterKey, newKey].map((masterKey) => opens(place, masterKey)));
      expect(opened.filter((opens) => opens)).toHaveLength(1);
      await onStore(place, opened[0] ? testMasterKey : newKey, isWhole);
      if (!crashed) break;
      points = n;
    }
    expect(points).toBeGreaterThan(10);
  }, 120_000);

  it("refuses a process that goes on with the old key, and takes what it refused at the next start", async () => {
    const place = await fresh();
    const server = await place.open();
    await fill(server);
    await onStore(place, testMasterKey, (store) => rotateMasterKey(store, newKey, entry));
    await expect(deliver(server, "c1", "e9", now)).rejects.toThrow(MasterKeyChanged);
    await expect(deliver(server, "somebody new", "e1", now)).rejects.toThrow(MasterKeyChanged);
    await server.close();
    await onStore(place, newKey, async (store) => {
      expect(await deliver(store, "c1", "e9", now)).toMatchObject({ kind: "new" });
      expect(await deliver(store, "somebody new", "e1", now)).toMatchObject({ kind: "new" });
    });
  });

  it("waits for those who are just being taken in, so that none is left behind", async () => {
    const place = await fresh();
    const [server, office] = [await place.open(), await place.open()];
    await Promise.all([
      ...Array.from({ length: 12 }, (_, n) => deliver(server, `c${n}`, "e1", now).catch(refused)),
      rotateMasterKey(office, newKey, entry),
    ]);
    await server.close();
    await office.close();
    await onStore(place, newKey, async (store) => {
      const rows = await reading(store, (tx) => tx.db.selectFrom("person_keys").selectAll().execute());
      for (const { person, sealed_key } of rows)
        expect(store.vault.recover(person, sealed_key).symmetricKeySize).toBe(32);
    });
  });
});

/** Two people who talked, and what a law keeps of a third. */
async function fill(store: Store): Promise<void> {
  for (const conversation of ["c1", "c2"]) await deliver(store, conversation, "e1", now);
  await answerAll(store, "holder", now);
  await inTransaction(store, (tx) => retain(tx, kept, { name: "김하나" }));
}

async function isWhole(store: Store): Promise<void> {
  for (const conversation of ["c1", "c2"]) {
    const messages = await reading(store, (tx) => messagesAfter(tx, conversation, 0));
    expect(messages.map((message) => message.text)).toEqual(expectedTalk(["e1"]));
  }
  expect(await reading(store, (tx) => recallRetained(tx, "r1"))).toEqual({ name: "김하나" });
}

async function rotateUntil(place: Place, n: number): Promise<boolean> {
  const store = await place.open();
  const faults = crashAt(n);
  try {
    await rotateMasterKey({ ...store, db: store.db.withPlugin(statementFaults(faults)), faults }, newKey, entry);
    return false;
  } catch (error) {
    if (error instanceof Crash) return true;
    throw error;
  } finally {
    await store.close();
  }
}

async function opens({ url }: Place, masterKey: Buffer): Promise<boolean> {
  const result = await openStore({ url, masterKey });
  if (result.kind === "open") await result.store.close();
  return result.kind === "open";
}

async function onStore(place: Place, masterKey: Buffer, work: (store: Store) => Promise<unknown>): Promise<void> {
  const store = await place.open({ masterKey });
  await work(store);
  await store.close();
}

function refused(error: unknown): void {
  if (!(error instanceof MasterKeyChanged)) throw error;
}
