import { expect, it } from "vitest";
import { applyFor } from "../../src/assistant/seats.js";
import { withdrawAll } from "../../src/assistant/seats-change.js";
import type { ConsentText } from "../../src/domain/program.js";
import { personSide, saveAddress } from "../../src/store/addresses.js";
import { consentsOf, saveConsent } from "../../src/store/consents.js";
import { loadConversation, openConversation, saveConversation } from "../../src/store/conversations.js";
import { markDelivered } from "../../src/store/delivered.js";
import { erasePerson, sweepTraces } from "../../src/store/erase.js";
import { handoffPacket } from "../../src/store/handoff-packets.js";
import { createHandoff } from "../../src/store/handoffs.js";
import { markInboxDone, nextInbox, receive } from "../../src/store/inbox.js";
import { claimConversationById } from "../../src/store/leases.js";
import { appendMessages, messagesAfter } from "../../src/store/messages.js";
import { queueDelivery } from "../../src/store/outbox.js";
import { exportPerson, listPeople, showPerson } from "../../src/store/people.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { saveResponse } from "../../src/store/responses.js";
import { inTransaction, reading, type Store, type Tx } from "../../src/store/transaction.js";
import { findInStore } from "../people/find-in-store.js";
import { offering, stock } from "../seats/fixture.js";
import { describeOnBothStores } from "../support/stores.js";

const now = new Date("2026-11-20T03:00:00Z");
const canary = "카나리아-캐롤라인-0424";
/** Stands in the ids that a platform gives to its events: whose account it was. */
const platformsName = "U02CAROLINE";
const text: ConsentText = {
  id: "registration",
  version: 1,
  purpose: "신청",
  items: "이름",
  retention: "1년",
  refusal: "가능",
};

describeOnBothStores("what a person said", (fresh, kind) => {
  it("stands nowhere in the store as they said it, before an erasure or after", async () => {
    const place = await fresh();
    const store = await place.open();
    await leaveTraces(store);
    expect(JSON.stringify(await reading(store, (tx) => exportPerson(tx, "p1")))).toContain(canary);
    expect(await findInStore(place, kind, canary)).toEqual([]);
    expect(await findInStore(place, kind, "talk-p1")).not.toEqual([]);
    await eraseAll(store);
    await sweepTraces(store);
    expect(await findInStore(place, kind, canary)).toEqual([]);
  });

  it("cannot be read by anybody once they are erased, though an old copy of every row were kept", async () => {
    const store = await (await fresh()).open();
    await leaveTraces(store);
    const copy = await reading(store, (tx) => tx.db.selectFrom("messages").selectAll().execute());
    await eraseAll(store);
    await inTransaction(store, async (tx) => {
      await openConversation(tx, { conversation: "talk-p1", channel: "web", newPerson: "p2", now });
      await tx.db.insertInto("messages").values(copy).execute();
    });
    await expect(reading(store, (tx) => messagesAfter(tx, "talk-p1", 0))).rejects.toThrow();
    expect(await reading(store, (tx) => tx.db.selectFrom("person_keys").select("person").execute())).toEqual([
      { person: "p2" },
    ]);
  });
});

describeOnBothStores("an erasure", (fresh, kind) => {
  it("leaves only the anonymous history of applications", async () => {
    const store = await (await fresh()).open();
    await leaveTraces(store);
    await eraseAll(store);
    await reading(store, async (tx) => {
      expect(await showPerson(tx, "p1")).toBeUndefined();
      expect(await exportPerson(tx, "p1")).toBeUndefined();
      expect(await listPeople(tx)).toEqual([]);
      expect(await consentsOf(tx, "p1")).toEqual([]);
      expect(await handoffPacket(tx, "h1")).toBeUndefined();
      expect(await messagesAfter(tx, "talk-p1", 0)).toEqual([]);
      expect(await listRegistrations(tx)).toEqual([
        expect.objectContaining({
          person: "erased",
          conversation: "erased",
          state: "withdrawn",
          events: [
            { state: "selected", at: now.toISOString(), by: "person" },
            { state: "withdrawn", at: now.toISOString(), by: "person" },
          ],
        }),
      ]);
    });
  });

  it("waits until the seats that are held are given back", async () => {
    const store = await (await fresh()).open();
    await leaveTraces(store);
    expect(await inTransaction(store, (tx) => erasePerson(tx, "p1", now))).toEqual({
      kind: "live",
      registrations: ["r1"],
    });
    expect(await reading(store, (tx) => showPerson(tx, "p1"))).toMatchObject({ conversations: ["talk-p1"] });
  });

  it("is refused to a person who is not there", async () => {
    const store = await (await fresh()).open();
    expect(await inTransaction(store, (tx) => erasePerson(tx, "nobody", now))).toEqual({ kind: "unknown" });
  });

  it("drops a turn that was in flight, and what was waiting to be answered", async () => {
    const store = await (await fresh()).open();
    await leaveTraces(store);
    await inTransaction(store, (tx) => receive(tx, { ...event("e2", canary) }));
    const lease = await inTransaction(store, (tx) =>
      claimConversationById(tx, "talk-p1", { holder: "x", now: new Date(now.getTime() + 9), leaseMs: 9 }),
    );
    const stored = await reading(store, (tx) => loadConversation(tx, "talk-p1"));
    if (!lease || !stored) throw new Error("no turn");
    await eraseAll(store);
    const { conversation, version } = stored;
    expect(await inTransaction(store, (tx) => saveConversation(tx, { conversation, version, lease }))).toEqual({
      kind: "gone",
    });
    expect(await reading(store, (tx) => nextInbox(tx, "talk-p1"))).toBeUndefined();
  });

  it("leaves no id of an event that came in, and no note of what was handed out", async () => {
    const place = await fresh();
    const store = await place.open();
    await leaveTraces(store);
    await inTransaction(store, (tx) => markDelivered(tx, { channel: "web", conversation: "talk-p1" }, 1));
    expect(await findInStore(place, kind, "delivered:web:talk-p1")).not.toEqual([]);
    expect(await findInStore(place, kind, platformsName)).toEqual([]);
    await eraseAll(store);
    await sweepTraces(store);
    expect(await findInStore(place, kind, "delivered:web:talk-p1")).toEqual([]);
    expect(await findInStore(place, kind, platformsName)).toEqual([]);
  });

  it("does not take an old event for news when the platform sends it again, and meets a new person with the next", async () => {
    const store = await (await fresh()).open();
    await leaveTraces(store);
    await eraseAll(store);
    const again = await inTransaction(store, (tx) => receive(tx, { ...event("e1", canary), inbox: "other" }));
    expect(again).toEqual({ kind: "repeat", inbox: "in-e1" });
    await inTransaction(store, (tx) => receive(tx, { ...event("e9", "안녕하세요"), newPerson: "p3" }));
    const stored = await reading(store, (tx) => loadConversation(tx, "talk-p1"));
    expect(stored?.conversation).toMatchObject({ facts: {}, stack: [] });
    expect(stored?.conversation.person).not.toBe("p1");
  });
});

function event(eventId: string, words: string) {
  const base = { conversation: "talk-p1", channel: "web", newPerson: "p1", now };
  return { ...base, inbox: `in-${eventId}`, eventId: `${platformsName}-${eventId}`, payload: { text: words } };
}

/** Puts the canary everywhere a person's words can come to stand. */
async function leaveTraces(store: Store): Promise<void> {
  await stock(store, offering("o", { capacity: 3 }));
  await inTransaction(store, (tx) => receive(tx, event("e1", canary)));
  await inTransaction(store, async (tx: Tx) => {
    const lease = await claimConversationById(tx, "talk-p1", { holder: "x", now, leaseMs: 1 });
    const stored = await loadConversation(tx, "talk-p1");
    if (!lease || !stored) throw new Error("no turn");
    const conversation = { ...stored.conversation, facts: { name: { value: canary, at: now.toISOString() } } };
    await saveConversation(tx, { conversation, version: stored.version, lease });
    const messages = [{ from: "person", text: canary }] as const;
    const said = await appendMessages(tx, { conversation: "talk-p1", person: "p1", messages, now });
    if (!said) throw new Error("nothing said");
    await queueDelivery(tx, { conversation: "talk-p1", channel: "web", seqs: [said.from], now });
    await saveAddress(tx, { conversation: "talk-p1", side: personSide, body: { to: canary }, now });
    await markInboxDone(tx, { inbox: "in-e1", said, now });
    const who = { person: "p1", conversation: "talk-p1", now };
    await applyFor(tx, { ...who, id: "r1", offering: "o", form: { name: canary }, verdict: "eligible" });
    await saveConsent(tx, { ...who, id: "k1", text, channel: "web", detail: { words: canary } });
    const answers = { comment: canary };
    await saveResponse(tx, {
      id: "s1",
      registration: "r1",
      survey: "after",
      version: 1,
      state: "partial",
      answers,
      now,
    });
    const packet = { wish: canary };
    await createHandoff(tx, { ...who, id: "h1", agency: "a", reason: "asked", urgency: "normal", packet });
  });
  await inTransaction(store, (tx) => receive(tx, event("e1b", canary)));
}

async function eraseAll(store: Store): Promise<void> {
  await inTransaction(store, async (tx) => {
    await withdrawAll(tx, "p1", { now, by: "person", why: canary });
    expect(await erasePerson(tx, "p1", now)).toEqual({ kind: "erased", conversations: ["talk-p1"] });
  });
}
