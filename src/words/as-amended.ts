import type { SaidMessage } from "../conversation/message.js";

/** A message as it stands now. Of one that was taken back nothing is left to show but that it was. */
export interface ShownMessage extends SaidMessage {
  readonly amended?: "edited" | "deleted";
}

/** A talk as it stands now: messages that change earlier ones are not there, what they changed is as they say. */
export function asAmended(messages: readonly SaidMessage[]): readonly ShownMessage[] {
  const changes = new Map(messages.flatMap((one) => (one.amends ? [[one.amends.seq, one] as const] : [])));
  return messages.filter(({ amends }) => !amends).map((message) => amendedBy(message, changes.get(message.seq)));
}

/** A message after a change of it; as it was said without one. */
export function amendedBy(message: SaidMessage, change: Pick<SaidMessage, "amends"> | undefined): ShownMessage {
  const { amends } = change ?? {};
  if (!amends) return message;
  const { seq, at, from } = message;
  if (amends.text === undefined) return { seq, at, from, text: "", amended: "deleted" };
  return { ...message, text: amends.text, amended: "edited" };
}
