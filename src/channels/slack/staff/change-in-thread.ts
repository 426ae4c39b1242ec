import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../../assistant/desk-ports/handoffs.js";
import type { Words } from "../words.js";
import { isNote, noteText } from "./note-sign.js";
import { refusalWords } from "./refusal-words.js";
import type { StaffSide } from "./staff-house.js";

/** What staff changed of what they had written below a card. */
export interface ChangedInThread {
  readonly handoff: string;
  /** The `key` it was said with. */
  readonly of: string;
  readonly was: string;
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
  words: Words,
): Promise<string> {
  const { handoff, key, was, text } = changed;
  if (isNote(was)) return words(text === undefined || isNote(text) ? "slack.staff.noteStays" : "slack.staff.editLost");
  const isNow = text === undefined || text === "" || isNote(text) ? undefined : text;
  const done = await amend(staff, by, changed, isNow);
  if (done.kind === "notSaid") return words("slack.staff.editLost");
  const refused = refusalWords(done, words);
  if (refused !== undefined) return refused;
  if (isNow !== undefined) return words("slack.staff.edited");
  if (text === undefined || !isNote(text) || noteText(text) === "") return words("slack.staff.takenBack");
  const noted = await staff.handoffs.note(by, handoff, noteText(text), { key });
  return refusalWords(noted, words) ?? words("slack.staff.noted");
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
