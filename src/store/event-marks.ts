import type { Tx } from "./transaction.js";
import type { Vault } from "./vault.js";

/** What stands in the store for an event's id: enough to know the event again, and nothing to read. */
export function eventMark(
  vault: Vault,
  event: { readonly channel: string; readonly conversation: string; readonly eventId: string },
): string {
  return vault.mark(JSON.stringify(["inbox.event_id", event.channel, event.conversation, event.eventId]));
}

const done = "event-ids";

/**
 * Puts marks in the place of ids that an earlier release stored as they came. Part of opening a store, not a migration,
 * because it needs the key; done once.
 */
export async function markEarlierEvents(tx: Tx): Promise<void> {
  // Of two processes that open it at once, the second waits here and finds it done: a mark is never marked again.
  const { numInsertedOrUpdatedRows: mine } = await tx.db
    .insertInto("settings")
    .values({ key: done, value: "marked" })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (!mine) return;
  const rows = await tx.db.selectFrom("inbox").select(["id", "channel", "conversation", "event_id"]).execute();
  for (const { id, channel, conversation, event_id: eventId } of rows) {
    const event_id = eventMark(tx.vault, { channel, conversation, eventId });
    await tx.db.updateTable("inbox").set({ event_id }).where("id", "=", id).execute();
  }
}
