import { loadConversation, type StoredConversation } from "../store/conversations.js";
import { sweepTraces } from "../store/erase.js";
import { countUndone, nextInbox } from "../store/inbox.js";
import { claimConversation, claimConversationById, type Lease, releaseLease } from "../store/leases.js";
import { inTransaction, reading } from "../store/transaction.js";
import { helpReading } from "./model-help/help-reading.js";
import { type Parts, still } from "./parts.js";
import type { Payload } from "./payload.js";
import { freeWay, type RightOfWay } from "./right-of-way.js";
import { Overtaken, type TurnToTake, takeTurn, understand } from "./take-turn.js";

/** A dead process's conversations are taken over after this long. */
const leaseMs = 15_000;

/** A turn is tried this often; the last time it is an apology. */
const attempts = 4;

/** Another process has the conversation: look again after this long. */
const pollMs = 25;

/** Answers everything that waits in one conversation, in order; resolves when nothing does, whoever answered it. */
export async function drain(parts: Parts, conversation: string, way: RightOfWay = freeWay): Promise<void> {
  for (;;) {
    const left = await way.talk(async () => {
      const lease = await inTransaction(parts.store, async (tx) =>
        (await countUndone(tx, conversation)) > 0 ? claimConversationById(tx, conversation, terms(parts)) : "nothing",
      );
      if (lease === "nothing") return "nothing";
      if (!lease) return "another's";
      await answerAll(parts, lease, way);
      return "more";
    });
    if (left === "nothing") return;
    if (left === "another's") await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/** Answers everything that waits anywhere, as long as no other process is at it. */
export async function drainAll(parts: Parts, way: RightOfWay = freeWay): Promise<void> {
  for (;;) {
    const lease = await inTransaction(parts.store, (tx) => claimConversation(tx, terms(parts)));
    if (!lease) return;
    await answerAll(parts, lease, way);
  }
}

function terms(parts: Parts) {
  return { holder: parts.holder, now: parts.machineClock.now(), leaseMs };
}

/** The lease is renewed by taking it anew: it is held for one run over what waits, and is given back with the last turn. */
async function answerAll(living: Parts, lease: Lease, way: RightOfWay): Promise<void> {
  const { store, machineClock } = living;
  let stored = await reading(store, (tx) => loadConversation(tx, lease.conversation));
  const heldUntil = machineClock.now().getTime() + leaseMs / 2;
  while (stored && machineClock.now().getTime() < heldUntil) {
    // From reading the message to saying the answer a turn sees one catalogue.
    const parts = still(living);
    const { conversation } = stored;
    const next = await way.step(async () => {
      const item = await reading(parts.store, (tx) => nextInbox<Payload>(tx, lease.conversation));
      return item && { item, offline: understand(parts, conversation, item.payload) };
    });
    if (!next) break;
    const { item, offline } = next;
    const read = await helpReading(parts, conversation, item.payload, offline);
    const before: StoredConversation = stored;
    const after = await way.step(() => oneTurn(parts, { stored: before, item, reading: read, lease }));
    if (after === "overtaken") return;
    if (after.conversation.person !== conversation.person) await sweepTraces(parts.store);
    stored = after;
  }
  await inTransaction(store, (tx) => releaseLease(tx, lease));
}

/**
 * Takes one turn. One that fails again and again is a bug of ours: it is answered with an apology and the way to a
 * person, so that what was said after it is not held up for ever. A store that is down fails the apology too, and then
 * everything stays as it is until it is back.
 */
async function oneTurn(parts: Parts, now: Omit<TurnToTake, "answer">): Promise<StoredConversation | "overtaken"> {
  const { channel } = now.item;
  for (let attempt = 1; ; attempt++) {
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    const answer = attempt < attempts ? "turn" : "apology";
    try {
      const after = await inTransaction(parts.store, (tx) => takeTurn(tx, parts, { ...now, answer }));
      parts.seen.turn({ channel, outcome: "done", seconds: seconds() });
      return after;
    } catch (fault) {
      if (fault instanceof Overtaken) return "overtaken";
      parts.seen.turn({ channel, outcome: "failed", seconds: seconds() });
      parts.seen.failed("turn", fault);
      if (answer === "apology") throw fault;
    }
  }
}
