import type { ClaimedDelivery } from "./outbox-claims.js";
import { openStates } from "./outbox-claims.js";
import type { OutboxTable } from "./tables/channels.js";
import type { Tx } from "./transaction.js";

/**
 * What became of a try. `later`: the platform did not take it. `unclear`: nobody knows whether it did. `unseen`: it may
 * have arrived earlier and the platform could not say; nothing was sent.
 */
export type DeliveryMark =
  | { readonly kind: "sent"; readonly parts: readonly string[]; readonly now: Date; readonly shows?: number }
  | { readonly kind: "later" | "unclear"; readonly due: Date; readonly parts: readonly string[] }
  | { readonly kind: "unseen"; readonly due: Date }
  | { readonly kind: "dead"; readonly why: string };

/**
 * Writes down what became of a claimed message, by whoever claimed it last. Of somebody who was taken for dead only
 * "sent" still counts, while nobody else is at it: then it is known to be there.
 */
export async function markDelivery(
  tx: Tx,
  { id, attempt }: Pick<ClaimedDelivery, "id" | "attempt">,
  mark: DeliveryMark,
): Promise<{ readonly kind: "marked" | "lost" }> {
  const result = await tx.db
    .updateTable("outbox")
    .set(columnsOf(mark))
    .$if(mark.kind === "unseen", (query) => query.set((e) => ({ looks: e("looks", "+", 1) })))
    .where("id", "=", id)
    .where((e) => {
      const mine = e.and([e("attempts", "=", attempt), e("state", "=", "sending")]);
      return mark.kind === "sent" ? e.or([mine, e("state", "in", ["pending", "ambiguous"])]) : mine;
    })
    .executeTakeFirst();
  return { kind: result.numUpdatedRows === 1n ? "marked" : "lost" };
}

function columnsOf(mark: DeliveryMark): Partial<OutboxTable> {
  switch (mark.kind) {
    case "sent":
      return {
        state: "sent",
        sent_at: mark.now.toISOString(),
        parts: JSON.stringify(mark.parts),
        why: null,
        ...(mark.shows === undefined ? {} : { shows: mark.shows }),
      };
    case "later":
      return { state: "pending", due_at: mark.due.toISOString(), parts: JSON.stringify(mark.parts), looks: 0 };
    case "unclear":
      return { state: "ambiguous", due_at: mark.due.toISOString(), parts: JSON.stringify(mark.parts), looks: 0 };
    case "unseen":
      return { state: "ambiguous", due_at: mark.due.toISOString() };
    case "dead":
      return { state: "dead", why: mark.why };
  }
}

/** Before it is sent although it may be there: whatever happens then, it stands in the store that it may be a double. */
export async function markDoubtful(
  tx: Tx,
  { id, attempt }: Pick<ClaimedDelivery, "id" | "attempt">,
): Promise<{ readonly kind: "marked" | "lost" }> {
  const result = await tx.db
    .updateTable("outbox")
    .set((e) => ({ doubtful: e("doubtful", "+", 1) }))
    .where("id", "=", id)
    .where("attempts", "=", attempt)
    .where("state", "=", "sending")
    .executeTakeFirst();
  return { kind: result.numUpdatedRows === 1n ? "marked" : "lost" };
}

/** Gives up whatever else is still to be sent to one side of a conversation; how many messages. */
export async function giveUpDeliveries(
  tx: Tx,
  { conversation, side, why }: { readonly conversation: string; readonly side: string; readonly why: string },
): Promise<number> {
  const result = await tx.db
    .updateTable("outbox")
    .set({ state: "dead", why })
    .where("conversation", "=", conversation)
    .where("side", "=", side)
    .where("state", "in", openStates)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** The platform asks to be left alone: nobody sends through the channel until then. A longer pause that stands is kept. */
export async function pauseChannel(tx: Tx, channel: string, until: Date): Promise<void> {
  const at = until.toISOString();
  await tx.db
    .insertInto("channel_pauses")
    .values({ channel, until: at })
    .onConflict((conflict) =>
      conflict.column("channel").doUpdateSet({ until: at }).where("channel_pauses.until", "<", at),
    )
    .execute();
}
