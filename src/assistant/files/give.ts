import { personSide, saveAddress } from "../../store/addresses.js";
import { loadConversation } from "../../store/conversations.js";
import { openHandoff } from "../../store/handoffs.js";
import { receive, wasReceived } from "../../store/inbox.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { FileRefused, FilesFrom, Upload } from "../desk-ports/files.js";
import type { Parts } from "../parts.js";
import type { Payload } from "../payload.js";
import { wordsOfTalk } from "../words-of-talk.js";
import { checkFiles, type WrongFile } from "./check-file.js";
import { refused } from "./files-in-words.js";
import { asInMessage, keepAll, namedFiles, withoutRoom } from "./keep-given.js";
import { unnamed } from "./unnamed.js";

/** Keeps what a person gives to staff, and has the talk show it in its turn: both, or neither. */
export async function give(
  parts: Parts,
  from: FilesFrom,
  given: readonly Upload[],
): Promise<{ readonly kind: "given" | "repeat" } | FileRefused> {
  const checked = await checkFiles(parts, given, unnamed(parts));
  const refuse = async (wrong: WrongFile) => refused({ words: await wordsOfTalk(parts, from.conversation) }, wrong);
  if ("trouble" in checked) return refuse(checked);
  const files = namedFiles(parts, checked.files);
  const now = parts.clock.now();
  const done = await inTransaction(parts.store, async (tx): Promise<"given" | "repeat" | WrongFile> => {
    if (await wasReceived(tx, from)) return "repeat";
    const to = await taker(tx, from.conversation);
    if (!to) return { trouble: "withAssistant", name: "" };
    const wrong = await withoutRoom(tx, to.person, files);
    if (wrong) return wrong;
    const taken = await takeInFiles(tx, parts, from, { kind: "gave", handoff: to.handoff, files: asInMessage(files) });
    if (taken === "repeat") return "repeat";
    await keepAll(tx, files, { ...to, conversation: from.conversation }, now);
    return "given";
  });
  return typeof done === "string" ? { kind: done } : refuse(done);
}

/** The hand-off that is open in a talk, and whose it is: there files go. */
export async function taker(
  tx: Tx,
  conversation: string,
): Promise<{ readonly person: string; readonly handoff: string } | undefined> {
  const open = await openHandoff(tx, conversation);
  const talk = open && (await loadConversation(tx, conversation));
  return open && talk && { person: talk.conversation.person, handoff: open.id };
}

/** Puts files, or the word that nobody takes any, into the order of what a person says. */
export async function takeInFiles(
  tx: Tx,
  parts: Parts,
  { channel, conversation, eventId, address }: FilesFrom,
  payload: Payload,
): Promise<"new" | "repeat"> {
  const now = parts.clock.now();
  const event = { inbox: parts.newId(), newPerson: parts.newId(), channel, conversation, eventId, now };
  const { kind } = await receive<Payload>(tx, { ...event, payload });
  if (kind === "new" && address !== undefined)
    await saveAddress(tx, { conversation, side: personSide, body: address, now });
  return kind;
}
