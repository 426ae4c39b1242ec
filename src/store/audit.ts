import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "./transaction.js";

/** Who did what to which id. Ids only: nothing personal belongs here, the log outlives an erasure. */
export interface AuditEntry {
  readonly at: string;
  /** A staff member's id, or `operator`: whoever holds the command line. */
  readonly actor: string;
  readonly action: string;
  /** Id of the hand-off or person; the name of the list that was read. */
  readonly subject: string;
  /** Code of the reason that was given, where one is asked. */
  readonly why?: string;
  /** The address it was done from; nothing for the house itself. */
  readonly place?: string;
}

const beginning = "0".repeat(64);

/** PostgreSQL lock number of the chain's end; any number that nothing else uses. */
const chainLock = 4_812_009;

/**
 * Adds to the log, chained to the entry before it. Entries are written one after another, in commit order: call it as the
 * last thing of a transaction, so that nobody waits for the log's end while they hold what another needs.
 */
export async function appendAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  if (tx.dialect === "postgres") await sql`select pg_advisory_xact_lock(${sql.lit(chainLock)})`.execute(tx.db);
  const last = await auditHead(tx);
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? beginning;
  await tx.db
    .insertInto("audit")
    .values({ seq, why: "", place: "", ...entry, prev, hash: chain(prev, seq, entry) })
    .execute();
}

/**
 * `broken`: the entry at `seq` is not as it was written, or is missing. Entries cut off at the end can only be seen by a
 * `head` that was kept elsewhere.
 */
export type AuditCheck =
  | { readonly kind: "whole"; readonly entries: number; readonly hash: string }
  | { readonly kind: "broken"; readonly seq: number };

/** The last entry at some moment. Kept outside the store, it shows later that nothing before it was cut off. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export async function checkAudit(tx: Tx, head?: AuditHead): Promise<AuditCheck> {
  let seq = 0;
  let prev = beginning;
  for (;;) {
    const rows = await tx.db
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(1000)
      .execute();
    if (rows.length === 0) break;
    for (const row of rows) {
      seq += 1;
      if (row.seq !== seq || row.prev !== prev || row.hash !== chain(prev, seq, row)) return { kind: "broken", seq };
      if (head?.seq === seq && head.hash !== row.hash) return { kind: "broken", seq };
      prev = row.hash;
    }
  }
  return head && head.seq > seq ? { kind: "broken", seq: seq + 1 } : { kind: "whole", entries: seq, hash: prev };
}

/** Undefined while nothing was written. */
export async function auditHead(tx: Tx): Promise<AuditHead | undefined> {
  return tx.db.selectFrom("audit").select(["seq", "hash"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
}

export async function listAudit(tx: Tx, subject: string): Promise<readonly AuditEntry[]> {
  return tx.db
    .selectFrom("audit")
    .select(["at", "actor", "action", "subject", "why", "place"])
    .where("subject", "=", subject)
    .orderBy("seq")
    .execute();
}

/** Whether the same actor was written down for the same, from the same address, after `since` (ISO instant). */
export async function lookedSince(
  tx: Tx,
  { actor, action, subject, place = "" }: AuditEntry,
  since: string,
): Promise<boolean> {
  const last = await tx.db
    .selectFrom("audit")
    .select("at")
    .where("actor", "=", actor)
    .where("action", "=", action)
    .where("subject", "=", subject)
    .where("place", "=", place)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last !== undefined && last.at > since;
}

/** Entries without reason and address hash as they did before there were any, so that an old log stays whole. */
function chain(prev: string, seq: number, { at, actor, action, subject, why = "", place = "" }: AuditEntry): string {
  const known = [prev, seq, at, actor, action, subject];
  return createHash("sha256")
    .update(JSON.stringify(why || place ? [...known, why, place] : known))
    .digest("hex");
}
