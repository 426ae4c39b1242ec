import { filesKeptDays } from "../domain/files.js";
import type { Tx } from "./transaction.js";

/** Deletes these files. */
export async function dropFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.db.deleteFrom("file_pieces").where("file", "in", ids).execute();
  await tx.db.deleteFrom("files").where("id", "in", ids).execute();
}

/** Deletes every file of a person, those that are still awaited too. */
export async function eraseFiles(tx: Tx, person: string): Promise<void> {
  await tx.db
    .deleteFrom("file_pieces")
    .where("file", "in", (e) => e.selectFrom("files").select("id").where("person", "=", person))
    .execute();
  await tx.db.deleteFrom("files").where("person", "=", person).execute();
  await tx.db.deleteFrom("file_waits").where("person", "=", person).execute();
}

const dayMs = 24 * 3_600_000;
const atOnce = 50;

/** Whether a file is to be looked at. */
export async function isFileOverdue(tx: Tx, now: Date): Promise<boolean> {
  const row = await tx.db
    .selectFrom("files")
    .select("id")
    .where("due_at", "<=", now.toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes files whose talk with staff has been closed for long enough; others are looked at again. Some at a time; returns how many went. */
export async function dropOverdueFiles(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.db
    .selectFrom("files")
    .leftJoin("handoffs", "handoffs.id", "files.handoff")
    .select(["files.id", "handoffs.state", "handoffs.closed_at"])
    .where("files.due_at", "<=", now.toISOString())
    .orderBy("files.due_at")
    .limit(atOnce)
    .execute();
  const over: string[] = [];
  for (const { id, state, closed_at } of rows) {
    const ends = endOf(state, closed_at, now);
    if (ends.getTime() <= now.getTime()) over.push(id);
    else await tx.db.updateTable("files").set({ due_at: ends.toISOString() }).where("id", "=", id).execute();
  }
  await dropFiles(tx, over);
  return over.length;
}

/** One that is open is looked at again a day later; one that there is not has nobody who could want its files. */
function endOf(state: string | null, closedAt: string | null, now: Date): Date {
  if (state === null) return now;
  if (state !== "closed" || closedAt === null) return new Date(now.getTime() + dayMs);
  return new Date(Date.parse(closedAt) + filesKeptDays * dayMs);
}
