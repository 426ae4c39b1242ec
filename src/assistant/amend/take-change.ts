import { say } from "../../dialog/say.js";
import { loadConversation } from "../../store/conversations.js";
import { receive } from "../../store/inbox.js";
import { messageNamed } from "../../store/message-names.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import type { Payload } from "../payload.js";
import type { Changed } from "../ports.js";
import { clean, longestText } from "../receive.js";

/**
 * Takes in that a person changed a message, while staff have the talk or are called: they are shown it. Whether anything
 * came of it. A resident number is no more kept than in what is typed.
 */
export async function takeChange(parts: Parts, changed: Changed): Promise<boolean> {
  const { channel, conversation, eventId } = changed;
  const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
  if (!stored || stored.conversation.owner === "assistant") return false;
  if ((changed.text?.length ?? 0) > longestText) return false;
  const text = changed.text === undefined ? {} : { text: screened(parts, changed.text) };
  const received = await inTransaction(parts.store, async (tx) => {
    const message = await messageNamed(tx, { conversation, name: changed.message });
    if (message?.by !== "person") return undefined;
    const payload: Payload = { kind: "amended", inbox: message.inbox, from: "person", ...text };
    const event = { channel, conversation, eventId, payload, now: parts.clock.now() };
    return receive<Payload>(tx, { ...event, inbox: parts.newId(), newPerson: parts.newId() });
  });
  return received?.kind === "new";
}

function screened(parts: Parts, text: string): string {
  return parts.hasResidentNumber(text) ? parts.words.word(say("common.dropped")) : clean(text);
}
