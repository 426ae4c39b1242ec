import type { OpenQuestion } from "../conversation/state.js";
import type { Handoff, HandoffReason, HandoffState } from "../domain/handoff.js";
import { loadConversation, lockConversation } from "./conversations.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { HandoffsTable } from "./tables/trust.js";
import type { Tx } from "./transaction.js";

export interface HandoffToCreate {
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  readonly agency: string;
  readonly reason: HandoffReason;
  readonly urgency: "urgent" | "normal";
  /** What staff are given to read: facts, the open question, verdicts. Sealed. */
  readonly packet: object;
  readonly now: Date;
}

/** `open`: staff were called for this conversation already; an urgent call makes the earlier one urgent. */
export type HandoffCreated = { readonly kind: "created" | "open"; readonly handoff: Handoff };

export async function createHandoff(tx: Tx, create: HandoffToCreate): Promise<HandoffCreated> {
  const urgent = create.urgency === "urgent" ? 1 : 0;
  const open = await openHandoff(tx, create.conversation);
  if (open) {
    if (urgent && !open.urgent) {
      const set = { urgent, reason: create.reason };
      await tx.db.updateTable("handoffs").set(set).where("id", "=", open.id).execute();
    }
    return { kind: "open", handoff: urgent ? { ...open, urgent: true, reason: create.reason } : open };
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
      created_at: create.now.toISOString(),
      claimed_at: null,
      closed_at: null,
      program: null,
      claim: 0,
      lease_until: null,
      first_answered_at: null,
      asked_at: null,
      due_at: null,
      resolve_due_at: null,
      escalated_at: null,
      callback_at: null,
      outcome: null,
      rating: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
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

/** What staff were given to read. */
export async function handoffPacket<Packet extends object>(tx: Tx, id: string): Promise<Packet | undefined> {
  const row = await tx.db.selectFrom("handoffs").select(["person", "packet"]).where("id", "=", id).executeTakeFirst();
  return row && unsealFor<Packet>(tx, row.person, "handoffs.packet", id, row.packet);
}

/** A remark of staff for staff; the person never sees it. */
export interface HandoffNote {
  readonly staff: string;
  readonly text: string;
  readonly at: string;
}

/** Adds a note to what staff were given to read, sealed like the rest of it. */
export function addHandoffNote(tx: Tx, id: string, note: HandoffNote): Promise<void> {
  return rewritePacket<{ notes?: readonly HandoffNote[] }>(tx, id, (packet) => ({
    ...packet,
    notes: [...(packet.notes ?? []), note],
  }));
}

async function rewritePacket<Packet extends object>(
  tx: Tx,
  id: string,
  change: (packet: Partial<Packet>) => Packet,
): Promise<void> {
  const row = await tx.db
    .selectFrom("handoffs")
    .select(["person", "packet"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const packet = await unsealFor<Packet>(tx, row.person, "handoffs.packet", id, row.packet);
  const sealed = await sealFor(tx, row.person, "handoffs.packet", id, change(packet ?? {}));
  await tx.db.updateTable("handoffs").set({ packet: sealed }).where("id", "=", id).execute();
}

/** `taken`: somebody else has it. Claiming one's own again changes nothing. */
export type HandoffClaimed =
  | { readonly kind: "claimed" | "taken" | "closed"; readonly handoff: Handoff }
  | { readonly kind: "unknown" };

export async function claimHandoff(
  tx: Tx,
  id: string,
  by: { readonly staff: string; readonly now: Date },
): Promise<HandoffClaimed> {
  const row = await tx.db
    .updateTable("handoffs")
    .set({ state: "claimed", staff: by.staff, claimed_at: by.now.toISOString() })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .returningAll()
    .executeTakeFirst();
  if (row) return { kind: "claimed", handoff: toHandoff(row) };
  const handoff = await findHandoff(tx, id);
  if (!handoff) return { kind: "unknown" };
  if (handoff.state === "closed") return { kind: "closed", handoff };
  return { kind: handoff.staff === by.staff ? "claimed" : "taken", handoff };
}

export type HandoffClosed =
  | { readonly kind: "closed" | "closed-already"; readonly handoff: Handoff }
  | { readonly kind: "unknown" };

/** How the talk stood when a hand-off was closed; it is part of the packet from then on. */
export interface HandoffClosing {
  readonly open: OpenQuestion | null;
  /** The last event that had come in: what was said to later ones is no part of the hand-off. */
  readonly heard: number;
}

/** Closes it, and keeps in its packet how the talk stands now: what is said and asked later is not for these staff. */
export async function closeHandoff(tx: Tx, id: string, now: Date): Promise<HandoffClosed> {
  const row = await tx.db
    .updateTable("handoffs")
    .set({ state: "closed", closed_at: now.toISOString() })
    .where("id", "=", id)
    .where("state", "in", ["waiting", "claimed"])
    .returningAll()
    .executeTakeFirst();
  if (row) {
    await keepClosing(tx, row);
    return { kind: "closed", handoff: toHandoff(row) };
  }
  const handoff = await findHandoff(tx, id);
  return handoff ? { kind: "closed-already", handoff } : { kind: "unknown" };
}

async function keepClosing(tx: Tx, { id, conversation }: HandoffsTable): Promise<void> {
  const heard = (await lockConversation(tx, conversation))?.inbox_seq ?? 0;
  const open = (await loadConversation(tx, conversation))?.conversation.open ?? null;
  await rewritePacket<{ closing?: HandoffClosing }>(tx, id, (packet) => ({ ...packet, closing: { open, heard } }));
}

function toHandoff(row: HandoffsTable): Handoff {
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
