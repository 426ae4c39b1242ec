import { appendHandoffEvent } from "./handoff-events.js";
import { keepClosing, keepFirstWords } from "./handoff-packets.js";
import { type PromiseOf, promiseColumns } from "./handoff-promises.js";
import { type HandoffRecord, lockHandoff, lockOpenHandoff, updateHandoff } from "./handoff-rows.js";
import type { Tx } from "./transaction.js";

export interface PersonWrote {
  readonly conversation: string;
  readonly words?: string;
  readonly now: Date;
  readonly promise: PromiseOf;
}

/**
 * Marks the open hand-off of a conversation, where there is one, as waiting for an answer since `now`; one that waits
 * already keeps its earlier moment. Call it before the conversation is saved: staff lock the hand-off first, then the
 * talk. The first words while they wait say best what they want of staff: they are kept for the list.
 */
export async function personWrote(tx: Tx, { conversation, words, now, promise }: PersonWrote): Promise<void> {
  const open = await lockOpenHandoff(tx, conversation);
  if (!open) return;
  if (open.state === "waiting" && words !== undefined) await keepFirstWords(tx, open.id, words);
  if (open.askedAt !== undefined) return;
  const askedAt = now.toISOString();
  await updateHandoff(tx, open.id, { asked_at: askedAt, ...promised(promise, { ...open, askedAt }) });
}

/** How many hand-offs of the same agency wait before this one now: who is to be called back later is not in the way. */
export async function waitingPlace(tx: Tx, handoff: string, now: Date): Promise<{ readonly ahead: number }> {
  const row = await tx.db
    .selectFrom("handoffs as mine")
    .innerJoin("handoffs as other", (join) =>
      join.onRef("other.agency", "=", "mine.agency").on("other.state", "=", "waiting"),
    )
    .select((e) => e.fn.countAll().as("ahead"))
    .where("mine.id", "=", handoff)
    .where((e) => e.or([e("other.callback_at", "is", null), e("other.callback_at", "<=", now.toISOString())]))
    .where((e) =>
      e.or([
        e("other.urgent", ">", e.ref("mine.urgent")),
        e.and([
          e("other.urgent", "=", e.ref("mine.urgent")),
          e.or([
            e("other.created_at", "<", e.ref("mine.created_at")),
            e.and([e("other.created_at", "=", e.ref("mine.created_at")), e("other.id", "<", e.ref("mine.id"))]),
          ]),
        ]),
      ]),
    )
    .executeTakeFirst();
  return { ahead: Number(row?.ahead ?? 0) };
}

/** Keeps when the person would like to be called back; what is promised counts from then. `none`: nobody was called. */
export async function wishCallback(
  tx: Tx,
  wish: { readonly conversation: string; readonly at: string; readonly now: Date; readonly promise: PromiseOf },
): Promise<{ readonly kind: "kept" | "none" }> {
  const open = await lockOpenHandoff(tx, wish.conversation);
  if (!open) return { kind: "none" };
  const set = { callback_at: wish.at, ...promised(wish.promise, { ...open, callbackAt: wish.at }) };
  const handoff = await updateHandoff(tx, open.id, set);
  await appendHandoffEvent(tx, handoff, { at: wish.now.toISOString(), by: "person", what: "callback" });
  return { kind: "kept" };
}

/** The person calls it off. A cry for help stays with staff, whatever the person presses. */
export async function cancelHandoff(
  tx: Tx,
  { conversation, now }: { readonly conversation: string; readonly now: Date },
): Promise<{ readonly done: boolean }> {
  const open = await lockOpenHandoff(tx, conversation);
  if (!open || open.urgent) return { done: false };
  const at = now.toISOString();
  await updateHandoff(tx, open.id, { state: "closed", closed_at: at, lease_until: null, asked_at: null, due_at: null });
  await keepClosing(tx, open.id, conversation);
  await appendHandoffEvent(tx, open, { at, by: "person", what: "cancelled" });
  return { done: true };
}

/** How it was for the person, 1 to 3; once, and only of a closed one of theirs. */
export async function rateHandoff(
  tx: Tx,
  rate: { readonly handoff: string; readonly rating: number; readonly person: string; readonly now: Date },
): Promise<{ readonly done: boolean }> {
  const found = await lockHandoff(tx, rate.handoff);
  if (found?.state !== "closed" || found.person !== rate.person || found.rating !== undefined) return { done: false };
  if (![1, 2, 3].includes(rate.rating)) return { done: false };
  await updateHandoff(tx, found.id, { rating: rate.rating });
  await appendHandoffEvent(tx, found, { at: rate.now.toISOString(), by: "person", what: "rated" });
  return { done: true };
}

/** What is promised of a hand-off as its columns. */
export function promised(promise: PromiseOf, handoff: HandoffRecord) {
  const { agency, at: calledAt, firstAnsweredAt, askedAt, callbackAt } = handoff;
  return promiseColumns(promise, agency, { calledAt, firstAnsweredAt, askedAt, callbackAt });
}
