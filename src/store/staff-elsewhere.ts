import type { Tx } from "./transaction.js";

/** The channel of another talk of the same person that staff have, or are called to; none where they are called to this one. */
export async function staffElsewhere(
  tx: Tx,
  { person, conversation }: { readonly person: string; readonly conversation: string },
): Promise<string | undefined> {
  const open = await tx.db
    .selectFrom("handoffs")
    .innerJoin("conversations", "conversations.id", "handoffs.conversation")
    .select(["conversations.channel", "handoffs.conversation"])
    .where("handoffs.person", "=", person)
    .where("handoffs.state", "in", ["waiting", "claimed"])
    .orderBy("handoffs.created_at")
    .execute();
  return open.some((one) => one.conversation === conversation) ? undefined : open[0]?.channel;
}
