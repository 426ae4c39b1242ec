import { receive } from "../store/inbox.js";
import { inTransaction } from "../store/transaction.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import type { Incoming, Receipt } from "./ports.js";

/** More than this is not stored; a channel should have asked to shorten it before. */
export const longestText = 10_000;

/**
 * Screens a message and stores it durably, sealed. Words with a resident number in them never reach the store,
 * not even the inbox.
 */
export async function takeIn(parts: Parts, incoming: Incoming): Promise<Receipt> {
  const { channel, conversation, eventId } = incoming;
  if ((incoming.text?.length ?? 0) > longestText) return { kind: "refused", why: "too-long" };
  const event = {
    inbox: parts.newId(),
    channel,
    conversation,
    eventId,
    payload: screened(parts, incoming),
    newPerson: parts.newId(),
    now: parts.clock.now(),
  };
  const received = await inTransaction(parts.store, (tx) => receive<Payload>(tx, event));
  return { kind: received.kind === "new" ? "accepted" : "repeat", inbox: received.inbox };
}

function screened(parts: Parts, { text = "", press, unseen }: Incoming): Payload {
  if (parts.hasResidentNumber(text) || (press && parts.hasResidentNumber(press.label))) return { kind: "screened" };
  return {
    kind: "said",
    text: clean(press?.label ?? text),
    ...(press ? { press } : {}),
    ...(unseen ? { unseen } : {}),
  };
}

/** Control characters mean nothing to people; line breaks and tabs stay. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (one) => (one === "\n" || one === "\t" || one === "\u200d" ? one : ""));
}
