import { type Conversation, newConversation } from "../conversation/state.js";
import type { Lease } from "./leases.js";
import { createPerson } from "./persons.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { ConversationsTable } from "./tables/talk.js";
import type { Tx } from "./transaction.js";

/** A conversation as it stands in the store. `version` grows with every save. */
export interface StoredConversation {
  readonly conversation: Conversation;
  readonly channel: string;
  readonly version: number;
  /** `seq` of the last message, 0 before the first. */
  readonly lastSeq: number;
}

export interface ConversationToOpen {
  readonly conversation: string;
  readonly channel: string;
  /** Id for a new person, used only if the conversation has none. */
  readonly newPerson: string;
  readonly now: Date;
}

/**
 * Makes the conversation and its person if they are not there, and locks the conversation's row until the
 * transaction ends. After an erasure it gives the conversation a new, unknown person.
 */
export async function openConversation(tx: Tx, open: ConversationToOpen): Promise<{ readonly person: string }> {
  const row = (await lockConversation(tx, open.conversation)) ?? (await insertConversation(tx, open));
  if (row?.person) return { person: row.person };
  await createPerson(tx, open.newPerson, open.now);
  await tx.db
    .updateTable("conversations")
    .set({ person: open.newPerson })
    .where("id", "=", open.conversation)
    .execute();
  return { person: open.newPerson };
}

/** Gives the row that is there already if another process was quicker. */
async function insertConversation(tx: Tx, open: ConversationToOpen) {
  const row = { id: open.conversation, channel: open.channel, person: null, state: null, now: open.now };
  return (await insertTalk(tx, row)) === "made" ? undefined : lockConversation(tx, open.conversation);
}

/** A talk in which nothing has been said. For the files of this folder. */
export async function insertTalk(
  tx: Tx,
  { now, ...row }: Pick<ConversationsTable, "id" | "channel" | "person" | "state"> & { readonly now: Date },
): Promise<"made" | "there"> {
  const { numInsertedOrUpdatedRows: inserted } = await tx.db
    .insertInto("conversations")
    .values({
      ...row,
      owner: "assistant",
      version: 0,
      inbox_seq: 0,
      last_seq: 0,
      lease_holder: null,
      lease_until: null,
      fence: 0,
      created_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  return inserted ? "made" : "there";
}

/** Undefined when there is no such conversation, or its person was erased and has not written since. */
export async function loadConversation(tx: Tx, id: string): Promise<StoredConversation | undefined> {
  const row = await tx.db.selectFrom("conversations").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row?.person) return undefined;
  const conversation = row.state
    ? await unsealFor<Conversation>(tx, row.person, "conversations.state", id, row.state)
    : newConversation(id, row.person);
  return conversation && { conversation, channel: row.channel, version: row.version, lastSeq: row.last_seq };
}

/** `seq` of the last message of each of these conversations; one that there is not is not in it. */
export async function lastSeqs(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const seqs = new Map<string, number>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.slice(from, from + atOnce);
    const rows = await tx.db.selectFrom("conversations").select(["id", "last_seq"]).where("id", "in", some).execute();
    for (const { id, last_seq } of rows) seqs.set(id, last_seq);
  }
  return seqs;
}

/** More ids in one statement than this, and a database may refuse it. */
const atOnce = 500;

/** `stale`: somebody else saved it since, or has the lease now; roll back and start the turn again. `gone`: erased. */
export type Saved = { readonly kind: "saved"; readonly version: number } | { readonly kind: "stale" | "gone" };

/**
 * Saves a conversation that was read at `version`, by the holder of `lease`. Checked and written under the
 * row's lock: of two late writers at most one is let through. Call it before anything else of the turn is
 * written, or roll back when it refuses.
 */
export async function saveConversation(
  tx: Tx,
  save: { readonly conversation: Conversation; readonly version: number; readonly lease: Lease },
): Promise<Saved> {
  const { conversation, version, lease } = save;
  const row = await lockConversation(tx, conversation.id);
  if (!row || row.person !== conversation.person) return { kind: "gone" };
  if (row.fence !== lease.fence || row.version !== version) return { kind: "stale" };
  const state = await sealFor(tx, conversation.person, "conversations.state", conversation.id, conversation);
  await tx.db
    .updateTable("conversations")
    .set({ state, owner: conversation.owner, version: version + 1 })
    .where("id", "=", conversation.id)
    .execute();
  return { kind: "saved", version: version + 1 };
}

/** The row itself, locked until the transaction ends. For the files of this folder. */
export async function lockConversation(tx: Tx, id: string) {
  const query = tx.db.selectFrom("conversations").selectAll().where("id", "=", id);
  return (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
}
