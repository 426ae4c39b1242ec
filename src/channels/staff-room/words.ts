import type { HandoffOutcome, HandoffReason, HandoffState } from "../../domain/handoff.js";

/** Every key of `staff-room.yaml`; a test compares. */
export const staffRoomKeys = [
  "staff-room.title",
  "staff-room.urgent",
  "staff-room.callback",
  "staff-room.by",
  "staff-room.wish",
  "staff-room.open",
  "staff-room.verdicts",
  "staff-room.claim",
  "staff-room.takeOver",
  "staff-room.pass",
  "staff-room.passTo",
  "staff-room.close",
  "staff-room.closeAs",
  "staff-room.anyone",
  "staff-room.elsewhere",
  "staff-room.unmatched",
  "staff-room.notYours",
  "staff-room.claimFirst",
  "staff-room.claimFirstNote",
  "staff-room.closedUnsaid",
  "staff-room.movedOn",
  "staff-room.takeOverFirst",
  "staff-room.taken",
  "staff-room.stale",
  "staff-room.closed",
  "staff-room.unknown",
  "staff-room.residentNumber",
  "staff-room.files",
  "staff-room.heldWithFiles",
  "staff-room.noted",
  "staff-room.notedSome",
  "staff-room.notedAll",
  "staff-room.edited",
  "staff-room.editedAnew",
  "staff-room.editedVaries",
  "staff-room.takenBack",
  "staff-room.takenBackAnew",
  "staff-room.takenBackVaries",
  "staff-room.noteStays",
  "staff-room.editLost",
  "staff-room.editEarly",
  "staff-room.said.person",
  "staff-room.said.staff",
  "staff-room.said.assistant",
] as const;

/** What is said in rooms of staff, and what the desk says in the same words. */
export type StaffRoomKey =
  | (typeof staffRoomKeys)[number]
  | `desk.handoff.state.${HandoffState}`
  | `desk.handoff.reason.${HandoffReason}`
  | `desk.outcome.${HandoffOutcome}.name`
  | "amend.mark"
  | "amend.gone.person"
  | "amend.gone.staff";

/** Finds the words of a key; placeholders are filled from `params`. */
export type StaffRoomWords = (key: StaffRoomKey, params?: Readonly<Record<string, string | number>>) => string;
