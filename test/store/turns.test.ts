import { expect, it } from "vitest";
import { loadConversation, saveConversation } from "../../src/store/conversations.js";
import { countUndone, nextInbox } from "../../src/store/inbox.js";
import { claimConversation, claimConversationById } from "../../src/store/leases.js";
import { messagesAfter } from "../../src/store/messages.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { answerAll, deliver } from "./echo.js";

const now = new Date("2026-11-20T03:00:00Z");

describeOnBothStores("turns", (fresh) => {
  it("of 200 messages at once are 200, in order, though two processes compete for them", async () => {
    const place = await fresh();
    const [one, two] = [await place.open(), await place.open()];
    const events = Array.from({ length: 200 }, (_, n) => `e${n}`);
    await Promise.all(events.map((event, n) => deliver(n % 2 ? one : two, "c1", event, now)));
    const order = await inOrder(one);
    while ((await reading(one, (tx) => countUndone(tx, "c1"))) > 0) {
      await Promise.all([answerAll(one, "one", now), answerAll(two, "two", now)]);
    }
    const said = await reading(one, (tx) => messagesAfter(tx, "c1", 0));
    expect(said.map((message) => message.text)).toEqual(order.flatMap((id, n) => [id, `${n + 1}`]));
    expect(said.at(-1)?.seq).toBe(400);
  }, 60_000);

  it("of many conversations can share one commit, and are all there or none", async () => {
    const store = await (await fresh()).open();
    const talks = ["c1", "c2", "c3"];
    for (const talk of talks) await deliver(store, talk, "e1", now);
    const together = (last: () => void) =>
      inTransaction(store, async (tx) => {
        for (;;) {
          const lease = await claimConversation(tx, { holder: "h", now, leaseMs: 9 });
          if (!lease) break;
          const stored = await loadConversation(tx, lease.conversation);
          if (!stored) throw new Error("no conversation");
          const conversation = { ...stored.conversation, missed: 7 };
          await saveConversation(tx, { conversation, version: stored.version, lease });
        }
        last();
      });
    const fails = () => {
      throw new Error("the third turn failed");
    };
    await expect(together(fails)).rejects.toThrow("the third turn failed");
    expect(await missed(store, talks)).toEqual([0, 0, 0]);
    await together(() => {});
    expect(await missed(store, talks)).toEqual([7, 7, 7]);
  });

  it("see a repeated event of another conversation as news", async () => {
    const store = await (await fresh()).open();
    expect((await deliver(store, "c1", "e1", now)).kind).toBe("new");
    expect((await deliver(store, "c2", "e1", now)).kind).toBe("new");
    expect(await inTransaction(store, (tx) => nextInbox(tx, "c2"))).toMatchObject({ id: "c2/e1", seq: 1 });
  });

  it("cannot be taken of a conversation that does not exist", async () => {
    const store = await (await fresh()).open();
    const claim = inTransaction(store, (tx) => claimConversationById(tx, "none", { holder: "h", now, leaseMs: 9 }));
    expect(await claim).toBeUndefined();
    expect(await reading(store, (tx) => loadConversation(tx, "none"))).toBeUndefined();
  });
});

/** Events in the order in which the store took them in. */
async function inOrder(store: Store): Promise<readonly string[]> {
  const rows = await reading(store, (tx) => tx.db.selectFrom("inbox").select("id").orderBy("seq").execute());
  return rows.map(({ id }) => id.replace("c1/", ""));
}

async function missed(store: Store, talks: readonly string[]) {
  const stored = await reading(store, async (tx) => {
    const all = [];
    for (const talk of talks) all.push(await loadConversation(tx, talk));
    return all;
  });
  return stored.map((one) => one?.conversation.missed);
}
