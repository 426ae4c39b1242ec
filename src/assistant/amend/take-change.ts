import { say } from "../../dialog/say.js";
import { loadConversation, lockConversation } from "../../store/conversations.js";
import { receive } from "../../store/inbox.js";
import { keepChange } from "../../store/latest-changes.js";
import { messageNamed } from "../../store/message-names.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import type { Payload } from "../payload.js";
import type { Changed } from "../ports.js";
import { clean, longestText } from "../receive.js";

/**
 * Takes in that a person changed a message, while staff have the talk or are called: they are shown it. A change that
 * comes before its message waits for it, whoever has the talk. Whether anything came of it at once. A resident number is no more kept than in what is typed.
 */
export async function takeChange(parts: Parts, changed: Changed): Promise<boolean> {
  const { channel, conversation, eventId } = changed;
  const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
  if (!stored) return false;
  if ((changed.text?.length ?? 0) > longestText) return false;
  const text = changed.text === undefined ? {} : { text: screened(parts, changed.text) };
  const words = changed.text === undefined ? {} : { words: parts.hasResidentNumber(changed.text) ? {} : text };
  const received = await inTransaction(parts.store, async (tx) => {
    await lockConversation(tx, conversation);
    const name = { conversation, name: changed.message };
    const message = await messageNamed(tx, name);
    if (message && message.by !== "person") return undefined;
    const about = { ...name, by: "person", ...(changed.at === undefined ? {} : { at: changed.at }), ...words };
    const { person } = stored.conversation;
    if ((await keepChange(tx, about, message ? undefined : { person })) === "late" || !message) return undefined;
    if (stored.conversation.owner === "assistant") return undefined;
    const payload: Payload = { kind: "amended", inbox: message.inbox, from: "person", ...text };
    const event = { channel, conversation, eventId, payload, now: parts.clock.now() };
    return receive<Payload>(tx, { ...event, inbox: parts.newId(), newPerson: parts.newId() });
  });
  return received?.kind === "new";
}

function screened(parts: Parts, text: string): string {
  return parts.hasResidentNumber(text) ? parts.words.word(say("common.dropped")) : clean(text);
}
