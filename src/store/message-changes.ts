import type { Message } from "../conversation/message.js";
import type { Tx } from "./transaction.js";

/** Notes which of new messages change earlier ones. For `appendMessages`: `from` is the number of the first. */
export async function noteChanges(
  tx: Tx,
  conversation: string,
  from: number,
  messages: readonly Message[],
): Promise<void> {
  const rows = messages.flatMap(({ amends }, at) =>
    amends ? [{ conversation, change: from + at, seq: amends.seq }] : [],
  );
  if (rows.length > 0) await tx.db.insertInto("message_changes").values(rows).execute();
}

/** The number of the message that changed this one last; undefined while it stands as it was said. */
export async function lastChangeOf(tx: Tx, conversation: string, seq: number): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom("message_changes")
    .select((e) => e.fn.max("change").as("change"))
    .where("conversation", "=", conversation)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.change ?? undefined;
}
