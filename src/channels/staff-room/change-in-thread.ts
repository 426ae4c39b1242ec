import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import { changeShows } from "./change-shows.js";
import { notesApart } from "./note-sign.js";
import { refusalWords } from "./refusal-words.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/** What staff changed of what they had written below a card. */
export interface ChangedInThread {
  readonly handoff: string;
  /** What it was called when it was said (`InThread`). */
  readonly of: string;
  /** What it said before, where the messenger tells. */
  readonly was?: string;
  /** What it says now; without, it was deleted. */
  readonly text?: string;
  /** Of the change: the same again changes nothing more. */
  readonly key: string;
  /** When it was changed, as the messenger tells it; compares as text. */
  readonly at?: string;
}

/**
 * What staff change or delete below a card changes for the person. Lines that were made a note are taken back and noted;
 * notes themselves stay at the desk as they are. Gives what the writer is to be told, if anything.
 */
export async function changeInThread(
  staff: StaffSide,
  by: SignedIn,
  changed: ChangedInThread,
  words: StaffRoomWords,
): Promise<string | undefined> {
  const was = changed.was === undefined ? undefined : notesApart(changed.was);
  const now = notesApart(changed.text ?? "");
  const isNoteAlone = was !== undefined && was.said === "" && was.note !== "";
  if (isNoteAlone && now.said !== "") return words("staff-room.editLost");
  const isSame = changed.text !== undefined && was?.said === now.said;
  const told: string[] = [];
  if (!isNoteAlone && !isSame) {
    const done = await amend(staff, by, changed, now.said === "" ? undefined : now.said);
    const isNoteNow = now.said === "" && now.note !== "";
    // What was not said may be on its way: what was deleted then never is, and nobody need hear of it.
    if (done.kind === "notSaid" && !isNoteNow) return now.said === "" ? undefined : words("staff-room.editEarly");
    const refused = done.kind === "notSaid" ? undefined : refusalWords(done, words);
    if (refused !== undefined) return refused;
    if (done.kind === "done")
      told.push(words(changeShows(done.handoff.channel, now.said === "" ? "takenBack" : "edited")));
  }
  const ofNote = await noteOf(staff, by, { ...changed, now: now.note, ...(was ? { was: was.note } : {}) }, words);
  if (ofNote !== undefined) told.push(ofNote);
  return told.length === 0 ? undefined : told.join(" ");
}

/** What became of the note in a message. One message has one note, as it was first written. */
async function noteOf(
  { handoffs }: StaffSide,
  by: SignedIn,
  {
    handoff,
    of,
    was,
    now,
  }: { readonly handoff: string; readonly of: string; readonly was?: string; readonly now: string },
  words: StaffRoomWords,
): Promise<string | undefined> {
  if (was !== undefined && was !== "") return was === now ? undefined : words("staff-room.noteStays");
  if (now === "") return undefined;
  const done = await handoffs.note(by, handoff, now, { key: of });
  if (done.kind !== "done") return refusalWords(done, words);
  return words(done.handoff.notes.some(({ text }) => text === now) ? "staff-room.noted" : "staff-room.noteStays");
}

async function amend(
  { threads, handoffs }: StaffSide,
  by: SignedIn,
  { handoff, of, key, at }: ChangedInThread,
  text: string | undefined,
): Promise<HandoffDone | { readonly kind: "notSaid" }> {
  await threads.willAmend(handoff, key);
  return handoffs.amend(
    by,
    handoff,
    { of, ...(text === undefined ? {} : { text }) },
    { key, ...(at === undefined ? {} : { at }) },
  );
}
