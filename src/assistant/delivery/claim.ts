import type { SaidMessage } from "../../conversation/message.js";
import { type Address, findAddress } from "../../store/addresses.js";
import { lastChangeOf } from "../../store/message-changes.js";
import { messagesAfter } from "../../store/messages.js";
import { pushedMessage } from "../../store/outbox.js";
import { type ClaimedDelivery, claimDelivery, hasDueDelivery } from "../../store/outbox-claims.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { DeliveryParts } from "./delivery-parts.js";
import { type Errand, errandOf } from "./errand.js";
import type { Sender } from "./sender.js";

/** A sender that has been silent for this long is taken for dead. Longer than a try may take (`tryMs`, `lookMs`). */
const sendingMs = 60_000;

/** A message that this process alone has for now, with what is needed to send it. */
export interface Claimed {
  readonly claim: ClaimedDelivery;
  /** Undefined when the message is not there any more. */
  readonly errand: Errand | undefined;
  readonly address: Address | undefined;
}

/** The next message of a channel to be sent, if one is due. */
export async function claimNext(parts: DeliveryParts, { channel, pace }: Sender): Promise<Claimed | undefined> {
  const now = parts.machineClock.now();
  if (!(await reading(parts.store, (tx) => hasDueDelivery(tx, { channel, now })))) return undefined;
  return inTransaction(parts.store, async (tx) => {
    const claim = await claimDelivery(tx, { channel, now, sendingMs, ...(pace ? { pace } : {}) });
    if (!claim) return undefined;
    return { claim, errand: await errandNow(tx, claim), address: await findAddress(tx, claim) };
  });
}

async function errandNow(tx: Tx, claim: ClaimedDelivery): Promise<Errand | undefined> {
  const { conversation, side, seq, parts } = claim;
  const message = await messageAt(tx, conversation, seq);
  if (!message) return undefined;
  if (!message.amends) {
    const last = await lastChangeOf(tx, conversation, seq);
    const change = last === undefined ? undefined : await messageAt(tx, conversation, last);
    return errandOf({ message, parts, ...(change ? { change } : {}) });
  }
  const { seq: of } = message.amends;
  const said = await messageAt(tx, conversation, of);
  if (!said) return undefined;
  const last = (await lastChangeOf(tx, conversation, of)) ?? seq;
  const pushed = await pushedMessage(tx, { conversation, side, seq: of });
  return errandOf({ message, parts, original: { said, last, ...(pushed ? { pushed } : {}) } });
}

async function messageAt(tx: Tx, conversation: string, seq: number): Promise<SaidMessage | undefined> {
  const [message] = await messagesAfter(tx, conversation, seq - 1, 1);
  return message?.seq === seq ? message : undefined;
}
