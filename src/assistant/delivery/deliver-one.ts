import type { ClaimedDelivery } from "../../store/outbox-claims.js";
import { markDelivery, markDoubtful } from "../../store/outbox-marks.js";
import { inTransaction } from "../../store/transaction.js";
import { amendThere, markThere } from "./amend-there.js";
import type { Claimed } from "./claim.js";
import type { DeliveryParts } from "./delivery-parts.js";
import { withdrawn } from "./errand.js";
import { giveUp } from "./give-up.js";
import type { Delivered, Delivery, Found, Sender } from "./sender.js";
import { chanceOf, dueAfter, mark, settle } from "./settle.js";
import { backoffMs, deliverableMs, looksBeforeAgain, tryMs } from "./waits.js";
import { within } from "./within.js";

/** How long a platform may take to say. With `tryMs` less than after which a sender is taken for dead. */
const lookMs = 10_000;

/**
 * Sends one claimed message and writes down what became of it. One that may be there is looked for first; only what
 * cannot be settled is sent again, and marked so before.
 */
export async function deliverOne(
  parts: DeliveryParts,
  sender: Sender,
  { claim, errand, address }: Claimed,
): Promise<void> {
  const now = parts.machineClock.now();
  const isOld = now.getTime() - Date.parse(claim.queuedAt) > deliverableMs;
  if (!errand) return giveUp(parts, claim, { what: "message", why: "no-message" });
  if (errand.kind === "moot") return mark(parts, claim, { kind: "sent", parts: [], now }, "sent");
  if (errand.kind === "withdrawn" && !claim.mayBeThere) return dropWithdrawn(parts, claim);
  if (!address) {
    if (isOld) return giveUp(parts, claim, { what: "message", why: "no-address" });
    const due = dueAfter(parts, backoffMs(claim.attempt, chanceOf(parts)));
    return mark(parts, claim, { kind: "later", due, parts: claim.parts }, "retried");
  }

  const { id: outbox, conversation, seq, attempt, parts: there } = claim;
  const delivery = { outbox, conversation, seq, message: errand.message, address: address.body, attempt, parts: there };
  if (errand.kind === "amend" && !isOld && address.state === "open") {
    const amended = await amendThere(parts, sender, claim, { ...delivery, ids: errand.ids, now: errand.now });
    if (amended.kind === "sent") return markThere(parts, claim, { seq: errand.seq, ids: amended.parts ?? errand.ids });
    if (amended.kind !== "cannot") return settle(parts, claim, amended, { mayBeThere: claim.mayBeThere });
  }
  const found = await look(parts, sender, { ...delivery, mayBeThere: claim.mayBeThere });
  if (found === "there") return mark(parts, claim, { kind: "sent", parts: there, now }, "sent");
  if (typeof found === "object") return mark(parts, claim, { kind: "sent", parts: found.there, now }, "sent");
  if (errand.kind === "withdrawn" && found === "absent") return dropWithdrawn(parts, claim);
  if (isOld) return giveUp(parts, claim, { what: "message", why: "too-old" });
  if (address.state === "gone") return giveUp(parts, claim, { what: "address", why: "gone" });
  if (found === "unknown" && sender.find && claim.looks < looksBeforeAgain) {
    const due = dueAfter(parts, backoffMs(claim.looks + 1, chanceOf(parts)));
    return mark(parts, claim, { kind: "unseen", due }, "ambiguous");
  }
  if (errand.kind === "withdrawn") return dropWithdrawn(parts, claim);

  const mayBeThere = found === "unknown";
  if (mayBeThere) {
    const { kind } = await inTransaction(parts.store, (tx) => markDoubtful(tx, claim));
    if (kind === "lost") return;
  }
  const delivered = await attemptOnce(parts, sender, { ...delivery, mayBeThere });
  const shows = errand.kind === "say" && errand.shows !== undefined ? { shows: errand.shows } : {};
  return settle(parts, claim, delivered, { mayBeThere, ...shows });
}

/** It was taken back before anybody saw it: nothing is sent, and nobody is told that nothing was. */
async function dropWithdrawn(parts: DeliveryParts, claim: ClaimedDelivery): Promise<void> {
  await inTransaction(parts.store, (tx) => markDelivery(tx, claim, { kind: "dead", why: withdrawn }));
}

/** `absent` when no earlier try is in doubt. */
async function look(parts: DeliveryParts, sender: Sender, delivery: Delivery): Promise<Found> {
  if (!delivery.mayBeThere) return "absent";
  if (!sender.find) return "unknown";
  try {
    return await within(lookMs, (signal) => sender.find?.(delivery, signal) ?? Promise.resolve("unknown"), "unknown");
  } catch (fault) {
    parts.seen.failed("delivery", fault);
    return "unknown";
  }
}

async function attemptOnce(parts: DeliveryParts, sender: Sender, delivery: Delivery): Promise<Delivered> {
  try {
    return await within(tryMs, (signal) => sender.deliver(delivery, signal), { kind: "unclear" });
  } catch (fault) {
    parts.seen.failed("delivery", fault);
    return { kind: "unclear" };
  }
}
