import { may } from "../../domain/staff.js";
import { findAccount } from "../../store/accounts.js";
import { dropPost, notePost, postsBelow, roomAddress, saveRoomAddress } from "../../store/staff-places.js";
import { staffMatches } from "../../store/staff-rooms.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { StaffRoomsPort } from "../desk-ports/rooms.js";
import type { CardPlace } from "../desk-ports/threads.js";
import type { Parts } from "../parts.js";
import { cardOf } from "./card-of.js";

/** Rooms of staff in one messenger, over the store that everybody shares. `channel`: its name, and its sender's. */
export function createStaffRooms(parts: Parts, channel: string): StaffRoomsPort {
  const { store } = parts;
  const cardIn = ({ room, message }: CardPlace) => ({ channel, room, card: message });
  return {
    learnRoom: (room, address) => inTransaction(store, (tx) => saveRoomAddress(tx, { channel, room }, address)),
    roomAddress: (room) => reading(store, (tx) => roomAddress(tx, { channel, room })),
    members: () =>
      reading(store, async (tx) => {
        const matched = await staffMatches(tx, channel);
        const able = await Promise.all(
          matched.map(async ({ member, account }) => {
            const found = await findAccount(tx, account);
            return found?.state === "active" && may(found.role, "handoffs") ? [member] : [];
          }),
        );
        return able.flat();
      }),
    card: (handoff, room) => reading(store, (tx) => cardOf(tx, parts, { channel, handoff, room })),
    wroteBelow: (place, message) => inTransaction(store, (tx) => notePost(tx, cardIn(place), message)),
    below: (place) => reading(store, (tx) => postsBelow(tx, cardIn(place))),
    tookAway: (place, message) => inTransaction(store, (tx) => dropPost(tx, cardIn(place), message)),
  };
}
