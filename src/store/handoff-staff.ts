import type { HandoffEventKind, HandoffOutcome } from "../domain/handoff.js";
import { appendHandoffEvent } from "./handoff-events.js";
import { forgetClosing, keepClosing } from "./handoff-packets.js";
import { promised } from "./handoff-person.js";
import type { PromiseOf } from "./handoff-promises.js";
import { type HandoffRecord, updateHandoff } from "./handoff-rows.js";
import type { Tx } from "./transaction.js";

/** Who does something to a hand-off, and when. Whether they may is asked before: here everything is done. */
export interface StaffAct {
  readonly by: string;
  readonly now: Date;
}

export interface Taking extends StaffAct {
  readonly staff: string;
  readonly agency: string;
  readonly leaseUntil: Date;
  readonly what: Extract<HandoffEventKind, "claimed" | "takenOver" | "passedOn">;
  readonly why?: string;
}

/** Gives a locked hand-off that is open to one member of staff. Its claim grows: what anybody before sends late is known by it. */
export async function giveHandoff(tx: Tx, handoff: HandoffRecord, take: Taking): Promise<HandoffRecord> {
  const at = take.now.toISOString();
  const given = await updateHandoff(tx, handoff.id, {
    state: "claimed",
    staff: take.staff,
    agency: take.agency,
    claim: handoff.claim + 1,
    claimed_at: at,
    lease_until: take.leaseUntil.toISOString(),
  });
  await appendHandoffEvent(tx, given, {
    at,
    by: take.by,
    what: take.what,
    ...(take.what === "passedOn" ? { to: take.staff } : {}),
    ...(take.why ? { why: take.why } : {}),
  });
  return given;
}

export interface Queueing extends StaffAct {
  readonly why?: string;
  /** Where it waits from now on; the same agency without. */
  readonly agency?: string;
  readonly promise: PromiseOf;
}

/**
 * Puts a locked hand-off that is open back among those that wait. The person waits again, if they did not. Another agency
 * promises anew, from now on; the same one is held to what it promised.
 */
export async function queueHandoff(tx: Tx, handoff: HandoffRecord, queue: Queueing): Promise<HandoffRecord> {
  const at = queue.now.toISOString();
  const { agency = handoff.agency, promise } = queue;
  const askedAt = handoff.askedAt ?? at;
  const elsewhere = agency !== handoff.agency;
  const waits: HandoffRecord = { ...handoff, agency, askedAt };
  const due = handoff.askedAt === undefined || elsewhere ? promised(promise, elsewhere ? { ...waits, at } : waits) : {};
  const queued = await updateHandoff(tx, handoff.id, {
    state: "waiting",
    staff: null,
    agency,
    claim: handoff.claim + 1,
    lease_until: null,
    asked_at: askedAt,
    ...due,
  });
  await appendHandoffEvent(tx, queued, {
    at,
    by: queue.by,
    what: elsewhere ? "passedOn" : "released",
    ...(elsewhere ? { to: agency } : {}),
    ...(queue.why ? { why: queue.why } : {}),
  });
  return queued;
}

/** Something was said to the person: nothing of theirs is unanswered now. A wish to be called back is met once its time has come. */
export async function answerHandoff(
  tx: Tx,
  handoff: HandoffRecord,
  answer: StaffAct & { readonly leaseUntil: Date; readonly promise: PromiseOf },
): Promise<HandoffRecord> {
  const at = answer.now.toISOString();
  const { askedAt: _answered, callbackAt, ...rest } = handoff;
  const stillToCall = callbackAt !== undefined && callbackAt > at;
  const firstAnsweredAt = handoff.firstAnsweredAt ?? at;
  const stands: HandoffRecord = { ...rest, firstAnsweredAt, ...(stillToCall ? { callbackAt } : {}) };
  const answered = await updateHandoff(tx, handoff.id, {
    first_answered_at: firstAnsweredAt,
    asked_at: null,
    callback_at: stillToCall ? callbackAt : null,
    lease_until: answer.leaseUntil.toISOString(),
    due_at: promised(answer.promise, stands).due_at,
  });
  await appendHandoffEvent(tx, answered, { at, by: answer.by, what: "answered" });
  return answered;
}

/** Facts were put right: what they are stands in the talk; here only that it was done. `why`: which fact. */
export async function correctHandoff(
  tx: Tx,
  handoff: HandoffRecord,
  correct: StaffAct & { readonly why: string },
): Promise<number> {
  const { by, now, why } = correct;
  return appendHandoffEvent(tx, handoff, { at: now.toISOString(), by, what: "corrected", why });
}

/** Whoever has it is there until then; of somebody who does not have it nothing is kept. */
export async function keepHandoff(
  tx: Tx,
  id: string,
  { staff, leaseUntil }: { readonly staff: string; readonly leaseUntil: Date },
): Promise<void> {
  await tx.db
    .updateTable("handoffs")
    .set({ lease_until: leaseUntil.toISOString() })
    .where("id", "=", id)
    .where("state", "=", "claimed")
    .where("staff", "=", staff)
    .execute();
}

/** Closes a locked hand-off, and keeps in its packet how the talk stands now: what comes later is not for these staff. */
export async function closeHandoff(
  tx: Tx,
  handoff: HandoffRecord,
  end: StaffAct & { readonly outcome: HandoffOutcome; readonly why?: string },
): Promise<HandoffRecord> {
  const at = end.now.toISOString();
  const closed = await updateHandoff(tx, handoff.id, {
    state: "closed",
    closed_at: at,
    outcome: end.outcome,
    lease_until: null,
    asked_at: null,
    due_at: null,
  });
  await keepClosing(tx, handoff.id, handoff.conversation);
  await appendHandoffEvent(tx, closed, { at, by: end.by, what: "closed", ...(end.why ? { why: end.why } : {}) });
  return closed;
}

/** Takes a close back: whoever had it has it again. */
export async function reopenHandoff(
  tx: Tx,
  handoff: HandoffRecord,
  again: StaffAct & { readonly leaseUntil: Date; readonly promise: PromiseOf },
): Promise<HandoffRecord> {
  const { outcome: _outcome, closedAt: _closedAt, ...open } = handoff;
  const opened = await updateHandoff(tx, handoff.id, {
    state: "claimed",
    claim: handoff.claim + 1,
    closed_at: null,
    outcome: null,
    lease_until: again.leaseUntil.toISOString(),
    due_at: promised(again.promise, open).due_at,
  });
  await forgetClosing(tx, handoff.id);
  await appendHandoffEvent(tx, opened, { at: again.now.toISOString(), by: again.by, what: "reopened" });
  return opened;
}
