import { frontDesk } from "../domain/staff.js";
import type { StaffCardsTable } from "./tables/staff-rooms.js";
import type { Tx } from "./transaction.js";

/** A card that one process alone has for a while. */
export interface StaffCardRow {
  readonly channel: string;
  readonly handoff: string;
  readonly room: string;
  readonly conversation: string;
  readonly message: string | undefined;
  readonly shown: number;
  readonly saidUpTo: number;
  /** This try counted, from 1. */
  readonly attempt: number;
}

/**
 * Notes down a card for every open hand-off, in its agency's room where it does not stand yet. Those of an agency without
 * a room stand in the front desk's, so that none stands nowhere.
 */
export async function noteStaffCards(
  tx: Tx,
  { channel, now }: { readonly channel: string; readonly now: Date },
): Promise<void> {
  const open = await tx.db
    .selectFrom("handoffs")
    .innerJoin("staff_rooms", (on) =>
      on.on((e) =>
        e.or([
          e("staff_rooms.agency", "=", e.ref("handoffs.agency")),
          e.and([
            e("staff_rooms.agency", "=", frontDesk),
            e.not(
              e.exists(
                e
                  .selectFrom("staff_rooms as own")
                  .select("own.room")
                  .where("own.channel", "=", channel)
                  .whereRef("own.agency", "=", "handoffs.agency"),
              ),
            ),
          ]),
        ]),
      ),
    )
    .select(["handoffs.id", "handoffs.conversation", "handoffs.created_at", "staff_rooms.room"])
    .where("handoffs.state", "in", ["waiting", "claimed"])
    .where("staff_rooms.channel", "=", channel)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("staff_cards")
            .select("staff_cards.handoff")
            .whereRef("staff_cards.handoff", "=", "handoffs.id")
            .whereRef("staff_cards.room", "=", "staff_rooms.room")
            .where("staff_cards.channel", "=", channel),
        ),
      ),
    )
    .limit(100)
    .execute();
  for (const { id: handoff, conversation, created_at, room } of open) {
    const before = await tx.db
      .selectFrom("messages")
      .select((e) => e.fn.max("seq").as("seq"))
      .where("conversation", "=", conversation)
      .where("at", "<=", created_at)
      .executeTakeFirst();
    const row = { channel, handoff, room, conversation, message: null, shown: 0, attempts: 0, over: 0 };
    await tx.db
      .insertInto("staff_cards")
      .values({ ...row, said_up_to: before?.seq ?? 0, due_at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/**
 * Takes one card that is behind: not there yet, behind its hand-off's events or its talk, or of a hand-off that is gone.
 * Until `until` it is this process's alone.
 */
export async function claimStaffCard(
  tx: Tx,
  { channel, now, until }: { readonly channel: string; readonly now: Date; readonly until: Date },
): Promise<StaffCardRow | undefined> {
  const query = tx.db
    .selectFrom("staff_cards")
    .selectAll()
    .where("channel", "=", channel)
    .where("over", "=", 0)
    .where("due_at", "<=", now.toISOString())
    .where((e) =>
      e.or([
        e("message", "is", null),
        e.not(e.exists(e.selectFrom("handoffs").select("id").whereRef("handoffs.id", "=", "staff_cards.handoff"))),
        e.exists(
          e
            .selectFrom("handoff_events")
            .select("n")
            .whereRef("handoff_events.handoff", "=", "staff_cards.handoff")
            .whereRef("handoff_events.n", ">", "staff_cards.shown"),
        ),
        e.exists(
          e
            .selectFrom("conversations")
            .innerJoin("handoffs", "handoffs.conversation", "conversations.id")
            .select("conversations.id")
            .whereRef("handoffs.id", "=", "staff_cards.handoff")
            .where("handoffs.state", "!=", "closed")
            .whereRef("conversations.last_seq", ">", "staff_cards.said_up_to"),
        ),
      ]),
    )
    .orderBy("due_at")
    .limit(1);
  const row = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).executeTakeFirst();
  if (!row) return undefined;
  await setCard(tx, row, { attempts: row.attempts + 1, due_at: until.toISOString() });
  const { handoff, room, conversation, message, shown, said_up_to: saidUpTo, attempts } = row;
  return {
    channel,
    handoff,
    room,
    conversation,
    message: message ?? undefined,
    shown,
    saidUpTo,
    attempt: attempts + 1,
  };
}

type CardName = Pick<StaffCardsTable, "channel" | "handoff" | "room">;

export async function setCard(tx: Tx, card: CardName, set: Partial<StaffCardsTable>): Promise<void> {
  await tx.db
    .updateTable("staff_cards")
    .set(set)
    .where("channel", "=", card.channel)
    .where("handoff", "=", card.handoff)
    .where("room", "=", card.room)
    .execute();
}

export async function dropCard(tx: Tx, card: CardName): Promise<void> {
  await tx.db
    .deleteFrom("staff_cards")
    .where("channel", "=", card.channel)
    .where("handoff", "=", card.handoff)
    .where("room", "=", card.room)
    .execute();
}

/** Cards of hand-offs that were closed before this moment: a close can be taken back for a while, then nothing changes. */
export async function endStaffCards(tx: Tx, channel: string, closedBefore: Date): Promise<void> {
  await tx.db
    .updateTable("staff_cards")
    .set({ over: 1 })
    .where("channel", "=", channel)
    .where("over", "=", 0)
    .where("message", "is not", null)
    .where("handoff", "in", (e) =>
      e
        .selectFrom("handoffs")
        .select("id")
        .where("state", "=", "closed")
        .where("closed_at", "<", closedBefore.toISOString())
        .whereRef("handoffs.id", "=", "staff_cards.handoff"),
    )
    .execute();
}

/** The hand-off whose card this is, if it is one. */
export async function handoffOfCard(
  tx: Tx,
  { channel, room, message }: { readonly channel: string; readonly room: string; readonly message: string },
): Promise<string | undefined> {
  const row = await tx.db
    .selectFrom("staff_cards")
    .select("handoff")
    .where("channel", "=", channel)
    .where("room", "=", room)
    .where("message", "=", message)
    .executeTakeFirst();
  return row?.handoff;
}

/** Keeps that something is about to be said from a thread, so that it is not handed back to it. */
export async function noteSaying(tx: Tx, conversation: string, mark: string): Promise<void> {
  await tx.db
    .insertInto("staff_sayings")
    .values({ conversation, mark })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Messages of a talk that were said from a thread, and stand there already. */
export async function sayingSeqs(tx: Tx, conversation: string, after: number): Promise<ReadonlySet<number>> {
  const rows = await tx.db
    .selectFrom("messages")
    .innerJoin("inbox", "inbox.id", "messages.inbox")
    .innerJoin("staff_sayings", (on) =>
      on
        .onRef("staff_sayings.conversation", "=", "inbox.conversation")
        .onRef("staff_sayings.mark", "=", "inbox.event_id"),
    )
    .select("messages.seq")
    .where("messages.conversation", "=", conversation)
    .where("messages.seq", ">", after)
    .where("messages.author", "=", "staff")
    .execute();
  return new Set(rows.map(({ seq }) => seq));
}
