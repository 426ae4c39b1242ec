import type { Tx } from "./transaction.js";

/** What something that was said is called by whoever may change it later: a messenger's id of it, say. */
export interface MessageName {
  readonly conversation: string;
  readonly name: string;
}

/** Whose message it is, and the event it was said by. */
export interface NamedMessage {
  readonly inbox: string;
  /** An account, or `person`. */
  readonly by: string;
}

/** Keeps a name, as its mark; the same name again is the later message's. */
export async function nameMessage(tx: Tx, { conversation, name }: MessageName, said: NamedMessage): Promise<void> {
  await tx.db
    .insertInto("message_names")
    .values({ conversation, mark: markOf(tx, name), ...said })
    .onConflict((conflict) => conflict.columns(["conversation", "mark"]).doUpdateSet({ ...said }))
    .execute();
}

export async function messageNamed(tx: Tx, { conversation, name }: MessageName): Promise<NamedMessage | undefined> {
  return tx.db
    .selectFrom("message_names")
    .select(["inbox", "by"])
    .where("conversation", "=", conversation)
    .where("mark", "=", markOf(tx, name))
    .executeTakeFirst();
}

/** Of a message of the talk itself, where it was kept whose it is. */
export async function messageAt(tx: Tx, conversation: string, seq: number): Promise<NamedMessage | undefined> {
  return tx.db
    .selectFrom("messages")
    .innerJoin("message_names", "message_names.inbox", "messages.inbox")
    .select(["message_names.inbox", "message_names.by"])
    .where("messages.conversation", "=", conversation)
    .where("messages.seq", "=", seq)
    .executeTakeFirst();
}

/** The messages of a talk that an account said. */
export async function saidByAccount(tx: Tx, conversation: string, account: string): Promise<ReadonlySet<number>> {
  const rows = await tx.db
    .selectFrom("message_names")
    .innerJoin("inbox", "inbox.id", "message_names.inbox")
    .select("inbox.said_from")
    .where("message_names.conversation", "=", conversation)
    .where("message_names.by", "=", account)
    .execute();
  return new Set(rows.flatMap(({ said_from }) => said_from ?? []));
}

/** The message that an event put into the talk first: what was said by it. Undefined before its turn, and after an erasure. */
export async function saidBy(tx: Tx, conversation: string, inbox: string): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom("inbox")
    .innerJoin("messages", (on) =>
      on.onRef("messages.conversation", "=", "inbox.conversation").onRef("messages.seq", "=", "inbox.said_from"),
    )
    .select("messages.seq")
    .where("inbox.id", "=", inbox)
    .where("inbox.conversation", "=", conversation)
    .executeTakeFirst();
  return row?.seq;
}

/** What stands in the store for a name. */
export function markOf(tx: Tx, name: string): string {
  return tx.vault.mark(JSON.stringify(["message_names", name]));
}
