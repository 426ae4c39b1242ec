import type { AssistantPort } from "../../assistant/ports.js";
import type { SaidMessage } from "../../conversation/message.js";

/**
 * What was said after a watermark. Where the person was erased, their talk began again at 1 and a client's watermark is of
 * the old one: it is given the new talk from its start.
 */
export async function saidAfter(
  assistant: Pick<AssistantPort, "messagesAfter">,
  conversation: string,
  watermark: number,
): Promise<{ readonly messages: readonly SaidMessage[]; readonly watermark: number }> {
  const messages = await assistant.messagesAfter(conversation, watermark);
  const last = messages.at(-1);
  if (last) return { messages, watermark: last.seq };
  if (watermark === 0) return { messages, watermark };
  const [there] = await assistant.messagesAfter(conversation, watermark - 1);
  if (there) return { messages, watermark };
  const anew = await assistant.messagesAfter(conversation, 0);
  return { messages: anew, watermark: anew.at(-1)?.seq ?? 0 };
}
