import { sealFor, unsealFor } from "./sealed.js";
import type { FileWaitsTable } from "./tables/files.js";
import type { Tx } from "./transaction.js";

/** A file that a messenger has announced and has still to hand over. `Source`: where it is, and whose. */
export interface AwaitedFile<Source> {
  readonly id: string;
  readonly person: string;
  readonly conversation: string;
  readonly handoff: string;
  readonly source: Source;
  /** How often it was tried, this time among them. */
  readonly attempt: number;
}

export interface FileToAwait<Source> extends Omit<AwaitedFile<Source>, "attempt"> {
  readonly channel: string;
  readonly now: Date;
}

export async function awaitFile<Source>(tx: Tx, file: FileToAwait<Source>): Promise<void> {
  const { id, channel, person, conversation, handoff, source, now } = file;
  await tx.db
    .insertInto("file_waits")
    .values({
      id,
      channel,
      person,
      conversation,
      handoff,
      source: await sealFor(tx, person, "file_waits.source", id, source),
      attempts: 0,
      due_at: now.toISOString(),
    })
    .execute();
}

/** Whether a file of a channel is due to be fetched. */
export async function isFileDue(tx: Tx, channel: string, now: Date): Promise<boolean> {
  const row = await tx.db
    .selectFrom("file_waits")
    .select("id")
    .where("channel", "=", channel)
    .where("due_at", "<=", now.toISOString())
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the file that has been due the longest; until `until` nobody else fetches it. */
export async function claimAwaited<Source>(
  tx: Tx,
  { channel, now, until }: { readonly channel: string; readonly now: Date; readonly until: Date },
): Promise<AwaitedFile<Source> | undefined> {
  const query = tx.db
    .selectFrom("file_waits")
    .selectAll()
    .where("channel", "=", channel)
    .where("due_at", "<=", now.toISOString())
    .orderBy("due_at")
    .orderBy("id")
    .limit(1);
  const row = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).executeTakeFirst();
  if (!row) return undefined;
  const attempts = row.attempts + 1;
  await tx.db
    .updateTable("file_waits")
    .set({ attempts, due_at: until.toISOString() })
    .where("id", "=", row.id)
    .execute();
  return toAwaited<Source>(tx, { ...row, attempts });
}

/** Whether it is still this try's to end: not fetched by another, not erased. Held until the transaction ends. */
export async function endAwaited(tx: Tx, { id, attempt }: { readonly id: string; readonly attempt: number }) {
  const gone = await tx.db
    .deleteFrom("file_waits")
    .where("id", "=", id)
    .where("attempts", "=", attempt)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

/** Puts it off. */
export async function awaitAgain(tx: Tx, { id, at }: { readonly id: string; readonly at: Date }): Promise<void> {
  await tx.db.updateTable("file_waits").set({ due_at: at.toISOString() }).where("id", "=", id).execute();
}

async function toAwaited<Source>(tx: Tx, row: FileWaitsTable): Promise<AwaitedFile<Source> | undefined> {
  const { id, person, conversation, handoff, attempts: attempt } = row;
  const source = await unsealFor<Source>(tx, person, "file_waits.source", id, row.source);
  return source && { id, person, conversation, handoff, source, attempt };
}
