import type { ClaimedDelivery } from "../../store/outbox-claims.js";
import { type DeliveryMark, markDelivery, pauseChannel } from "../../store/outbox-marks.js";
import { inTransaction } from "../../store/transaction.js";
import type { DeliveryParts } from "./delivery-parts.js";
import { giveUp } from "./give-up.js";
import type { Delivered } from "./sender.js";
import { askedMs, backoffMs } from "./waits.js";

/** Writes down what became of a try. */
export async function settle(
  parts: DeliveryParts,
  claim: ClaimedDelivery,
  delivered: Delivered,
  { mayBeThere, shows }: { readonly mayBeThere: boolean; readonly shows?: number },
): Promise<void> {
  const { channel, attempt, parts: there } = claim;
  switch (delivered.kind) {
    case "sent": {
      const { platformId } = delivered;
      const ids = delivered.parts ?? (platformId === undefined ? there : [...there, platformId]);
      const now = parts.machineClock.now();
      const sent = { kind: "sent" as const, parts: ids, now, ...(shows === undefined ? {} : { shows }) };
      return mark(parts, claim, sent, "sent");
    }
    case "later": {
      const { afterMs, holds } = delivered;
      const chance = chanceOf(parts);
      const due = dueAfter(parts, afterMs === undefined ? backoffMs(attempt, chance) : askedMs(afterMs, chance));
      if (holds === "platform") await inTransaction(parts.store, (tx) => pauseChannel(tx, channel, due));
      const kind = mayBeThere ? "unclear" : "later";
      return mark(parts, claim, { kind, due, parts: delivered.parts ?? there }, "retried");
    }
    case "unclear": {
      const due = dueAfter(parts, backoffMs(attempt, chanceOf(parts)));
      return mark(parts, claim, { kind: "unclear", due, parts: delivered.parts ?? there }, "ambiguous");
    }
    case "dead":
      return giveUp(parts, claim, { what: "message", why: delivered.why });
    case "gone":
      return giveUp(parts, claim, { what: "address", why: delivered.why });
  }
}

export async function mark(
  parts: DeliveryParts,
  claim: ClaimedDelivery,
  marked: DeliveryMark,
  outcome: "sent" | "retried" | "ambiguous",
): Promise<void> {
  const { kind } = await inTransaction(parts.store, (tx) => markDelivery(tx, claim, marked));
  if (kind === "marked") parts.seen.delivered({ channel: claim.channel, outcome });
}

export function chanceOf(parts: DeliveryParts): number {
  return parts.chance?.() ?? Math.random();
}

export function dueAfter({ machineClock }: DeliveryParts, ms: number): Date {
  return new Date(machineClock.now().getTime() + ms);
}
