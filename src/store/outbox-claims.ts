import { personSide } from "./addresses.js";
import { readParts } from "./outbox.js";
import type { OutboxTable } from "./tables/channels.js";
import type { Tx } from "./transaction.js";

/** So many messages of one conversation, at most, in any stretch of so many milliseconds. */
export interface Pace {
  readonly count: number;
  readonly perMs: number;
}

/** A message that one sender has for itself for a while; what it says is read with `messagesAfter`. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly conversation: string;
  readonly side: string;
  readonly channel: string;
  readonly seq: number;
  /** This try counted, from 1. */
  readonly attempt: number;
  /** An earlier try ended without an answer, or its sender died: it may have arrived. */
  readonly mayBeThere: boolean;
  /** How often the platform could not say whether it did. */
  readonly looks: number;
  /** The platform's ids of the parts that are there for certain. */
  readonly parts: readonly string[];
  readonly queuedAt: string;
}

export interface ClaimTerms {
  readonly channel: string;
  readonly now: Date;
  /** After this long without a mark the sender is taken for dead, and the send for ambiguous. */
  readonly sendingMs: number;
  readonly pace?: readonly Pace[];
}

/**
 * Takes one due message for sending: of each conversation only the earliest that is not settled, so that order holds
 * whoever sends; undefined when there is none, or the platform asked to be left alone.
 */
export async function claimDelivery(tx: Tx, terms: ClaimTerms): Promise<ClaimedDelivery | undefined> {
  if (await isPaused(tx, terms)) return undefined;
  for (;;) {
    const query = due(tx, terms).selectAll("next").orderBy("next.due_at").orderBy("next.id").limit(1);
    const row = await (tx.dialect === "postgres" ? query.forUpdate("next").skipLocked() : query).executeTakeFirst();
    if (!row) return undefined;
    const free = await freeAt(tx, row, terms);
    if (free) await tx.db.updateTable("outbox").set({ due_at: free }).where("id", "=", row.id).execute();
    else return claimed(tx, row, terms);
  }
}

/** Whether anything of a channel is due. For looking without holding up writers. */
export async function hasDueDelivery(tx: Tx, terms: Pick<ClaimTerms, "channel" | "now">): Promise<boolean> {
  if (await isPaused(tx, terms)) return false;
  return (await due(tx, terms).select("next.id").limit(1).executeTakeFirst()) !== undefined;
}

function due(tx: Tx, { channel, now }: Pick<ClaimTerms, "channel" | "now">) {
  return tx.db
    .selectFrom("outbox as next")
    .where("next.channel", "=", channel)
    .where("next.state", "in", openStates)
    .where("next.due_at", "<=", now.toISOString())
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("outbox as earlier")
            .select("earlier.id")
            .whereRef("earlier.conversation", "=", "next.conversation")
            .whereRef("earlier.side", "=", "next.side")
            .whereRef("earlier.seq", "<", "next.seq")
            .where("earlier.state", "in", openStates),
        ),
      ),
    );
}

/** Whether something is on its way to a person that is neither there nor given up. */
export async function isBeingDelivered(tx: Tx, conversation: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("outbox")
    .select("seq")
    .where("conversation", "=", conversation)
    .where("side", "=", personSide)
    .where("state", "in", openStates)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Neither there for certain nor given up. */
export const openStates = ["pending", "sending", "ambiguous"] as const;

async function claimed(tx: Tx, row: OutboxTable, { now, sendingMs }: ClaimTerms): Promise<ClaimedDelivery> {
  const attempt = row.attempts + 1;
  const until = new Date(now.getTime() + sendingMs).toISOString();
  await tx.db
    .updateTable("outbox")
    .set({ state: "sending", attempts: attempt, due_at: until })
    .where("id", "=", row.id)
    .execute();
  const { id, conversation, side, channel, seq, state, looks, parts, queued_at: queuedAt } = row;
  const mayBeThere = state !== "pending";
  return { id, conversation, side, channel, seq, attempt, mayBeThere, looks, parts: readParts(parts), queuedAt };
}

/** When the conversation may hear more, if it has heard as much as it may by now. */
async function freeAt(tx: Tx, row: OutboxTable, { now, pace = [] }: ClaimTerms): Promise<string | undefined> {
  let free = now.getTime();
  for (const { count, perMs } of pace) {
    const nth = await tx.db
      .selectFrom("outbox")
      .select("sent_at")
      .where("conversation", "=", row.conversation)
      .where("side", "=", row.side)
      .where("sent_at", ">", new Date(now.getTime() - perMs).toISOString())
      .orderBy("sent_at", "desc")
      .offset(count - 1)
      .limit(1)
      .executeTakeFirst();
    if (nth?.sent_at) free = Math.max(free, Date.parse(nth.sent_at) + perMs);
  }
  return free > now.getTime() ? new Date(free).toISOString() : undefined;
}

async function isPaused(tx: Tx, { channel, now }: Pick<ClaimTerms, "channel" | "now">): Promise<boolean> {
  const pause = await tx.db
    .selectFrom("channel_pauses")
    .select("until")
    .where("channel", "=", channel)
    .executeTakeFirst();
  return pause !== undefined && pause.until > now.toISOString();
}
