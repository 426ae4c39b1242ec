import type { AssistantPort } from "../../assistant/ports.js";
import type { SaidMessage } from "../../conversation/message.js";
import { asAmended, type ShownMessage } from "../../words/as-amended.js";

/** Messages as they are to be shown, and how far the talk has been read with them. */
export interface SaidAfter {
  readonly messages: readonly ShownMessage[];
  readonly watermark: number;
}

/**
 * What was said after a watermark, as it stands now. A change of something that a client has already is a message of its
 * own: clients show what they were given for good. Where the person was erased, their talk began again at 1 and a client's
 * watermark is of the old one: it is given the new talk from its start.
 */
export async function saidAfter(
  assistant: Pick<AssistantPort, "messagesAfter">,
  conversation: string,
  watermark: number,
): Promise<SaidAfter> {
  const messages = await assistant.messagesAfter(conversation, watermark);
  if (messages.length > 0) return asShown(messages, watermark);
  if (watermark === 0) return { messages: [], watermark };
  const [there] = await assistant.messagesAfter(conversation, watermark - 1);
  if (there) return { messages: [], watermark };
  return asShown(await assistant.messagesAfter(conversation, 0), 0);
}

function asShown(messages: readonly SaidMessage[], after: number): SaidAfter {
  const stands = new Map(asAmended(messages).map((one) => [one.seq, one]));
  return {
    messages: messages.flatMap((one): ShownMessage[] => {
      const { amends } = one;
      if (amends) return amends.seq > after ? [] : [one];
      return [stands.get(one.seq) ?? one];
    }),
    watermark: messages.at(-1)?.seq ?? after,
  };
}
