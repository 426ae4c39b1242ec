import { z } from "zod";
import type { AssistantPort } from "../../assistant/ports.js";
import type { WordedChoice } from "../../conversation/message.js";
import type { PressValue } from "./activity.js";

/** Where a button stood: in which message, in which card of it (null: under the message), and which one. */
export interface PressPlace {
  readonly seq: number;
  readonly card: number | null;
  readonly index: number;
}

/** What a button carries: `12.3`, or `12.k0.3` in the first card. */
export function pressValue({ seq, card, index }: PressPlace): PressValue {
  return { press: card === null ? `${seq}.${index}` : `${seq}.k${card}.${index}` };
}

const value = z.object({ press: z.string().regex(/^[1-9]\d{0,9}\.(?:k\d{1,3}\.)?\d{1,3}$/) });

/** Reads what came back of a button; null when it is none of ours. */
export function readPress(came: unknown): PressPlace | null {
  const read = value.safeParse(came);
  if (!read.success) return null;
  const [, seq, card, index] = /^(\d+)\.(?:k(\d+)\.)?(\d+)$/.exec(read.data.press) ?? [];
  return { seq: Number(seq), card: card === undefined ? null : Number(card), index: Number(index) };
}

/** The button at a place, as it was shown. An old message's button is found as well as the last one's. */
export async function pressedChoice(
  assistant: Pick<AssistantPort, "messagesAfter">,
  conversation: string,
  place: PressPlace,
): Promise<WordedChoice | null> {
  const [message] = await assistant.messagesAfter(conversation, place.seq - 1);
  if (message === undefined || message.seq !== place.seq) return null;
  const choices = place.card === null ? message.choices : message.cards?.[place.card]?.choices;
  return choices?.[place.index] ?? null;
}
