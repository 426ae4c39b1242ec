import { openConversation } from "./conversations.js";
import { eventMark } from "./event-marks.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

export interface ToReceive<Payload extends object> {
  readonly inbox: string;
  readonly conversation: string;
  readonly channel: string;
  /** The platform's id of the event. Only its mark is stored: a platform's ids may name who wrote. */
  readonly eventId: string;
  /** Already screened: nothing that must not be stored is in it any more. */
  readonly payload: Payload;
  /** Id for a new person, used only if the conversation has none. */
  readonly newPerson: string;
  readonly now: Date;
}

/** `repeat`: this event is here already, nothing was written; `inbox` is the first one's id. */
export type Received =
  | { readonly kind: "new"; readonly inbox: string; readonly seq: number }
  | { readonly kind: "repeat"; readonly inbox: string };

/** Takes an event in, sealed and in order. The same event of the same conversation has one effect, ever. */
export async function receive<Payload extends object>(tx: Tx, event: ToReceive<Payload>): Promise<Received> {
  const mark = eventMark(tx.vault, event);
  const before = await earlier(tx, event, mark);
  if (before) return before;
  const { person } = await openConversation(tx, event);
  // The same event may have come in by another way while this one waited for the conversation's lock.
  const meanwhile = await earlier(tx, event, mark);
  if (meanwhile) return meanwhile;
  const { inbox_seq: seq } = await tx.db
    .updateTable("conversations")
    .set((e) => ({ inbox_seq: e("inbox_seq", "+", 1) }))
    .where("id", "=", event.conversation)
    .returning("inbox_seq")
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto("inbox")
    .values({
      id: event.inbox,
      conversation: event.conversation,
      channel: event.channel,
      event_id: mark,
      seq,
      payload: await sealFor(tx, person, "inbox.payload", event.inbox, event.payload),
      received_at: event.now.toISOString(),
      done_at: null,
      said_from: null,
      said_to: null,
    })
    .execute();
  return { kind: "new", inbox: event.inbox, seq };
}

/** Whether this event of a conversation has come in before. */
export async function wasReceived(tx: Tx, event: EventName): Promise<boolean> {
  return (await earlier(tx, event, eventMark(tx.vault, event))) !== undefined;
}

type EventName = Pick<ToReceive<object>, "channel" | "conversation" | "eventId">;

async function earlier(tx: Tx, event: EventName, mark: string): Promise<Received | undefined> {
  const row = await tx.db
    .selectFrom("inbox")
    .select("id")
    .where("channel", "=", event.channel)
    .where("conversation", "=", event.conversation)
    .where("event_id", "=", mark)
    .executeTakeFirst();
  return row && { kind: "repeat", inbox: row.id };
}

export interface InboxItem<Payload extends object> {
  readonly id: string;
  readonly channel: string;
  readonly seq: number;
  readonly payload: Payload;
  /** ISO instant. */
  readonly receivedAt: string;
}

/** The oldest events of a conversation that have not been answered, in order. */
export async function undoneInbox<Payload extends object>(
  tx: Tx,
  conversation: string,
  limit: number,
): Promise<readonly InboxItem<Payload>[]> {
  const rows = await tx.db
    .selectFrom("inbox")
    .innerJoin("conversations", "conversations.id", "inbox.conversation")
    .selectAll("inbox")
    .select("conversations.person")
    .where("inbox.conversation", "=", conversation)
    .where("inbox.done_at", "is", null)
    .orderBy("inbox.seq")
    .limit(limit)
    .execute();
  const items: InboxItem<Payload>[] = [];
  for (const row of rows) {
    if (!row.person || !row.payload) continue;
    const payload = await unsealFor<Payload>(tx, row.person, "inbox.payload", row.id, row.payload);
    if (!payload) continue;
    const { id, channel, seq } = row;
    items.push({ id, channel, seq, payload, receivedAt: row.received_at });
  }
  return items;
}

export async function nextInbox<Payload extends object>(
  tx: Tx,
  conversation: string,
): Promise<InboxItem<Payload> | undefined> {
  return (await undoneInbox<Payload>(tx, conversation, 1))[0];
}

/** The messages that answered an event, both ends in. */
export interface SaidRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Marks an event as answered and drops what it held. `done-already` is another process's turn: roll back.
 * Without `said` it was answered by silence.
 */
export async function markInboxDone(
  tx: Tx,
  done: { readonly inbox: string; readonly said?: SaidRange | undefined; readonly now: Date },
): Promise<{ readonly kind: "done" | "done-already" }> {
  const result = await tx.db
    .updateTable("inbox")
    .set({
      done_at: done.now.toISOString(),
      payload: null,
      said_from: done.said?.from ?? null,
      said_to: done.said?.to ?? null,
    })
    .where("id", "=", done.inbox)
    .where("done_at", "is", null)
    .executeTakeFirst();
  return { kind: result.numUpdatedRows === 1n ? "done" : "done-already" };
}

/** How far an event has come; `done` carries what it was answered with. */
export type InboxState =
  | { readonly kind: "unknown" | "undone" }
  | { readonly kind: "done"; readonly said: SaidRange | undefined };

export async function inboxState(tx: Tx, inbox: string): Promise<InboxState> {
  const row = await tx.db.selectFrom("inbox").selectAll().where("id", "=", inbox).executeTakeFirst();
  if (!row) return { kind: "unknown" };
  if (!row.done_at) return { kind: "undone" };
  const said = row.said_from === null || row.said_to === null ? undefined : { from: row.said_from, to: row.said_to };
  return { kind: "done", said };
}

/** When the event that has waited longest for its turn was received (ISO instant); undefined when none waits. */
export async function oldestUndone(tx: Tx): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("inbox")
    .select((e) => e.fn.min("received_at").as("at"))
    .where("done_at", "is", null)
    .executeTakeFirst();
  return row?.at ?? undefined;
}

/** How many events of a conversation are still to be answered. */
export async function countUndone(tx: Tx, conversation: string): Promise<number> {
  const row = await tx.db
    .selectFrom("inbox")
    .select((e) => e.fn.countAll().as("n"))
    .where("conversation", "=", conversation)
    .where("done_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
