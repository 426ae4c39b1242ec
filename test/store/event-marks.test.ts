import { expect, it } from "vitest";
import { receive } from "../../src/store/inbox.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";

const now = new Date("2026-11-20T03:00:00Z");

describeOnBothStores("the mark of an event", (fresh) => {
  it("knows the event again when another process opened the store", async () => {
    const place = await fresh();
    await take(await place.open(), "c1", "e1", "first");
    expect(await take(await place.open(), "c1", "e1", "second")).toEqual({ kind: "repeat", inbox: "first" });
  });

  it("is another in another conversation: nobody can see that the same id came there", async () => {
    const store = await (await fresh()).open();
    await take(store, "c1", "e1", "first");
    expect(await take(store, "c2", "e1", "second")).toMatchObject({ kind: "new" });
    expect(new Set(await storedIds(store)).size).toBe(2);
  });

  it("takes the place of ids that an earlier release stored as they came, by whichever of two processes opens first", async () => {
    const place = await fresh();
    const earlier = await place.open();
    await take(earlier, "c1", "e1", "first");
    const marks = await storedIds(earlier);
    await inTransaction(earlier, async (tx) => {
      await tx.db.updateTable("inbox").set({ event_id: "e1" }).execute();
      await tx.db.deleteFrom("settings").where("key", "=", "event-ids").execute();
    });
    const [one] = await Promise.all([place.open(), place.open(), place.open()]);
    expect(await storedIds(one)).toEqual(marks);
    expect(await take(one, "c1", "e1", "second")).toEqual({ kind: "repeat", inbox: "first" });
  });
});

function take(store: Store, conversation: string, eventId: string, inbox: string) {
  const event = { inbox, conversation, channel: "web", eventId, payload: {}, newPerson: `p-${conversation}`, now };
  return inTransaction(store, (tx) => receive(tx, event));
}

async function storedIds(store: Store): Promise<readonly string[]> {
  const rows = await reading(store, (tx) => tx.db.selectFrom("inbox").select("event_id").execute());
  return rows.map((row) => row.event_id);
}
