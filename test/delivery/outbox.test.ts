import { expect, it } from "vitest";
import { appendMessages } from "../../src/store/messages.js";
import { deliveredAs, queueDelivery } from "../../src/store/outbox.js";
import { claimDelivery, hasDueDelivery, type Pace } from "../../src/store/outbox-claims.js";
import { giveUpDeliveries, markDelivery, markDoubtful, pauseChannel } from "../../src/store/outbox-marks.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { meet } from "../seats/fixture.js";
import { describeOnBothStores } from "../support/stores.js";

const start = new Date("2026-03-02T01:00:00.000Z");
const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describeOnBothStores("what must be pushed", (fresh) => {
  it("goes out one after another, one that was not taken again before the next", async () => {
    const store = await toPush(await (await fresh()).open(), "p", 2);
    const first = await claimOne(store, 0);
    expect(first).toMatchObject({ conversation: "talk-p", channel: "slack", seq: 1, attempt: 1, mayBeThere: false });
    expect(await claim(store, 0)).toBeUndefined();
    await mark(store, first, { kind: "later", due: at(10), parts: ["t1"] });
    expect(await claim(store, 9)).toBeUndefined();
    const again = await claimOne(store, 10);
    expect(again).toMatchObject({ seq: 1, attempt: 2, mayBeThere: false, parts: ["t1"] });
    await mark(store, again, { kind: "sent", parts: ["t1", "t2"], now: at(10) });
    expect(await claim(store, 10)).toMatchObject({ seq: 2, attempt: 1, parts: [] });
    expect(await reading(store, (tx) => deliveredAs(tx, { conversation: "talk-p", seq: 1 }))).toEqual(["t1", "t2"]);
    expect(await reading(store, (tx) => deliveredAs(tx, { conversation: "talk-p", seq: 9 }))).toEqual([]);
  });

  it("of one conversation does not wait for another", async () => {
    const store = await toPush(await toPush(await (await fresh()).open(), "p", 2), "q", 2);
    const both = [await claimOne(store, 0), await claimOne(store, 0)];
    expect(both.map(({ conversation, seq }) => [conversation, seq]).sort()).toEqual([
      ["talk-p", 1],
      ["talk-q", 1],
    ]);
    expect(await claim(store, 0)).toBeUndefined();
  });

  it("is in doubt when its sender died, and the next waits for it", async () => {
    const store = await toPush(await (await fresh()).open(), "p", 2);
    await claimOne(store, 0);
    expect(await reading(store, (tx) => hasDueDelivery(tx, { channel: "slack", now: at(59) }))).toBe(false);
    expect(await claimOne(store, 60)).toMatchObject({ seq: 1, attempt: 2, mayBeThere: true });
    expect(await claim(store, 60)).toBeUndefined();
  });

  it("counts as sent when somebody who was taken for dead says so, but only while nobody else is at it", async () => {
    const store = await toPush(await (await fresh()).open(), "p", 2);
    const slow = await claimOne(store, 0);
    const other = await claimOne(store, 60);
    expect(await mark(store, slow, { kind: "sent", parts: [], now: at(61) })).toEqual({ kind: "lost" });
    await mark(store, other, { kind: "unclear", due: at(70), parts: [] });
    expect(await mark(store, slow, { kind: "dead", why: "late" })).toEqual({ kind: "lost" });
    expect(await mark(store, slow, { kind: "sent", parts: ["x"], now: at(62) })).toEqual({ kind: "marked" });
    expect(await claimOne(store, 70)).toMatchObject({ seq: 2 });
  });

  it("stays in doubt, and counts how often nobody could say, until it is known to be there", async () => {
    const store = await toPush(await (await fresh()).open(), "p", 1);
    await mark(store, await claimOne(store, 0), { kind: "unclear", due: at(1), parts: [] });
    await mark(store, await claimOne(store, 1), { kind: "unseen", due: at(2) });
    const third = await claimOne(store, 2);
    expect(third).toMatchObject({ mayBeThere: true, looks: 1, attempt: 3 });
    expect(await inTransaction(store, (tx) => markDoubtful(tx, third))).toEqual({ kind: "marked" });
    await mark(store, third, { kind: "sent", parts: [], now: at(2) });
    expect(await inTransaction(store, (tx) => markDoubtful(tx, third))).toEqual({ kind: "lost" });
  });

  it("rests while the platform asked for it, as long as it asked", async () => {
    const store = await toPush(await (await fresh()).open(), "p", 1);
    await inTransaction(store, (tx) => pauseChannel(tx, "slack", at(30)));
    await inTransaction(store, (tx) => pauseChannel(tx, "slack", at(20)));
    expect(await claim(store, 29)).toBeUndefined();
    expect(await claimOne(store, 30)).toMatchObject({ seq: 1 });
  });

  it("keeps the pace that a platform allows one conversation", async () => {
    const store = await toPush(await (await fresh()).open(), "p", 4);
    const pace = [
      { count: 2, perMs: 1_000 },
      { count: 3, perMs: 60_000 },
    ];
    for (const _ of [1, 2]) await mark(store, await claimOne(store, 0, pace), { kind: "sent", parts: [], now: at(0) });
    expect(await claim(store, 0, pace)).toBeUndefined();
    await mark(store, await claimOne(store, 1, pace), { kind: "sent", parts: [], now: at(1) });
    expect(await claim(store, 59, pace)).toBeUndefined();
    expect(await claimOne(store, 60, pace)).toMatchObject({ seq: 4 });
  });

  it("is given up as a whole when the address is gone", async () => {
    const store = await toPush(await toPush(await (await fresh()).open(), "p", 3), "q", 1);
    const gone = { conversation: "talk-p", side: "person", why: "blocked" };
    expect(await inTransaction(store, (tx) => giveUpDeliveries(tx, gone))).toBe(3);
    expect(await claimOne(store, 0)).toMatchObject({ conversation: "talk-q" });
    expect(await claim(store, 0)).toBeUndefined();
  });
});

async function toPush(store: Store, person: string, count: number): Promise<Store> {
  await inTransaction(store, async (tx) => {
    await meet(tx, person);
    const conversation = `talk-${person}`;
    const messages = Array.from({ length: count }, (_, n) => ({ from: "assistant" as const, text: `말 ${n + 1}` }));
    await appendMessages(tx, { conversation, person, messages, now: start });
    const seqs = messages.map((_, n) => n + 1);
    await queueDelivery(tx, { conversation, channel: "slack", seqs, now: start });
  });
  return store;
}

function claim(store: Store, seconds: number, pace: readonly Pace[] = []) {
  const terms = { channel: "slack", now: at(seconds), sendingMs: 60_000, pace };
  return inTransaction(store, (tx) => claimDelivery(tx, terms));
}

async function claimOne(store: Store, seconds: number, pace: readonly Pace[] = []) {
  const claimed = await claim(store, seconds, pace);
  if (!claimed) throw new Error("nothing to send");
  return claimed;
}

function mark(
  store: Store,
  claimed: Parameters<typeof markDelivery>[1],
  what: Parameters<typeof markDelivery>[2],
): Promise<{ readonly kind: "marked" | "lost" }> {
  return inTransaction(store, (tx) => markDelivery(tx, claimed, what));
}
