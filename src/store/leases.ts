import type { Tx } from "./transaction.js";

/** The right to take a conversation's turns, until it runs out. `fence` is checked when the turn is saved. */
export interface Lease {
  readonly conversation: string;
  readonly holder: string;
  readonly fence: number;
}

export interface LeaseTerms {
  /** Names the process, or the loop in it, that will take the turns. */
  readonly holder: string;
  readonly now: Date;
  readonly leaseMs: number;
}

/** Leases the conversation that has waited longest for an answer and that nobody has; undefined if there is none. */
export async function claimConversation(tx: Tx, terms: LeaseTerms): Promise<Lease | undefined> {
  const now = terms.now.toISOString();
  const query = tx.db
    .selectFrom("inbox")
    .innerJoin("conversations", "conversations.id", "inbox.conversation")
    .select("conversations.id")
    .where("inbox.done_at", "is", null)
    .where((e) => e.or([e("lease_until", "is", null), e("lease_until", "<=", now)]))
    .orderBy("inbox.received_at")
    .orderBy("conversations.id")
    .limit(1);
  const locked = tx.dialect === "postgres" ? query.forUpdate("conversations").skipLocked() : query;
  const next = await locked.executeTakeFirst();
  return next && grant(tx, next.id, terms);
}

/** Leases this conversation, whether or not anything waits; undefined while another holder's lease is live. */
export async function claimConversationById(tx: Tx, id: string, terms: LeaseTerms): Promise<Lease | undefined> {
  return grant(tx, id, terms);
}

async function grant(tx: Tx, id: string, { holder, now, leaseMs }: LeaseTerms): Promise<Lease | undefined> {
  const row = await tx.db
    .updateTable("conversations")
    .set((e) => ({
      lease_holder: holder,
      lease_until: new Date(now.getTime() + leaseMs).toISOString(),
      fence: e("fence", "+", 1),
    }))
    .where("id", "=", id)
    .where((e) => e.or([e("lease_until", "is", null), e("lease_until", "<=", now.toISOString())]))
    .returning("fence")
    .executeTakeFirst();
  return row && { conversation: id, holder, fence: row.fence };
}

/** `lost`: it ran out and somebody else has it; stop, nothing more of this holder will be saved. */
export type Renewal = { readonly kind: "renewed" | "lost" };

export async function renewLease(tx: Tx, lease: Lease, terms: Omit<LeaseTerms, "holder">): Promise<Renewal> {
  const result = await tx.db
    .updateTable("conversations")
    .set({ lease_until: new Date(terms.now.getTime() + terms.leaseMs).toISOString() })
    .where("id", "=", lease.conversation)
    .where("fence", "=", lease.fence)
    .executeTakeFirst();
  return { kind: result.numUpdatedRows === 1n ? "renewed" : "lost" };
}

/** Gives the lease back early. One that was lost already is left to its new holder. */
export async function releaseLease(tx: Tx, lease: Lease): Promise<void> {
  await tx.db
    .updateTable("conversations")
    .set({ lease_holder: null, lease_until: null })
    .where("id", "=", lease.conversation)
    .where("fence", "=", lease.fence)
    .execute();
}
