import type { Parts } from "../assistant/parts.js";
import { erasePersonWholly } from "../assistant/people/erase-person.js";
import { appendAudit } from "../store/audit.js";
import { sweepTraces } from "../store/erase.js";
import { inTransaction } from "../store/transaction.js";
import { byOperator } from "./by-operator.js";

/**
 * Erases a person when the office was asked to; their places go to who waits. Gives how many applications a law wants
 * something kept of; undefined when there is no such person.
 */
export async function eraseByOffice(parts: Parts, person: string): Promise<{ readonly kept: number } | undefined> {
  const now = parts.clock.now();
  const erased = await inTransaction(parts.store, async (tx) => {
    const outcome = await erasePersonWholly(tx, parts, person, { now, by: "system" });
    if (outcome.kind === "erased") await appendAudit(tx, byOperator("erase", person, now));
    return outcome;
  });
  if (erased.kind !== "erased") return undefined;
  await sweepTraces(parts.store);
  return { kept: erased.kept };
}
