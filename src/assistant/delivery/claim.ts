import type { SaidMessage } from "../../conversation/message.js";
import { type Address, findAddress } from "../../store/addresses.js";
import { messagesAfter } from "../../store/messages.js";
import { type ClaimedDelivery, claimDelivery, hasDueDelivery } from "../../store/outbox-claims.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { DeliveryParts } from "./delivery-parts.js";
import type { Sender } from "./sender.js";

/** A sender that has been silent for this long is taken for dead. Longer than a try may take (`tryMs`, `lookMs`). */
const sendingMs = 60_000;

/** A message that this process alone has for now, with what is needed to send it. */
export interface Claimed {
  readonly claim: ClaimedDelivery;
  readonly message: SaidMessage | undefined;
  readonly address: Address | undefined;
}

/** The next message of a channel to be sent, if one is due. */
export async function claimNext(parts: DeliveryParts, { channel, pace }: Sender): Promise<Claimed | undefined> {
  const now = parts.machineClock.now();
  if (!(await reading(parts.store, (tx) => hasDueDelivery(tx, { channel, now })))) return undefined;
  return inTransaction(parts.store, async (tx) => {
    const claim = await claimDelivery(tx, { channel, now, sendingMs, ...(pace ? { pace } : {}) });
    if (!claim) return undefined;
    const [message] = await messagesAfter(tx, claim.conversation, claim.seq - 1, 1);
    return {
      claim,
      message: message?.seq === claim.seq ? message : undefined,
      address: await findAddress(tx, claim),
    };
  });
}
