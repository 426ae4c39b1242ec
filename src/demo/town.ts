import type { Assistant } from "../assistant/assistant.js";
import { doDueWork } from "../assistant/jobs/due-work.js";
import type { Parts } from "../assistant/parts.js";
import { drainAll } from "../assistant/work.js";
import { lastSeqs } from "../store/conversations.js";
import { reading } from "../store/transaction.js";
import type { Labels } from "./answer.js";
import type { SimulatedClock } from "./clock.js";
import { hearingOf } from "./hearing.js";
import { nextMove } from "./next-move.js";
import type { ReadNews, Told } from "./notes.js";
import { demoChannel } from "./person.js";
import type { Resident } from "./resident.js";
import type { Phrases } from "./voice.js";

/** The assistant as simulated people meet it: through the same door as everybody, at a simulated time. */
export interface Town {
  readonly parts: Parts;
  readonly assistant: Pick<Assistant, "receive" | "settled" | "messagesAfter" | "view">;
  readonly clock: SimulatedClock;
  readonly phrases: Phrases;
  readonly labels: Labels;
  readonly readNews: ReadNews;
  /** Names events, so that each has an effect of its own. */
  readonly newEvent: () => string;
}

/** Reads what was said to them since they last looked, and writes down what it tells. */
export async function readUp(town: Town, resident: Resident): Promise<readonly Told[]> {
  const news = await town.assistant.messagesAfter(resident.who.id, resident.read);
  return take(town, resident, news).told;
}

/**
 * Has somebody say the next thing that their errand takes. `over`: there is none any more; they have what they came for, or
 * gave up.
 */
export async function speak(town: Town, resident: Resident): Promise<"spoke" | "over"> {
  const { going, who } = resident;
  if (!going) return "over";
  const news = await town.assistant.messagesAfter(who.id, resident.read);
  const { unread } = take(town, resident, news);
  const hearing = hearingOf(await town.assistant.view(who.id), unread);
  const move = nextMove(going, hearing, resident.told, { ...town, who, chance: resident.chance });
  if (move.kind === "over") {
    if (move.how === "lost") resident.lost.push(going.errand);
    delete resident.going;
    return "over";
  }
  resident.going = move.then;
  const incoming = move.kind === "say" ? { text: move.text } : { press: move.choice };
  const event = { channel: demoChannel, conversation: who.id, eventId: town.newEvent() };
  const receipt = await town.assistant.receive({ ...event, ...incoming });
  if (receipt.kind !== "accepted") throw new Error(`what somebody simulated said was not taken in: ${receipt.kind}`);
  await town.assistant.settled(who.id);
  return "spoke";
}

/** What the house does by itself as time goes on, and the turns that come of it. */
export async function houseWork({ parts }: Town): Promise<void> {
  await doDueWork(parts);
  await drainAll(parts);
}

/** Turns that somebody else's turn led to: a seat that came free is offered. */
export async function followUp({ parts }: Town): Promise<void> {
  await drainAll(parts);
}

/** Those among them to whom something was said that they have not read. */
export async function withNews({ parts }: Town, residents: readonly Resident[]): Promise<readonly Resident[]> {
  const ids = residents.map(({ who }) => who.id);
  const seqs = await reading(parts.store, (tx) => lastSeqs(tx, ids));
  return residents.filter(({ who, read }) => (seqs.get(who.id) ?? 0) > read);
}

type Messages = Awaited<ReturnType<Town["assistant"]["messagesAfter"]>>;

function take(
  town: Town,
  resident: Resident,
  unread: Messages,
): { readonly unread: Messages; readonly told: readonly Told[] } {
  const told = unread.flatMap((message) => town.readNews(message) ?? []);
  for (const { offering, state } of told) resident.notes.set(offering, state);
  resident.told.push(...told);
  resident.read = unread.at(-1)?.seq ?? resident.read;
  return { unread, told };
}
