import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import type { SaidMessage } from "../../conversation/message.js";
import { notesApart } from "./note-sign.js";
import { refusalNow } from "./refusal-now.js";
import type { StaffSide } from "./staff-side.js";
import type { StaffRoomWords } from "./words.js";

/**
 * What staff wrote below a card. `key`: of the message; the same again is said once. `name`: what it is called when it is
 * changed; `key` without.
 */
export interface InThread {
  /** Where the thread is; a hand-off may have been passed on to another since. */
  readonly room: string;
  readonly handoff: string;
  readonly text: string;
  readonly key: string;
  readonly name?: string;
}

/**
 * What staff wrote below a card goes to the person, wherever they are, as from whoever has the hand-off now; lines that
 * are notes stay at the desk. Gives what the writer is to be told, if anything.
 */
export async function sayInThread(
  staff: StaffSide,
  by: SignedIn,
  inThread: InThread,
  words: StaffRoomWords,
): Promise<string | undefined> {
  const { handoff: id, key, name = key } = inThread;
  const { said, note } = notesApart(inThread.text);
  // The note first: where it may not be kept nothing goes out, and the whole message can be written again.
  const refusal = (done: HandoffDone) => refusalHere(staff, by, { ...inThread, done, isNote: said === "" }, words);
  const unkept = note === "" ? undefined : await refusal(await staff.handoffs.note(by, id, note, { key: name }));
  if (unkept !== undefined) return unkept;
  if (said === "") return note === "" ? undefined : words("staff-room.noted");
  const unsaid = await refusal(await answer(staff, by, { ...inThread, text: said }));
  if (note === "") return unsaid;
  return unsaid === undefined
    ? words("staff-room.notedSome", { note })
    : [unsaid, words("staff-room.notedAll")].join(" ");
}

/** As `refusalNow`, of something written: that it went nowhere, and where the talk goes on. */
async function refusalHere(
  staff: StaffSide,
  by: SignedIn,
  { room, handoff, done, isNote }: Pick<InThread, "room" | "handoff"> & { done: HandoffDone; isNote: boolean },
  words: StaffRoomWords,
): Promise<string | undefined> {
  if (isNote && done.kind === "closed") return words("staff-room.closed");
  const isAnothers = done.kind === "notYours" || done.kind === "stale";
  const agency = isAnothers ? await staff.threads.movedTo({ room, handoff }) : undefined;
  if (agency !== undefined) return words("staff-room.movedOn", { agency });
  const refused = await refusalNow(staff, by, { handoff, done, of: "words" }, words);
  return isNote && refused === words("staff-room.claimFirst") ? words("staff-room.claimFirstNote") : refused;
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
