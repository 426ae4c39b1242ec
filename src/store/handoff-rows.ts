import type { Handoff, HandoffOutcome } from "../domain/handoff.js";
import type { HandoffsTable } from "./tables/trust.js";
import type { Tx } from "./transaction.js";

/** A hand-off with its clocks. All moments are ISO instants. */
export interface HandoffRecord extends Handoff {
  readonly claimedAt?: string;
  /** Whoever has it is taken to be there until then. */
  readonly leaseUntil?: string;
  readonly firstAnsweredAt?: string;
  /** Since when something the person wrote is unanswered. */
  readonly askedAt?: string;
  /** Until when the next thing is promised, be it an answer or the end. */
  readonly dueAt?: string;
  readonly resolveDueAt?: string;
  /** When the last broken promise was found. */
  readonly escalatedAt?: string;
  readonly callbackAt?: string;
  readonly outcome?: HandoffOutcome;
  readonly rating?: number;
}

export function toHandoff(row: HandoffsTable): Handoff {
  return {
    id: row.id,
    conversation: row.conversation,
    person: row.person,
    agency: row.agency,
    state: row.state,
    reason: row.reason,
    urgent: row.urgent === 1,
    ...(row.staff === null ? {} : { staff: row.staff }),
    claim: row.claim,
    ...(row.program === null ? {} : { program: row.program }),
    at: row.created_at,
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
  };
}

export function toRecord(row: HandoffsTable): HandoffRecord {
  return {
    ...toHandoff(row),
    ...(row.claimed_at === null ? {} : { claimedAt: row.claimed_at }),
    ...(row.lease_until === null ? {} : { leaseUntil: row.lease_until }),
    ...(row.first_answered_at === null ? {} : { firstAnsweredAt: row.first_answered_at }),
    ...(row.asked_at === null ? {} : { askedAt: row.asked_at }),
    ...(row.due_at === null ? {} : { dueAt: row.due_at }),
    ...(row.resolve_due_at === null ? {} : { resolveDueAt: row.resolve_due_at }),
    ...(row.escalated_at === null ? {} : { escalatedAt: row.escalated_at }),
    ...(row.callback_at === null ? {} : { callbackAt: row.callback_at }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.rating === null ? {} : { rating: row.rating }),
  };
}

export async function findHandoffRecord(tx: Tx, id: string): Promise<HandoffRecord | undefined> {
  const row = await tx.db.selectFrom("handoffs").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toRecord(row);
}

/** The hand-off, locked until the transaction ends: whoever changes it looks at it this way first. */
export async function lockHandoff(tx: Tx, id: string): Promise<HandoffRecord | undefined> {
  const query = tx.db.selectFrom("handoffs").selectAll().where("id", "=", id);
  const row = await (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return row && toRecord(row);
}

/** The hand-off of a conversation that is waiting or claimed, locked; there is at most one. */
export async function lockOpenHandoff(tx: Tx, conversation: string): Promise<HandoffRecord | undefined> {
  const query = tx.db
    .selectFrom("handoffs")
    .selectAll()
    .where("conversation", "=", conversation)
    .where("state", "in", ["waiting", "claimed"]);
  const row = await (tx.dialect === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  return row && toRecord(row);
}

/** Changes a hand-off that is locked, and gives it as it is then. */
export async function updateHandoff(tx: Tx, id: string, set: Partial<HandoffsTable>): Promise<HandoffRecord> {
  return toRecord(
    await tx.db.updateTable("handoffs").set(set).where("id", "=", id).returningAll().executeTakeFirstOrThrow(),
  );
}
