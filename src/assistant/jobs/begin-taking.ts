import { startedSelected } from "../../store/taking-part.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { beginTaking } from "../seats-taking.js";

const atOnce = 100;

/**
 * Whoever was selected takes part from the moment the offering begins. Looks first: where nothing is due nothing is written.
 * Nobody is told: they were reminded the day before.
 */
export async function beginTakingDue(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  while ((await reading(parts.store, (tx) => startedSelected(tx, now, 1))).length > 0)
    if ((await inTransaction(parts.store, (tx) => beginTaking(tx, now, atOnce))) === 0) return;
}
