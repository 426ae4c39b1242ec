import { sql } from "kysely";
import { personSide } from "./addresses.js";
import { openStates } from "./outbox-claims.js";
import type { Tx } from "./transaction.js";

/** What does not reach people through one channel. */
export interface OutboxTrouble {
  readonly channel: string;
  /** Messages given up. */
  readonly dead: number;
  /** People whom a platform refuses for good. */
  readonly gone: number;
  /** Messages that have waited too long. */
  readonly stuck: number;
}

/** Trouble of each channel: given up and gone since then, waiting from before `stuckBefore`. Channels without are left out. */
export async function outboxTrouble(
  tx: Tx,
  { since, stuckBefore }: { readonly since: Date; readonly stuckBefore: Date },
): Promise<readonly OutboxTrouble[]> {
  const dead = await tx.db
    .selectFrom("outbox")
    .select((e) => ["channel", e.fn.countAll().as("n")])
    .where("state", "=", sql.lit("dead"))
    .where("due_at", ">=", since.toISOString())
    .where("side", "=", personSide)
    .where("why", "<>", "withdrawn")
    .groupBy("channel")
    .execute();
  const stuck = await tx.db
    .selectFrom("outbox")
    .select((e) => ["channel", e.fn.countAll().as("n")])
    .where("state", "in", openStates)
    .where("queued_at", "<", stuckBefore.toISOString())
    .groupBy("channel")
    .execute();
  const gone = await tx.db
    .selectFrom("addresses")
    .innerJoin("conversations", "conversations.id", "addresses.conversation")
    .select((e) => ["conversations.channel", e.fn.countAll().as("n")])
    .where("addresses.gone_at", ">=", since.toISOString())
    .where("addresses.side", "=", personSide)
    .groupBy("conversations.channel")
    .execute();
  const channels = new Set([...dead, ...stuck, ...gone].map(({ channel }) => channel));
  const of = (rows: readonly { readonly channel: string; readonly n: unknown }[], channel: string) =>
    Number(rows.find((row) => row.channel === channel)?.n ?? 0);
  return [...channels].sort().map((channel) => ({
    channel,
    dead: of(dead, channel),
    gone: of(gone, channel),
    stuck: of(stuck, channel),
  }));
}
