import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import { isNote, noteText } from "./note-sign.js";
import { refusalWords } from "./refusal-words.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/** What staff changed of what they had written below a card. */
export interface ChangedInThread {
  readonly handoff: string;
  /** The `key` it was said with. */
  readonly of: string;
  /** What it said before, where the messenger tells. */
  readonly was?: string;
  /** What it says now; without, it was deleted. */
  readonly text?: string;
  /** Of the change: the same again changes nothing more. */
  readonly key: string;
}

/**
 * What staff change or delete below a card changes for the person. Words that were made a note are taken back and noted;
 * notes themselves stay at the desk as they are. Gives what the writer is to be told.
 */
export async function changeInThread(
  staff: StaffSide,
  by: SignedIn,
  changed: ChangedInThread,
  words: StaffRoomWords,
): Promise<string> {
  const { handoff, key, was, text } = changed;
  if (was !== undefined && isNote(was))
    return words(text === undefined || isNote(text) ? "staff-room.noteStays" : "staff-room.editLost");
  const isNow = text === undefined || text === "" || isNote(text) ? undefined : text;
  const done = await amend(staff, by, changed, isNow);
  if (done.kind === "notSaid") return words("staff-room.editLost");
  const refused = refusalWords(done, words);
  if (refused !== undefined) return refused;
  if (isNow !== undefined) return words("staff-room.edited");
  if (text === undefined || !isNote(text) || noteText(text) === "") return words("staff-room.takenBack");
  const noted = await staff.handoffs.note(by, handoff, noteText(text), { key });
  return refusalWords(noted, words) ?? words("staff-room.noted");
}

async function amend(
  { threads, handoffs }: StaffSide,
  by: SignedIn,
  { handoff, of, key }: ChangedInThread,
  text: string | undefined,
): Promise<HandoffDone | { readonly kind: "notSaid" }> {
  await threads.willAmend(handoff, key);
  return handoffs.amend(by, handoff, { of, ...(text === undefined ? {} : { text }) }, { key });
}
