import type { SaidMessage, WordedChoice } from "../../conversation/message.js";
import type { ChoiceAt } from "./page-choices.js";

/** Where a button stood: in which message, and where in it. */
export interface ChoicePlace extends ChoiceAt {
  readonly seq: number;
}

/** How a place is written on its button: `12.3`, or `12.k0.3` in the first card. */
export function writePlace({ seq, card, index }: ChoicePlace): string {
  return card === null ? `${seq}.${index}` : `${seq}.k${card}.${index}`;
}

/** Undefined when it is none of ours. */
export function readPlace(value: string): ChoicePlace | undefined {
  const read = /^([1-9]\d{0,9})\.(?:k(\d{1,3})\.)?(\d{1,3})$/.exec(value);
  if (!read) return undefined;
  const [, seq, card, index] = read;
  return { seq: Number(seq), card: card === undefined ? null : Number(card), index: Number(index) };
}

/** What was said, as any channel can ask for it (`AssistantPort`). */
interface Said {
  messagesAfter(conversation: string, seq: number): Promise<readonly SaidMessage[]>;
}

/** The button at a place, as it was shown. An old message's button is found as well as the last one's. */
export async function pressedChoice(
  said: Said,
  conversation: string,
  { seq, card, index }: ChoicePlace,
): Promise<WordedChoice | undefined> {
  const [message] = await said.messagesAfter(conversation, seq - 1);
  if (message?.seq !== seq) return undefined;
  const choices = card === null ? message.choices : message.cards?.[card]?.choices;
  return choices?.[index];
}
