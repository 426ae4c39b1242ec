import type { SaidRange } from "./inbox.js";
import type { Tx } from "./transaction.js";

export interface ToDeliver {
  readonly conversation: string;
  readonly channel: string;
  /** The messages to push, both ends in. */
  readonly said: SaidRange;
  readonly due: Date;
}

/** Puts messages of a talk down for pushing, in the transaction that says them. */
export async function queueDelivery(tx: Tx, { conversation, channel, said, due }: ToDeliver): Promise<void> {
  for (let seq = said.from; seq <= said.to; seq++) {
    await tx.db
      .insertInto("outbox")
      .values({
        id: JSON.stringify([conversation, seq]),
        conversation,
        channel,
        seq,
        state: "pending",
        due_at: due.toISOString(),
        attempts: 0,
        sending_until: null,
      })
      .execute();
  }
}

/** A message to push now; what it says is read with `messagesAfter`. */
export interface Delivery {
  readonly id: string;
  readonly conversation: string;
  readonly channel: string;
  readonly seq: number;
  /** This try counted, from 1. */
  readonly attempt: number;
}

export interface DeliveryTerms {
  readonly now: Date;
  /** After this long without a mark the sender is taken for dead, and the send for ambiguous. */
  readonly sendingMs: number;
  readonly limit: number;
}

/** Takes due messages for sending: of each conversation only the earliest that is not settled, so that order holds. */
export async function claimDeliveries(tx: Tx, terms: DeliveryTerms): Promise<readonly Delivery[]> {
  const now = terms.now.toISOString();
  const query = tx.db
    .selectFrom("outbox as next")
    .selectAll("next")
    .where("next.state", "=", "pending")
    .where("next.due_at", "<=", now)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("outbox as earlier")
            .select("earlier.id")
            .whereRef("earlier.conversation", "=", "next.conversation")
            .whereRef("earlier.seq", "<", "next.seq")
            .where("earlier.state", "in", ["pending", "sending"]),
        ),
      ),
    )
    .orderBy("next.due_at")
    .orderBy("next.id")
    .limit(terms.limit);
  const rows = await (tx.dialect === "postgres" ? query.forUpdate("next").skipLocked() : query).execute();
  const sending_until = new Date(terms.now.getTime() + terms.sendingMs).toISOString();
  for (const { id, attempts } of rows) {
    await tx.db
      .updateTable("outbox")
      .set({ state: "sending", attempts: attempts + 1, sending_until })
      .where("id", "=", id)
      .execute();
  }
  return rows.map(({ id, conversation, channel, seq, attempts }) => {
    return { id, conversation, channel, seq, attempt: attempts + 1 };
  });
}

/** `ambiguous`: it may have arrived. It is tried again only if the channel can tell a double from a first. */
export type DeliveryMark =
  | { readonly kind: "sent" | "ambiguous" | "dead" }
  | { readonly kind: "retry"; readonly due: Date };

export async function markDelivery(tx: Tx, delivery: Delivery, mark: DeliveryMark): Promise<void> {
  const set =
    mark.kind === "retry"
      ? ({ state: "pending", due_at: mark.due.toISOString(), sending_until: null } as const)
      : { state: mark.kind, sending_until: null };
  await tx.db
    .updateTable("outbox")
    .set(set)
    .where("id", "=", delivery.id)
    .where("attempts", "=", delivery.attempt)
    .where("state", "=", "sending")
    .execute();
}

/** Marks sends whose sender died in the middle; returns their ids, for the count and for reconciling. */
export async function markAbandonedDeliveries(tx: Tx, now: Date): Promise<readonly string[]> {
  const rows = await tx.db
    .updateTable("outbox")
    .set({ state: "ambiguous", sending_until: null })
    .where("state", "=", "sending")
    .where("sending_until", "<=", now.toISOString())
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
