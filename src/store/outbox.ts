import { personSide } from "./addresses.js";
import type { DeliveryState } from "./tables/channels.js";
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
        shows: null,
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

/** What became of a message that is, or was, to be pushed. */
export interface PushedMessage {
  readonly state: DeliveryState;
  readonly parts: readonly string[];
  readonly why: string | null;
  /** The change that it was shown with. */
  readonly shows: number | null;
}

type PushedOne = { readonly conversation: string; readonly seq: number; readonly side: string };

export async function pushedMessage(tx: Tx, one: PushedOne): Promise<PushedMessage | undefined> {
  const row = await tx.db
    .selectFrom("outbox")
    .select(["state", "parts", "why", "shows"])
    .where("conversation", "=", one.conversation)
    .where("side", "=", one.side)
    .where("seq", "=", one.seq)
    .executeTakeFirst();
  return row && { ...row, parts: readParts(row.parts) };
}

/** A message that is there was changed: under these ids it stands now, as this change says. */
export async function markAmended(
  tx: Tx,
  one: PushedOne & { readonly parts: readonly string[]; readonly shows: number },
): Promise<void> {
  await tx.db
    .updateTable("outbox")
    .set({ parts: JSON.stringify(one.parts), shows: one.shows })
    .where("conversation", "=", one.conversation)
    .where("side", "=", one.side)
    .where("seq", "=", one.seq)
    .execute();
}

/** For the files of this folder. */
export function readParts(parts: string): readonly string[] {
  const read: unknown = JSON.parse(parts);
  return Array.isArray(read) ? read.map(String) : [];
}
