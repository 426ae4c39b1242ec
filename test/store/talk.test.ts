import { expect, it } from "vitest";
import { newConversation } from "../../src/conversation/state.js";
import { loadConversation, saveConversation } from "../../src/store/conversations.js";
import { inboxState, markInboxDone, nextInbox, receive, undoneInbox } from "../../src/store/inbox.js";
import { claimConversation, claimConversationById, releaseLease, renewLease } from "../../src/store/leases.js";
import { appendMessages, messagesAfter } from "../../src/store/messages.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";

const now = new Date("2026-11-20T03:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const terms = { holder: "p1", now, leaseMs: 30_000 };

describeOnBothStores("a talk in the store", (fresh) => {
  it("takes the same event in once, and says which row it was", async () => {
    const store = await (await fresh()).open();
    expect(await take(store, "e1", "안녕하세요")).toEqual({ kind: "new", inbox: "in-e1", seq: 1 });
    const again = await inTransaction(store, (tx) => receive(tx, { ...event("e1", "안녕하세요"), inbox: "in-other" }));
    expect(again).toEqual({ kind: "repeat", inbox: "in-e1" });
    expect(await take(store, "e2", "네")).toEqual({ kind: "new", inbox: "in-e2", seq: 2 });
    expect(await reading(store, (tx) => undoneInbox(tx, "c1", 9))).toHaveLength(2);
  });

  it("numbers 60 events at once without a gap, each once though it came twice", async () => {
    const store = await (await fresh()).open();
    const events = Array.from({ length: 60 }, (_, n) => `e${n}`);
    await Promise.all([...events, ...events].map((id) => take(store, id, id)));
    const items = await reading(store, (tx) => undoneInbox<{ text: string }>(tx, "c1", 99));
    expect(items.map((item) => item.seq)).toEqual(events.map((_, n) => n + 1));
    expect(new Set(items.map((item) => item.payload.text)).size).toBe(60);
  });

  it("gives a conversation to one holder at a time, the longest waiting first", async () => {
    const store = await (await fresh()).open();
    await take(store, "e1", "먼저");
    await inTransaction(store, (tx) =>
      receive(tx, { ...event("e2", "다음"), inbox: "in2", conversation: "c2", newPerson: "p-c2", now: later(1) }),
    );
    const claim = (holder: string, at = now) =>
      inTransaction(store, (tx) => claimConversation(tx, { ...terms, holder, now: at }));
    expect(await claim("p1")).toEqual({ conversation: "c1", holder: "p1", fence: 1 });
    expect(await claim("p2")).toEqual({ conversation: "c2", holder: "p2", fence: 1 });
    expect(await claim("p3")).toBeUndefined();
    expect(await claim("p3", later(30_000))).toEqual({ conversation: "c1", holder: "p3", fence: 2 });
  });

  it("tells a holder whose lease was taken over that it is lost", async () => {
    const store = await (await fresh()).open();
    await take(store, "e1", "네");
    await inTransaction(store, async (tx) => {
      const mine = await claimConversationById(tx, "c1", terms);
      if (!mine) throw new Error("no lease");
      expect(await claimConversationById(tx, "c1", { ...terms, holder: "p2" })).toBeUndefined();
      expect(await renewLease(tx, mine, { now: later(1000), leaseMs: 30_000 })).toEqual({ kind: "renewed" });
      const theirs = await claimConversationById(tx, "c1", { ...terms, holder: "p2", now: later(31_000) });
      expect(theirs?.fence).toBe(2);
      expect(await renewLease(tx, mine, { now: later(32_000), leaseMs: 30_000 })).toEqual({ kind: "lost" });
      await releaseLease(tx, mine);
      expect(await claimConversationById(tx, "c1", { ...terms, now: later(32_000) })).toBeUndefined();
    });
  });

  it("refuses the late save of a holder who lost the lease", async () => {
    const store = await (await fresh()).open();
    await take(store, "e1", "네");
    await inTransaction(store, async (tx) => {
      const mine = await claimConversationById(tx, "c1", terms);
      const theirs = await claimConversationById(tx, "c1", { ...terms, holder: "p2", now: later(60_000) });
      const stored = await loadConversation(tx, "c1");
      if (!mine || !theirs || !stored) throw new Error("nothing to save");
      const { conversation, version } = stored;
      expect(await saveConversation(tx, { conversation, version, lease: mine })).toEqual({ kind: "stale" });
      expect(await saveConversation(tx, { conversation, version, lease: theirs })).toEqual({
        kind: "saved",
        version: 1,
      });
      expect(await saveConversation(tx, { conversation, version, lease: theirs })).toEqual({ kind: "stale" });
      const stranger = newConversation("c1", "somebody else");
      expect(await saveConversation(tx, { conversation: stranger, version: 1, lease: theirs })).toEqual({
        kind: "gone",
      });
    });
  });

  it("gives back the conversation and the messages that were saved, after a restart", async () => {
    const place = await fresh();
    const store = await place.open();
    await take(store, "e1", "소셜마케터 신청할래요");
    await inTransaction(store, async (tx) => {
      const lease = await claimConversationById(tx, "c1", terms);
      const stored = await loadConversation(tx, "c1");
      const item = await nextInbox(tx, "c1");
      if (!lease || !stored || !item) throw new Error("nothing to answer");
      const conversation = { ...stored.conversation, program: "social-marketer", missed: 2 };
      await saveConversation(tx, { conversation, version: stored.version, lease });
      const messages = [
        { from: "person", text: "소셜마케터 신청할래요" },
        { from: "assistant", text: "좋아요." },
      ] as const;
      const { person } = conversation;
      const said = await appendMessages(tx, { conversation: "c1", person, messages, now, inbox: item.id });
      expect(said).toEqual({ from: 1, to: 2 });
      expect(await markInboxDone(tx, { inbox: item.id, said, now })).toEqual({ kind: "done" });
      expect(await markInboxDone(tx, { inbox: item.id, said, now })).toEqual({ kind: "done-already" });
    });
    await store.close();
    await reading(await place.open(), async (tx) => {
      expect((await loadConversation(tx, "c1"))?.conversation).toMatchObject({ program: "social-marketer", missed: 2 });
      expect(await messagesAfter(tx, "c1", 1)).toEqual([
        { from: "assistant", text: "좋아요.", seq: 2, at: now.toISOString() },
      ]);
      expect(await nextInbox(tx, "c1")).toBeUndefined();
      expect(await inboxState(tx, "in-e1")).toEqual({ kind: "done", said: { from: 1, to: 2 } });
    });
  });
});

function event(eventId: string, text: string) {
  const base = { conversation: "c1", channel: "web", newPerson: `p-${eventId}`, now };
  return { ...base, inbox: `in-${eventId}`, eventId, payload: { text } };
}

function take(store: Store, eventId: string, text: string) {
  return inTransaction(store, (tx) => receive(tx, event(eventId, text)));
}
