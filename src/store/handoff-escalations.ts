import { appendHandoffEvent } from "./handoff-events.js";
import { updateHandoff } from "./handoff-rows.js";
import type { Tx } from "./transaction.js";

/** Whether any promise of an open hand-off was broken that nobody has marked. For looking without holding up writers. */
export async function hasBrokenPromise(tx: Tx, now: Date): Promise<boolean> {
  return (await broken(tx, now).limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Marks hand-offs whose promise is over: each promise once, whichever process looks, however often. A later promise of the
 * same hand-off that is broken again is marked again. Gives how many were marked.
 */
export async function escalateBroken(tx: Tx, now: Date): Promise<number> {
  const query = broken(tx, now).orderBy("due_at").limit(atOnce);
  const rows = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).execute();
  const at = now.toISOString();
  for (const { id, person } of rows) {
    await updateHandoff(tx, id, { escalated_at: at });
    await appendHandoffEvent(tx, { id, person }, { at, by: "house", what: "escalated" });
  }
  return rows.length;
}

const atOnce = 100;

function broken(tx: Tx, now: Date) {
  return tx.db
    .selectFrom("handoffs")
    .select(["id", "person"])
    .where("state", "in", ["waiting", "claimed"])
    .where("due_at", "<=", now.toISOString())
    .where((e) => e.or([e("escalated_at", "is", null), e("escalated_at", "<", e.ref("due_at"))]));
}
