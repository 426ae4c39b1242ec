import { areMissesDue, dropMissesDue } from "../../store/misses.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";

/** Deletes what was not understood and has been kept for long enough. Looks first: where nothing is due nothing is written. */
export async function dropMisses(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  if (await reading(parts.store, (tx) => areMissesDue(tx, now)))
    await inTransaction(parts.store, (tx) => dropMissesDue(tx, now));
}
