import { type DeliveryMark, markDelivery, markDoubtful, pauseChannel } from "../../store/outbox-marks.js";
import { inTransaction } from "../../store/transaction.js";
import type { Claimed } from "./claim.js";
import type { DeliveryParts } from "./delivery-parts.js";
import { giveUp } from "./give-up.js";
import type { Delivered, Delivery, Found, Sender } from "./sender.js";
import { askedMs, backoffMs, deliverableMs, looksBeforeAgain } from "./waits.js";
import { within } from "./within.js";

/** How long a platform may take. Together less than after which a sender is taken for dead. */
const tryMs = 25_000;
const lookMs = 10_000;

/**
 * Sends one claimed message and writes down what became of it. One that may be there is looked for first; only what
 * cannot be settled is sent again, and marked so before.
 */
export async function deliverOne(
  parts: DeliveryParts,
  sender: Sender,
  { claim, message, address }: Claimed,
): Promise<void> {
  const chance = () => parts.chance?.() ?? Math.random();
  const now = () => parts.machineClock.now();
  const after = (ms: number) => new Date(now().getTime() + ms);
  const { channel } = claim;
  const mark = async (marked: DeliveryMark, outcome: "sent" | "retried" | "ambiguous") => {
    const { kind } = await inTransaction(parts.store, (tx) => markDelivery(tx, claim, marked));
    if (kind === "marked") parts.seen.delivered({ channel, outcome });
  };
  const isOld = now().getTime() - Date.parse(claim.queuedAt) > deliverableMs;
  if (!message) return giveUp(parts, claim, { what: "message", why: "no-message" });
  if (!address) {
    if (isOld) return giveUp(parts, claim, { what: "message", why: "no-address" });
    return mark({ kind: "later", due: after(backoffMs(claim.attempt, chance())), parts: claim.parts }, "retried");
  }

  const { id: outbox, conversation, seq, attempt, parts: there } = claim;
  const delivery = { outbox, conversation, seq, message, address: address.body, attempt, parts: there };
  const found = await look(parts, sender, { ...delivery, mayBeThere: claim.mayBeThere });
  if (found === "there") return mark({ kind: "sent", parts: there, now: now() }, "sent");
  if (typeof found === "object") return mark({ kind: "sent", parts: found.there, now: now() }, "sent");
  if (isOld) return giveUp(parts, claim, { what: "message", why: "too-old" });
  if (address.state === "gone") return giveUp(parts, claim, { what: "address", why: "gone" });
  if (found === "unknown" && sender.find && claim.looks < looksBeforeAgain)
    return mark({ kind: "unseen", due: after(backoffMs(claim.looks + 1, chance())) }, "ambiguous");

  const mayBeThere = found === "unknown";
  if (mayBeThere) {
    const { kind } = await inTransaction(parts.store, (tx) => markDoubtful(tx, claim));
    if (kind === "lost") return;
  }
  const delivered = await attemptOnce(parts, sender, { ...delivery, mayBeThere });
  switch (delivered.kind) {
    case "sent": {
      const { platformId } = delivered;
      const ids = delivered.parts ?? (platformId === undefined ? there : [...there, platformId]);
      return mark({ kind: "sent", parts: ids, now: now() }, "sent");
    }
    case "later": {
      const { afterMs, holds } = delivered;
      const due = after(afterMs === undefined ? backoffMs(attempt, chance()) : askedMs(afterMs, chance()));
      if (holds === "platform") await inTransaction(parts.store, (tx) => pauseChannel(tx, channel, due));
      const kind = mayBeThere ? "unclear" : "later";
      return mark({ kind, due, parts: delivered.parts ?? there }, "retried");
    }
    case "unclear":
      return mark(
        { kind: "unclear", due: after(backoffMs(attempt, chance())), parts: delivered.parts ?? there },
        "ambiguous",
      );
    case "dead":
      return giveUp(parts, claim, { what: "message", why: delivered.why });
    case "gone":
      return giveUp(parts, claim, { what: "address", why: delivered.why });
  }
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
