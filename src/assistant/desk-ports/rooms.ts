import type { Json } from "../../conversation/state.js";
import type { CardPlace, StaffCard } from "./threads.js";

/**
 * What a messenger needs of staff's rooms that cannot be asked for them: it keeps no list of what was written where, and
 * reaches a room only by the address that it last gave.
 */
export interface StaffRoomsPort {
  /** How a room of staff is reached from now on; of another room nothing is kept. Ids only. */
  learnRoom(room: string, address: Json): Promise<void>;
  /** As it was given; undefined when it never was. */
  roomAddress(room: string): Promise<unknown>;
  /** Everybody of the messenger who is matched to an account that may answer people now. */
  members(): Promise<readonly string[]>;
  /** What the card of a hand-off shows in this room now; undefined when the person was erased. */
  card(handoff: string, room: string): Promise<StaffCard | undefined>;
  /** Keeps that the assistant wrote something below a card, so that it can be taken away with it. */
  wroteBelow(card: CardPlace, message: string): Promise<void>;
  below(card: CardPlace): Promise<readonly string[]>;
  /** It is not there any more. */
  tookAway(card: CardPlace, message: string): Promise<void>;
}
