import type { StaffRoomsPort } from "../../../assistant/desk-ports/rooms.js";
import type { StaffSide } from "../../staff-room/staff-side.js";
import type { StaffRoomWords } from "../../staff-room/words.js";
import type { RoomAddress } from "./room-address.js";

/** Staff who answer in channels of teams. */
export interface TeamsStaff extends StaffSide {
  readonly rooms: StaffRoomsPort;
  readonly words: StaffRoomWords;
  /** How a room is reached of which nothing was heard yet. */
  readonly usual?: RoomAddress;
}
