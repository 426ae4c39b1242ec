import type { Json } from "../conversation/state.js";
import type { Tx } from "./transaction.js";

interface Room {
  readonly channel: string;
  readonly room: string;
}

/** A card in its room, by its messenger's names. */
interface Card extends Room {
  readonly card: string;
}

/** Keeps how a room is reached; the newest word counts. Rooms that no staff have are not kept: anybody could name one. */
export async function saveRoomAddress(tx: Tx, { channel, room }: Room, address: Json): Promise<void> {
  const known = await tx.db
    .selectFrom("staff_rooms")
    .select("agency")
    .where("channel", "=", channel)
    .where("room", "=", room)
    .executeTakeFirst();
  if (!known) return;
  const body = JSON.stringify(address);
  await tx.db
    .insertInto("staff_room_addresses")
    .values({ channel, room, body })
    .onConflict((conflict) => conflict.columns(["channel", "room"]).doUpdateSet({ body }))
    .execute();
}

/** What the channel gave, as it gave it; undefined when it never did. */
export async function roomAddress(tx: Tx, { channel, room }: Room): Promise<unknown> {
  const row = await tx.db
    .selectFrom("staff_room_addresses")
    .select("body")
    .where("channel", "=", channel)
    .where("room", "=", room)
    .executeTakeFirst();
  return row === undefined ? undefined : JSON.parse(row.body);
}

/** Keeps that the assistant wrote something below a card. */
export async function notePost(tx: Tx, card: Card, message: string): Promise<void> {
  await tx.db
    .insertInto("staff_posts")
    .values({ ...named(card), message })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the assistant wrote below a card. */
export async function postsBelow(tx: Tx, { channel, room, card }: Card): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom("staff_posts")
    .select("message")
    .where("channel", "=", channel)
    .where("room", "=", room)
    .where("card", "=", card)
    .orderBy("message")
    .execute();
  return rows.map(({ message }) => message);
}

/** It was taken away. */
export async function dropPost(tx: Tx, { channel, room, card }: Card, message: string): Promise<void> {
  await tx.db
    .deleteFrom("staff_posts")
    .where("channel", "=", channel)
    .where("room", "=", room)
    .where("card", "=", card)
    .where("message", "=", message)
    .execute();
}

function named({ channel, room, card }: Card): Card {
  return { channel, room, card };
}
