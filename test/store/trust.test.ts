import { expect, it } from "vitest";
import { appendAudit, checkAudit, listAudit } from "../../src/store/audit.js";
import { handoffPacket } from "../../src/store/handoff-packets.js";
import { createHandoff, listHandoffs } from "../../src/store/handoffs.js";
import { appendMessages } from "../../src/store/messages.js";
import { claimDeliveries, markAbandonedDeliveries, markDelivery, queueDelivery } from "../../src/store/outbox.js";
import { readSetting, writeSetting } from "../../src/store/settings.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { hours, meet, start } from "../seats/fixture.js";
import { describeOnBothStores } from "../support/stores.js";

describeOnBothStores("a hand-off", (fresh) => {
  it("is one for each conversation, and an urgent call makes it urgent and first", async () => {
    const store = await (await fresh()).open();
    expect((await call(store, "h1", "p", "asked", 0)).kind).toBe("created");
    await call(store, "h2", "q", "asked", 1);
    expect(await call(store, "h3", "q", "crisis", 2)).toMatchObject({
      kind: "open",
      handoff: { id: "h2", urgent: true, reason: "crisis" },
    });
    expect((await reading(store, (tx) => listHandoffs(tx))).map((handoff) => handoff.id)).toEqual(["h2", "h1"]);
    expect(await reading(store, (tx) => handoffPacket(tx, "h1"))).toEqual({ wish: "asked" });
  });
});

describeOnBothStores("the audit log", (fresh) => {
  it("stays one unbroken chain when forty write at once", async () => {
    const store = await (await fresh()).open();
    await Promise.all(Array.from({ length: 40 }, (_, n) => note(store, `s${n}`)));
    expect(await reading(store, checkAudit)).toMatchObject({ kind: "whole", entries: 40 });
    expect(await reading(store, (tx) => listAudit(tx, "p1"))).toHaveLength(40);
  });

  it("shows a changed entry and a missing one", async () => {
    const store = await (await fresh()).open();
    for (const actor of ["s1", "s2", "s3"]) await note(store, actor);
    await inTransaction(store, (tx) => tx.db.updateTable("audit").set({ actor: "s9" }).where("seq", "=", 2).execute());
    expect(await reading(store, checkAudit)).toEqual({ kind: "broken", seq: 2 });
    await inTransaction(store, (tx) => tx.db.deleteFrom("audit").where("seq", "=", 2).execute());
    expect(await reading(store, checkAudit)).toEqual({ kind: "broken", seq: 2 });
  });
});

describeOnBothStores("what must be pushed", (fresh) => {
  it("goes out one after another, a failed one again before the next", async () => {
    const store = await toPush(await (await fresh()).open());
    const [first, ...others] = await claim(store, 0);
    expect(first).toMatchObject({ conversation: "talk-p", channel: "web", seq: 1, attempt: 1 });
    expect(others).toEqual([]);
    expect(await claim(store, 0)).toEqual([]);
    if (!first) throw new Error("nothing to send");
    await inTransaction(store, (tx) => markDelivery(tx, first, { kind: "retry", due: hours(1) }));
    expect(await claim(store, 0)).toEqual([]);
    const [again] = await claim(store, 1);
    expect(again).toMatchObject({ seq: 1, attempt: 2 });
    if (!again) throw new Error("nothing to send");
    await inTransaction(store, (tx) => markDelivery(tx, again, { kind: "sent" }));
    expect(await claim(store, 1)).toMatchObject([{ seq: 2, attempt: 1 }]);
  });

  it("is ambiguous when its sender died, and the dead sender's mark comes too late", async () => {
    const store = await toPush(await (await fresh()).open());
    const [first] = await claim(store, 0);
    if (!first) throw new Error("nothing to send");
    expect(await inTransaction(store, (tx) => markAbandonedDeliveries(tx, start))).toEqual([]);
    expect(await inTransaction(store, (tx) => markAbandonedDeliveries(tx, hours(1)))).toEqual([first.id]);
    await inTransaction(store, (tx) => markDelivery(tx, first, { kind: "retry", due: start }));
    expect(await claim(store, 1)).toMatchObject([{ seq: 2 }]);
  });
});

describeOnBothStores("a setting", (fresh) => {
  it("is what was written last", async () => {
    const store = await (await fresh()).open();
    expect(await reading(store, (tx) => readSetting(tx, "seed-day"))).toBeUndefined();
    for (const day of ["2026-11-20", "2026-11-21"])
      await inTransaction(store, (tx) => writeSetting(tx, "seed-day", day));
    expect(await reading(store, (tx) => readSetting(tx, "seed-day"))).toBe("2026-11-21");
  });
});

async function call(store: Store, id: string, person: string, reason: "asked" | "crisis", at: number) {
  return inTransaction(store, async (tx) => {
    await meet(tx, person);
    const urgency = reason === "crisis" ? "urgent" : "normal";
    const who = { id, person, conversation: `talk-${person}`, agency: "a" };
    return createHandoff(tx, { ...who, reason, urgency, packet: { wish: reason }, now: hours(at) });
  });
}

function note(store: Store, actor: string) {
  const entry = { at: start.toISOString(), actor, action: "read", subject: "p1" };
  return inTransaction(store, (tx) => appendAudit(tx, entry));
}

async function toPush(store: Store): Promise<Store> {
  await inTransaction(store, async (tx) => {
    await meet(tx, "p");
    const messages = ["하나", "둘"].map((text) => ({ from: "assistant" as const, text }));
    const said = await appendMessages(tx, { conversation: "talk-p", person: "p", messages, now: start });
    if (said) await queueDelivery(tx, { conversation: "talk-p", channel: "web", said, due: start });
  });
  return store;
}

function claim(store: Store, at: number) {
  return inTransaction(store, (tx) => claimDeliveries(tx, { now: hours(at), sendingMs: 60_000, limit: 9 }));
}
