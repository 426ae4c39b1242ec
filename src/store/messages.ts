import type { Message, SaidMessage } from "../conversation/message.js";
import type { SaidRange } from "./inbox.js";
import { noteChanges } from "./message-changes.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { MessagesTable } from "./tables/talk.js";
import type { Tx } from "./transaction.js";

export interface ToSay {
  readonly conversation: string;
  readonly person: string;
  readonly messages: readonly Message[];
  readonly now: Date;
  /** The event that these messages belong to. */
  readonly inbox?: string;
}

/**
 * Adds messages to a talk and numbers them on from the last, without a gap. Undefined if there are none.
 * The conversation's row stays locked until the transaction ends, so nobody else can number in between.
 */
export async function appendMessages(tx: Tx, say: ToSay): Promise<SaidRange | undefined> {
  if (say.messages.length === 0) return undefined;
  const { last_seq: to } = await tx.db
    .updateTable("conversations")
    .set((e) => ({ last_seq: e("last_seq", "+", say.messages.length) }))
    .where("id", "=", say.conversation)
    .returning("last_seq")
    .executeTakeFirstOrThrow();
  const from = to - say.messages.length + 1;
  const rows: MessagesTable[] = [];
  let seq = from;
  for (const message of say.messages) {
    const payload = await sealFor(tx, say.person, "messages.payload", messageRow(say.conversation, seq), message);
    const at = say.now.toISOString();
    rows.push({ conversation: say.conversation, seq, author: message.from, payload, at, inbox: say.inbox ?? null });
    seq += 1;
  }
  await tx.db.insertInto("messages").values(rows).execute();
  await noteChanges(tx, say.conversation, from, say.messages);
  return { from, to };
}

/** The talk after `seq` (0: from the start), in order; at most `limit` messages. Empty after an erasure. */
export async function messagesAfter(
  tx: Tx,
  conversation: string,
  seq: number,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<readonly SaidMessage[]> {
  const rows = await tx.db
    .selectFrom("messages")
    .innerJoin("conversations", "conversations.id", "messages.conversation")
    .selectAll("messages")
    .select("conversations.person")
    .where("messages.conversation", "=", conversation)
    .where("messages.seq", ">", seq)
    .orderBy("messages.seq")
    .limit(limit)
    .execute();
  const said: SaidMessage[] = [];
  for (const row of rows) {
    if (!row.person) continue;
    const place = messageRow(conversation, row.seq);
    const message = await unsealFor<Message>(tx, row.person, "messages.payload", place, row.payload);
    if (message) said.push({ ...message, seq: row.seq, at: row.at });
  }
  return said;
}

/** `seq` of the last message that answers one of the first `heard` events of a talk; 0 when none does. */
export async function lastAnswerTo(tx: Tx, conversation: string, heard: number): Promise<number> {
  const row = await tx.db
    .selectFrom("messages")
    .innerJoin("inbox", "inbox.id", "messages.inbox")
    .select((e) => e.fn.max("messages.seq").as("seq"))
    .where("messages.conversation", "=", conversation)
    .where("inbox.seq", "<=", heard)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** What ties a message's sealed bytes to their place. For the files of this folder. */
export function messageRow(conversation: string, seq: number): string {
  return JSON.stringify([conversation, seq]);
}
