import { expect, it } from "vitest";
import { appendAudit, checkAudit, listAudit } from "../../src/store/audit.js";
import { handoffPacket } from "../../src/store/handoff-packets.js";
import { createHandoff, listHandoffs } from "../../src/store/handoffs.js";
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
