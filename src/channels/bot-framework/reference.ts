import { createHash } from "node:crypto";
import { z } from "zod";
import type { IncomingActivity } from "./incoming-activity.js";

const reference = z.object({
  serviceUrl: z.string(),
  channelId: z.string(),
  conversation: z.string(),
  bot: z.string(),
  user: z.string(),
});

/** How a conversation is reached again: what is kept as its address. Ids only, no name. */
export type Reference = z.infer<typeof reference>;

/** Where something is said: to one person, or to all who read there. */
export type Whereto = Omit<Reference, "user"> & Partial<Pick<Reference, "user">>;

export function readReference(address: unknown): Reference | null {
  const read = reference.safeParse(address);
  return read.success ? read.data : null;
}

export function referenceOf(activity: IncomingActivity): Reference {
  const { serviceUrl, channelId, conversation, recipient } = activity;
  return {
    serviceUrl,
    channelId,
    conversation: conversation.id,
    bot: recipient.id,
    user: personOf(activity),
  };
}

/** Our own id of a platform's conversation. In Teams a personal one has its person in it: nobody else's words go there. */
export function conversationOf(activity: IncomingActivity): string {
  const { channelId, conversation } = activity;
  const person = conversation.conversationType === "personal" ? [personOf(activity)] : [];
  return `bf-${digest([channelId, conversation.id, ...person]).slice(0, 32)}`;
}

/**
 * Names a message so that it is known again. Behind the platform's own repeating, which keeps the id, a second layer sends
 * the same message with another id some 30 s later: who wrote what, and when by their own clock, stays the same.
 */
export function eventOf(activity: IncomingActivity): string | undefined {
  const { localTimestamp, id, from, text, value, name, conversation } = activity;
  if (localTimestamp)
    return digest(["said", conversation.id, from.id, text ?? "", value ?? null, name ?? "", localTimestamp]);
  return id === undefined ? undefined : digest(["id", conversation.id, id]);
}

/** Names an edit or a deletion: of which message, to what, and when. */
export function changeOf({ type, conversation, id, text, localTimestamp }: IncomingActivity): string {
  return digest(["changed", type, conversation.id, id ?? "", text ?? "", localTimestamp ?? null]);
}

/** The person: whoever it is that is not the bot. */
function personOf({ from, recipient, membersAdded }: IncomingActivity): string {
  if (from.id !== recipient.id) return from.id;
  return membersAdded?.find(({ id }) => id !== recipient.id)?.id ?? from.id;
}

function digest(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
