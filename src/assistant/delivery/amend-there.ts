import { markAmended } from "../../store/outbox.js";
import type { ClaimedDelivery } from "../../store/outbox-claims.js";
import { markDelivery } from "../../store/outbox-marks.js";
import { inTransaction } from "../../store/transaction.js";
import type { DeliveryParts } from "./delivery-parts.js";
import type { Amended, Amendment, Sender } from "./sender.js";
import { tryMs } from "./waits.js";
import { within } from "./within.js";

/** Has a message that is there changed; of what nobody knows the same is done again, which changes nothing more. */
export async function amendThere(
  parts: DeliveryParts,
  sender: Sender,
  claim: ClaimedDelivery,
  amendment: Amendment,
): Promise<Amended> {
  if (!sender.amend) return { kind: "cannot" };
  const unknown: Amended = { kind: "later", parts: claim.parts };
  try {
    return await within(tryMs, (signal) => sender.amend?.(amendment, signal) ?? Promise.resolve(unknown), unknown);
  } catch (fault) {
    parts.seen.failed("delivery", fault);
    return unknown;
  }
}

/** It stands as it should, under these ids. */
export async function markThere(
  parts: DeliveryParts,
  claim: ClaimedDelivery,
  { seq, ids }: { readonly seq: number; readonly ids: readonly string[] },
): Promise<void> {
  const { conversation, side, channel, seq: shows } = claim;
  const kind = await inTransaction(parts.store, async (tx) => {
    const marked = await markDelivery(tx, claim, { kind: "sent", parts: [], now: parts.machineClock.now() });
    if (marked.kind === "marked") await markAmended(tx, { conversation, side, seq, parts: ids, shows });
    return marked.kind;
  });
  if (kind === "marked") parts.seen.delivered({ channel, outcome: "sent" });
}
