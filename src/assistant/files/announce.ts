import type { Json } from "../../conversation/state.js";
import type { Say } from "../../dialog/say.js";
import { fileLimits } from "../../domain/files.js";
import { personSide, saveAddress } from "../../store/addresses.js";
import { awaitFile } from "../../store/file-waits.js";
import { receive, wasReceived } from "../../store/inbox.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { FileRefused, FilesFrom } from "../desk-ports/files.js";
import { type Acted, acting, eventId, refusal, tellTalk } from "../handoffs/acting.js";
import { houseChannel } from "../offers.js";
import type { Parts } from "../parts.js";
import type { Payload } from "../payload.js";
import { refused, troubleSay } from "./files-in-words.js";
import { taker } from "./give.js";

/** What is kept of a file until it was fetched: where it is, and who of the staff sends it, if they do. */
export interface FileSource {
  readonly at: Json;
  readonly by?: SignedIn;
}

/** Writes down that a person's files are to be fetched; where nobody would take them, the talk says so instead. */
export async function announceGiven(parts: Parts, from: FilesFrom, sources: readonly Json[]): Promise<void> {
  const { channel, conversation, eventId: event, address } = from;
  const now = parts.clock.now();
  await inTransaction(parts.store, async (tx) => {
    if (await wasReceived(tx, { channel, conversation, eventId: event })) return;
    const to = await taker(tx, conversation);
    const tooMany = sources.length > fileLimits.perMessage;
    const payload = to ? (tooMany ? news(troubleSay("tooMany", "")) : passed) : none;
    const ids = { inbox: parts.newId(), newPerson: parts.newId() };
    const taken = await receive<Payload>(tx, { ...ids, channel, conversation, eventId: event, payload, now });
    if (taken.kind === "repeat") return;
    if (address !== undefined) await saveAddress(tx, { conversation, side: personSide, body: address, now });
    if (to && !tooMany) await awaitAll(tx, parts, { channel, conversation, ...to }, sources);
  });
}

const passed: Payload = { kind: "passed" };
const none: Payload = { kind: "gave", files: [] };

function news(text: Say): Payload {
  return { kind: "news", saying: { text } };
}

/** Writes down that files of staff are to be fetched, if they may send any. */
export async function announceSent(
  parts: Parts,
  by: SignedIn,
  handoff: string,
  sources: readonly Json[],
  { channel, key }: { readonly channel: string; readonly key: string },
): Promise<Acted | FileRefused> {
  if (sources.length > fileLimits.perMessage) return refused(parts, { trouble: "tooMany", name: "" });
  const what = `announced:${key}`;
  return acting(parts, by, { id: handoff, action: "open" }, async (tx, found) => {
    const refusedBy = refusal(by, found);
    if (refusedBy) return refusedBy;
    const { person, conversation } = found;
    const event = { channel: houseChannel, conversation, eventId: eventId(handoff, what) };
    if (await wasReceived(tx, event)) return { kind: "done", handoff: found };
    await tellTalk(tx, parts, found, what, { kind: "passed" });
    await awaitAll(tx, parts, { channel, conversation, person, handoff }, sources, by);
    return { kind: "done", handoff: found };
  });
}

interface Awaiting {
  readonly channel: string;
  readonly conversation: string;
  readonly person: string;
  readonly handoff: string;
}

async function awaitAll(tx: Tx, parts: Parts, whose: Awaiting, sources: readonly Json[], by?: SignedIn): Promise<void> {
  const now = parts.machineClock.now();
  for (const at of sources) {
    const source: FileSource = { at, ...(by ? { by } : {}) };
    await awaitFile(tx, { id: parts.newId(), ...whose, source, now });
  }
}
