import { escalateBroken, hasBrokenPromise } from "../../store/handoff-escalations.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";

/** Marks what was promised to people and not kept, for those at the desk to see. */
export async function escalateHandoffs(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  while (await reading(parts.store, (tx) => hasBrokenPromise(tx, now))) {
    const found = await inTransaction(parts.store, (tx) => escalateBroken(tx, now));
    if (found === 0) return;
    parts.seen.escalated(found);
  }
}
