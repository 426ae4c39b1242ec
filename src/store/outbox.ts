import { personSide } from "./addresses.js";
import type { Tx } from "./transaction.js";

export interface ToDeliver {
  readonly conversation: string;
  readonly channel: string;
  /** The messages to push, in order. */
  readonly seqs: readonly number[];
  readonly now: Date;
  /** Whom to; the person without. */
  readonly side?: string;
}

/** Puts messages of a talk down for pushing, in the transaction that says them. */
export async function queueDelivery(
  tx: Tx,
  { conversation, channel, seqs, now, side = personSide }: ToDeliver,
): Promise<void> {
  if (seqs.length === 0) return;
  const at = now.toISOString();
  await tx.db
    .insertInto("outbox")
    .values(
      seqs.map((seq) => ({
        id: JSON.stringify(side === personSide ? [conversation, seq] : [conversation, seq, side]),
        conversation,
        side,
        channel,
        seq,
        state: "pending" as const,
        queued_at: at,
        due_at: at,
        attempts: 0,
        looks: 0,
        doubtful: 0,
        sent_at: null,
        parts: "[]",
        why: null,
      })),
    )
    .execute();
}

/** The platform's ids of a message that was pushed; empty when it is not there, or was never to be pushed. */
export async function deliveredAs(
  tx: Tx,
  {
    conversation,
    seq,
    side = personSide,
  }: { readonly conversation: string; readonly seq: number; readonly side?: string },
): Promise<readonly string[]> {
  const row = await tx.db
    .selectFrom("outbox")
    .select("parts")
    .where("conversation", "=", conversation)
    .where("side", "=", side)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row ? readParts(row.parts) : [];
}

/** For the files of this folder. */
export function readParts(parts: string): readonly string[] {
  const read: unknown = JSON.parse(parts);
  return Array.isArray(read) ? read.map(String) : [];
}
