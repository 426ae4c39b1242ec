import { sweepTraces } from "../../store/erase.js";
import { destroyRetained, nextToDestroy } from "../../store/retained.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";

/** Destroys what a law wanted kept until now. Looks first: a store in which nothing is due is not written to. */
export async function destroyDue(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  const next = await reading(parts.store, nextToDestroy);
  if (next === undefined || next > now.toISOString()) return;
  await inTransaction(parts.store, (tx) => destroyRetained(tx, now));
  await sweepTraces(parts.store);
}
