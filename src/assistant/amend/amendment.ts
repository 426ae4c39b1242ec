import type { Message } from "../../conversation/message.js";
import { say } from "../../dialog/say.js";
import { saidBy } from "../../store/message-names.js";
import type { Tx } from "../../store/transaction.js";
import type { Words } from "../../words/words.js";
import type { Payload } from "../payload.js";

/**
 * What stands in the talk for a change of something said: a message of its own, so that it has its place in the order of
 * all that is said, and both versions stay. Its text says it whole, for where the earlier message cannot be changed. Empty
 * when that message is not there any more.
 */
export async function amendment(
  tx: Tx,
  words: Words,
  conversation: string,
  { inbox, from, text }: Extract<Payload, { kind: "amended" }>,
): Promise<readonly Message[]> {
  const seq = await saidBy(tx, conversation, inbox);
  if (seq === undefined) return [];
  if (text === undefined) return [{ from, text: words.word(say(`amend.deleted.${from}`)), amends: { seq } }];
  return [{ from, text: words.word(say(`amend.edited.${from}`, { text })), amends: { seq, text } }];
}
