import { markAddressGone, personSide } from "../../store/addresses.js";
import { appendHandoffEvent } from "../../store/handoff-events.js";
import { lockOpenHandoff } from "../../store/handoff-rows.js";
import type { ClaimedDelivery } from "../../store/outbox-claims.js";
import { giveUpDeliveries, markDelivery } from "../../store/outbox-marks.js";
import { inTransaction } from "../../store/transaction.js";
import type { DeliveryParts } from "./delivery-parts.js";

/** Gives up one message, or everything to an address that is gone. Staff who have the talk, or are called, see it there. */
export async function giveUp(
  parts: DeliveryParts,
  claim: ClaimedDelivery,
  { what, why }: { readonly what: "message" | "address"; readonly why: string },
): Promise<void> {
  const { conversation, side, channel } = claim;
  const now = parts.clock.now();
  const dead = await inTransaction(parts.store, async (tx) => {
    // As everywhere: the hand-off is locked before anything of its talk.
    const handoff = side === personSide ? await lockOpenHandoff(tx, conversation) : undefined;
    const { kind } = await markDelivery(tx, claim, { kind: "dead", why });
    if (kind === "lost") return 0;
    if (what === "address") await markAddressGone(tx, { conversation, side, now });
    const others = what === "address" ? await giveUpDeliveries(tx, { conversation, side, why }) : 0;
    if (handoff) await appendHandoffEvent(tx, handoff, { at: now.toISOString(), by: "house", what: "undelivered" });
    return 1 + others;
  });
  for (let n = 0; n < dead; n++) parts.seen.delivered({ channel, outcome: "dead" });
}
