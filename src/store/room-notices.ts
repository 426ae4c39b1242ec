import type { Message } from "../conversation/message.js";
import type { StaffRoom } from "./staff-rooms.js";
import type { Tx } from "./transaction.js";

/** Something to tell a room of staff, by a name that it has only once: whoever makes it again makes nothing. */
export interface RoomNotice {
  readonly channel: string;
  readonly agency: string;
  readonly name: string;
  readonly room: string;
  /** Figures and times: nothing of a person. */
  readonly message: Message;
}

/** A notice that one process alone has for a while. */
export interface ClaimedNotice extends RoomNotice {
  /** This try counted, from 1. */
  readonly attempt: number;
  readonly madeAt: string;
}

/** Every agency's room, in every messenger. */
export async function allStaffRooms(tx: Tx): Promise<readonly (StaffRoom & { readonly channel: string })[]> {
  return tx.db
    .selectFrom("staff_rooms")
    .select(["channel", "agency", "room"])
    .orderBy("channel")
    .orderBy("agency")
    .execute();
}

/** Whether it was made. For looking without holding up writers. */
export async function hasNotice(tx: Tx, one: Pick<RoomNotice, "channel" | "agency" | "name">): Promise<boolean> {
  const row = await tx.db
    .selectFrom("room_notices")
    .select("name")
    .where("channel", "=", one.channel)
    .where("agency", "=", one.agency)
    .where("name", "=", one.name)
    .executeTakeFirst();
  return row !== undefined;
}

export async function makeNotice(tx: Tx, { message, ...notice }: RoomNotice, now: Date): Promise<void> {
  const at = now.toISOString();
  await tx.db
    .insertInto("room_notices")
    .values({ ...notice, body: JSON.stringify(message), state: "pending", attempts: 0, made_at: at, due_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes one notice that is to be told; until `until` it is this process's alone. */
export async function claimNotice(
  tx: Tx,
  { channel, now, until }: { readonly channel: string; readonly now: Date; readonly until: Date },
): Promise<ClaimedNotice | undefined> {
  const query = tx.db
    .selectFrom("room_notices")
    .selectAll()
    .where("channel", "=", channel)
    .where("state", "in", ["pending", "sending"])
    .where("due_at", "<=", now.toISOString())
    .orderBy("due_at")
    .orderBy("name")
    .limit(1);
  const row = await (tx.dialect === "postgres" ? query.forUpdate().skipLocked() : query).executeTakeFirst();
  if (!row) return undefined;
  const { agency, name, room, body, attempts, made_at: madeAt } = row;
  const attempt = attempts + 1;
  await setNotice(tx, row, { state: "sending", attempts: attempt, due_at: until.toISOString() });
  const message: Message = JSON.parse(body);
  return { channel, agency, name, room, message, attempt, madeAt };
}

type NoticeName = Pick<RoomNotice, "channel" | "agency" | "name">;

/** What became of it. `again`: it is told later. */
export async function markNotice(
  tx: Tx,
  notice: NoticeName,
  mark: { readonly kind: "sent" | "dead" } | { readonly kind: "again"; readonly due: Date },
): Promise<void> {
  await setNotice(
    tx,
    notice,
    mark.kind === "again" ? { state: "pending", due_at: mark.due.toISOString() } : { state: mark.kind },
  );
}

async function setNotice(
  tx: Tx,
  { channel, agency, name }: NoticeName,
  set: Partial<{ state: "pending" | "sending" | "sent" | "dead"; attempts: number; due_at: string }>,
): Promise<void> {
  await tx.db
    .updateTable("room_notices")
    .set(set)
    .where("channel", "=", channel)
    .where("agency", "=", agency)
    .where("name", "=", name)
    .execute();
}

/** Old ones are no news, and their names do not come again. */
export async function dropNotices(tx: Tx, madeBefore: Date): Promise<void> {
  await tx.db.deleteFrom("room_notices").where("made_at", "<", madeBefore.toISOString()).execute();
}
