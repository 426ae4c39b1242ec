import { loadConversation, saveConversation } from "../../src/store/conversations.js";
import type { Faults } from "../../src/store/faults.js";
import { markInboxDone, nextInbox, receive } from "../../src/store/inbox.js";
import { claimConversation, releaseLease } from "../../src/store/leases.js";
import { appendMessages } from "../../src/store/messages.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";

/** The smallest assistant there can be: it counts what it has answered, and says the count. */

export function deliver(store: Store, conversation: string, eventId: string, now: Date) {
  const ids = { inbox: `${conversation}/${eventId}`, newPerson: `${conversation}'s person` };
  return inTransaction(store, (tx) =>
    receive(tx, { ...ids, conversation, channel: "web", eventId, payload: { text: eventId }, now }),
  );
}

/** Answers everything that waits, as a process does that holds a lease while it works. */
export async function answerAll(store: Store, holder: string, now: Date): Promise<void> {
  for (;;) {
    const lease = await inTransaction(store, (tx) => claimConversation(tx, { holder, now, leaseMs: 30_000 }));
    if (!lease) return;
    for (;;) {
      const snapshot = await reading(store, async (tx) => ({
        stored: await loadConversation(tx, lease.conversation),
        item: await nextInbox<{ text: string }>(tx, lease.conversation),
      }));
      const { stored, item } = snapshot;
      if (!stored || !item) break;
      const count = stored.conversation.missed + 1;
      const conversation = { ...stored.conversation, missed: count };
      await inTransaction(store, async (tx) => {
        const saved = await saveConversation(tx, { conversation, version: stored.version, lease });
        if (saved.kind !== "saved") return;
        const messages = [
          { from: "person", text: item.payload.text },
          { from: "assistant", text: String(count) },
        ] as const;
        const said = await appendMessages(tx, {
          conversation: conversation.id,
          person: conversation.person,
          messages,
          now,
        });
        await markInboxDone(tx, { inbox: item.id, said, now });
      });
    }
    await inTransaction(store, (tx) => releaseLease(tx, lease));
  }
}

/** What a talk must look like in the end, whatever happened on the way. */
export function expectedTalk(events: readonly string[]): readonly string[] {
  return events.flatMap((event, index) => [event, String(index + 1)]);
}

/** Stands for the end of the process: nothing after it runs. */
export class Crash extends Error {}

/** Dies at the n-th point that is reached; `reached` counts them. */
export function crashAt(n: number): Faults & { readonly reached: () => number } {
  let count = 0;
  return {
    reached: () => count,
    reach(point) {
      count += 1;
      if (count === n) throw new Crash(point);
    },
  };
}
