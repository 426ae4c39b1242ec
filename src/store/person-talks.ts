import type { Conversation } from "../conversation/state.js";
import { loadConversation, lockConversation } from "./conversations.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** Through which channel each of a person's talks is held, by conversation; oldest first. */
export async function channelsOf(tx: Tx, person: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db
    .selectFrom("conversations")
    .select(["id", "channel"])
    .where("person", "=", person)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return new Map(rows.map(({ id, channel }) => [id, channel]));
}

/** The talk in which a fact is put right: the latest that knows it, else the latest there is. */
export async function talkToCorrect(tx: Tx, person: string, key: string): Promise<string | undefined> {
  const talks = [...(await channelsOf(tx, person)).keys()].reverse();
  for (const id of talks) {
    const facts: Readonly<Record<string, unknown>> = (await loadConversation(tx, id))?.conversation.facts ?? {};
    if (facts[key] !== undefined) return id;
  }
  return talks[0];
}

/** Takes note in every talk of a person that they agreed to nothing any more: what they said is forgotten a day later. */
export async function unconsentTalks(tx: Tx, person: string): Promise<void> {
  for (const id of (await channelsOf(tx, person)).keys())
    await rewriteTalk(tx, id, (talk) => (talk.consented ? { ...talk, consented: false } : talk));
}

/**
 * Changes a talk from outside its turns, under its lock. A turn that was being thought out on what it was before is
 * refused when it is saved, and starts again on what it is now.
 */
async function rewriteTalk(
  tx: Tx,
  id: string,
  change: (conversation: Conversation) => Conversation,
): Promise<"changed" | "gone"> {
  await lockConversation(tx, id);
  const stored = await loadConversation(tx, id);
  if (!stored) return "gone";
  const after = change(stored.conversation);
  if (after === stored.conversation) return "changed";
  const state = await sealFor(tx, after.person, "conversations.state", id, after);
  await tx.db
    .updateTable("conversations")
    .set({ state, owner: after.owner, version: stored.version + 1 })
    .where("id", "=", id)
    .execute();
  return "changed";
}
