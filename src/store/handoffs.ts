import type { Handoff, HandoffReason, HandoffState } from "../domain/handoff.js";
import { appendHandoffEvent } from "./handoff-events.js";
import { keepCry } from "./handoff-packets.js";
import { type PromiseOf, promiseColumns } from "./handoff-promises.js";
import { lockOpenHandoff, toHandoff, updateHandoff } from "./handoff-rows.js";
import { sealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

export interface HandoffToCreate {
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  readonly agency: string;
  /** The program it is about. */
  readonly program?: string;
  readonly reason: HandoffReason;
  readonly urgency: "urgent" | "normal";
  /** What staff are given to read: facts, the open question, verdicts. Sealed. */
  readonly packet: object;
  readonly now: Date;
  /** Without it nothing is promised. */
  readonly promise?: PromiseOf;
}

/** `open`: staff were called for this conversation already; an urgent call makes the earlier one urgent. */
export type HandoffCreated = { readonly kind: "created" | "open"; readonly handoff: Handoff };

export async function createHandoff(tx: Tx, create: HandoffToCreate): Promise<HandoffCreated> {
  const at = create.now.toISOString();
  const urgent = create.urgency === "urgent" ? 1 : 0;
  const open = await lockOpenHandoff(tx, create.conversation);
  if (open) {
    if (!urgent || open.urgent) return { kind: "open", handoff: open };
    const handoff = await updateHandoff(tx, open.id, { urgent, reason: create.reason });
    await keepCry(tx, open.id, create.packet);
    await appendHandoffEvent(tx, handoff, { at, by: "person", what: "called" });
    return { kind: "open", handoff };
  }
  const row = await tx.db
    .insertInto("handoffs")
    .values({
      id: create.id,
      conversation: create.conversation,
      person: create.person,
      agency: create.agency,
      state: "waiting",
      reason: create.reason,
      urgent,
      staff: null,
      packet: await sealFor(tx, create.person, "handoffs.packet", create.id, create.packet),
      created_at: at,
      claimed_at: null,
      closed_at: null,
      program: create.program ?? null,
      claim: 0,
      lease_until: null,
      first_answered_at: null,
      asked_at: at,
      escalated_at: null,
      callback_at: null,
      outcome: null,
      rating: null,
      ...promiseColumns(create.promise, create.agency, { calledAt: at, askedAt: at }),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendHandoffEvent(tx, row, { at, by: "person", what: "called" });
  return { kind: "created", handoff: toHandoff(row) };
}

/** Urgent ones first, then the longest waiting. Without `states`: every hand-off there is. */
export async function listHandoffs(
  tx: Tx,
  filter: { readonly states?: readonly HandoffState[]; readonly person?: string } = {},
): Promise<readonly Handoff[]> {
  let query = tx.db.selectFrom("handoffs").selectAll();
  if (filter.states) query = query.where("state", "in", [...filter.states]);
  if (filter.person) query = query.where("person", "=", filter.person);
  const rows = await query.orderBy("urgent", "desc").orderBy("created_at").orderBy("id").execute();
  return rows.map(toHandoff);
}

export async function findHandoff(tx: Tx, id: string): Promise<Handoff | undefined> {
  const row = await tx.db.selectFrom("handoffs").selectAll().where("id", "=", id).executeTakeFirst();
  return row && toHandoff(row);
}

/** The hand-off of a conversation that is waiting or claimed; there is at most one. */
export async function openHandoff(tx: Tx, conversation: string): Promise<Handoff | undefined> {
  const row = await tx.db
    .selectFrom("handoffs")
    .selectAll()
    .where("conversation", "=", conversation)
    .where("state", "in", ["waiting", "claimed"])
    .executeTakeFirst();
  return row && toHandoff(row);
}
