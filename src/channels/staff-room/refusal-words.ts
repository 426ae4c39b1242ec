import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import type { StaffRoomWords } from "./words.js";

/** Why something was not done, for whoever tried; undefined when it was done. */
export function refusalWords(done: HandoffDone, words: StaffRoomWords): string | undefined {
  switch (done.kind) {
    case "done":
      return undefined;
    case "taken":
      return words("staff-room.taken", { by: done.by });
    case "notYours":
      return words("staff-room.notYours");
    case "stale":
      return words("staff-room.stale");
    case "closed":
      return words("staff-room.closed");
    case "unknown":
      return words("staff-room.unknown");
    case "residentNumber":
      return words("staff-room.residentNumber");
  }
}

/** As `refusalWords`, of something written to the person: it also says that it went nowhere. */
export function unsaidWords(done: HandoffDone, words: StaffRoomWords): string | undefined {
  if (done.kind === "notYours") return words("staff-room.claimFirst");
  return done.kind === "closed" ? words("staff-room.closedUnsaid") : refusalWords(done, words);
}
