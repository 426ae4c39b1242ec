import { oldestUndone } from "./inbox.js";
import type { Tx } from "./transaction.js";

/** What says whether the store's life goes on as it should. */
export interface Counts {
  /** ISO instants. */
  readonly oldestUndone: string | undefined;
  readonly lastWrite: string | undefined;
  readonly lateHandoffs: number;
  readonly deadDeliveries: number;
}

/** Reads whole tables: for somebody who asks once, not for a running server. */
export async function countRows(tx: Tx, now: Date): Promise<Counts> {
  const late = await tx.db
    .selectFrom("handoffs")
    .select((e) => e.fn.countAll().as("n"))
    .where("state", "in", ["waiting", "claimed"])
    .where("due_at", "<", now.toISOString())
    .executeTakeFirst();
  const dead = await tx.db
    .selectFrom("outbox")
    .select((e) => e.fn.countAll().as("n"))
    .where("state", "=", "dead")
    .executeTakeFirst();
  return {
    oldestUndone: await oldestUndone(tx),
    lastWrite: await lastWrite(tx),
    lateHandoffs: Number(late?.n ?? 0),
    deadDeliveries: Number(dead?.n ?? 0),
  };
}

async function lastWrite(tx: Tx): Promise<string | undefined> {
  const received = await tx.db
    .selectFrom("inbox")
    .select((e) => e.fn.max("received_at").as("at"))
    .executeTakeFirst();
  const noted = await tx.db.selectFrom("audit").select("at").orderBy("seq", "desc").limit(1).executeTakeFirst();
  return (
    [received?.at, noted?.at]
      .filter((at) => at != null)
      .sort()
      .at(-1) ?? undefined
  );
}
