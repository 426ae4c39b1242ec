import { tellOffers } from "../assistant/offers.js";
import type { Parts } from "../assistant/parts.js";
import { withdrawAll } from "../assistant/seats-change.js";
import { appendAudit } from "../store/audit.js";
import { erasePerson, sweepTraces } from "../store/erase.js";
import { inTransaction } from "../store/transaction.js";
import { byOperator } from "./by-operator.js";

/** Erases a person when the office was asked to; their places go to who waits. False when there is no such person. */
export async function eraseByOffice(parts: Parts, person: string): Promise<boolean> {
  const now = parts.clock.now();
  const erased = await inTransaction(parts.store, async (tx) => {
    await tellOffers(tx, parts, await withdrawAll(tx, person, { now, by: "system", why: "erased" }), now);
    const outcome = await erasePerson(tx, person, now);
    if (outcome.kind === "erased") await appendAudit(tx, byOperator("erase", person, now));
    return outcome;
  });
  if (erased.kind === "erased") await sweepTraces(parts.store);
  return erased.kind === "erased";
}
