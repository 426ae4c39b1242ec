import { loadConversation } from "../store/conversations.js";
import { sweepTraces } from "../store/erase.js";
import { countUndone, nextInbox } from "../store/inbox.js";
import { claimConversation, claimConversationById, type Lease, releaseLease } from "../store/leases.js";
import { inTransaction, reading } from "../store/transaction.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import { Overtaken, takeTurn, understand } from "./take-turn.js";

/** A dead process's conversations are taken over after this long. */
const leaseMs = 15_000;

/** Another process has the conversation: look again after this long. */
const pollMs = 25;

/** Answers everything that waits in one conversation, in order; resolves when nothing does, whoever answered it. */
export async function drain(parts: Parts, conversation: string): Promise<void> {
  for (;;) {
    const lease = await inTransaction(parts.store, async (tx) =>
      (await countUndone(tx, conversation)) > 0 ? claimConversationById(tx, conversation, terms(parts)) : "nothing",
    );
    if (lease === "nothing") return;
    if (lease) await answerAll(parts, lease);
    else await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Answers everything that waits anywhere, as long as no other process is at it. */
export async function drainAll(parts: Parts): Promise<void> {
  for (;;) {
    const lease = await inTransaction(parts.store, (tx) => claimConversation(tx, terms(parts)));
    if (!lease) return;
    await answerAll(parts, lease);
  }
}

function terms(parts: Parts) {
  return { holder: parts.holder, now: parts.machineClock.now(), leaseMs };
}

/** The lease is renewed by taking it anew: it is held for one run over what waits, and is given back with the last turn. */
async function answerAll(parts: Parts, lease: Lease): Promise<void> {
  let stored = await reading(parts.store, (tx) => loadConversation(tx, lease.conversation));
  const heldUntil = parts.machineClock.now().getTime() + leaseMs / 2;
  while (stored && parts.machineClock.now().getTime() < heldUntil) {
    const item = await reading(parts.store, (tx) => nextInbox<Payload>(tx, lease.conversation));
    if (!item) break;
    const read = understand(parts, stored.conversation, item.payload);
    const now = { stored, item, reading: read, lease };
    const started = performance.now();
    try {
      const { person } = stored.conversation;
      stored = await inTransaction(parts.store, (tx) => takeTurn(tx, parts, now));
      if (stored.conversation.person !== person) await sweepTraces(parts.store);
      parts.seen.turn({ channel: item.channel, outcome: "done", seconds: (performance.now() - started) / 1000 });
    } catch (fault) {
      if (fault instanceof Overtaken) return;
      parts.seen.turn({ channel: item.channel, outcome: "failed", seconds: (performance.now() - started) / 1000 });
      throw fault;
    }
  }
  await inTransaction(parts.store, (tx) => releaseLease(tx, lease));
}
