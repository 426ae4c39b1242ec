import { messageRow } from "./messages.js";
import { unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What a person wrote last in a conversation, answered or not, and when; undefined when that is not known any more. */
export async function lastWords(
  tx: Tx,
  conversation: string,
): Promise<{ readonly text: string; readonly at: string } | undefined> {
  const person = await personOf(tx, conversation);
  if (!person) return undefined;
  const waiting = await tx.db
    .selectFrom("inbox")
    .select(["id", "payload", "received_at"])
    .where("conversation", "=", conversation)
    .where("done_at", "is", null)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (waiting?.payload) {
    const payload = await unsealFor<{ text?: string }>(tx, person, "inbox.payload", waiting.id, waiting.payload);
    return payload?.text === undefined ? undefined : { text: payload.text, at: waiting.received_at };
  }
  const said = await tx.db
    .selectFrom("messages")
    .select(["seq", "payload", "at"])
    .where("conversation", "=", conversation)
    .where("author", "=", "person")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!said) return undefined;
  const row = messageRow(conversation, said.seq);
  const message = await unsealFor<{ text?: string }>(tx, person, "messages.payload", row, said.payload);
  return message?.text === undefined ? undefined : { text: message.text, at: said.at };
}

async function personOf(tx: Tx, conversation: string): Promise<string | null | undefined> {
  const query = tx.db.selectFrom("conversations").select("person").where("id", "=", conversation);
  return (await query.executeTakeFirst())?.person;
}
