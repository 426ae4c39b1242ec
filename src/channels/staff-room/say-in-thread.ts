import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import type { SaidMessage } from "../../conversation/message.js";
import { isNote, noteText } from "./note-sign.js";
import { refusalWords } from "./refusal-words.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/**
 * What staff wrote below a card. `key`: of the message; the same again is said once. `name`: what it is called when it is
 * changed; `key` without.
 */
export interface InThread {
  readonly handoff: string;
  readonly text: string;
  readonly key: string;
  readonly name?: string;
}

/**
 * What staff wrote below a card goes to the person, wherever they are, as from whoever has the hand-off now; a note stays
 * at the desk. Gives what the writer is to be told, if anything.
 */
export async function sayInThread(
  staff: StaffSide,
  by: SignedIn,
  said: InThread,
  words: StaffRoomWords,
): Promise<string | undefined> {
  const { handoff: id, key } = said;
  const text = said.text.trim();
  if (text === "" || (isNote(text) && noteText(text) === "")) return undefined;
  if (!isNote(text)) return refusalWords(await answer(staff, by, { ...said, text }), words);
  const noted = await staff.handoffs.note(by, id, noteText(text), { key });
  return refusalWords(noted, words) ?? words("staff-room.noted");
}

async function answer({ threads, handoffs }: StaffSide, by: SignedIn, said: InThread): Promise<HandoffDone> {
  const { handoff: id, text, key, name } = said;
  const view = await handoffs.open(by, id);
  if (!view) return { kind: "unknown" };
  await threads.willSay(id, text, key);
  return handoffs.reply(by, id, text, { key, claim: view.claim, ...(name === undefined ? {} : { name }) });
}

/** What was said in the talk, for the thread of those who answer in it: whose words, and none of its buttons. */
export function threadLine({ from, text }: SaidMessage, words: StaffRoomWords): string {
  return words(`staff-room.said.${from}`, { text });
}
