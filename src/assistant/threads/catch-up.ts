import { saveAddress } from "../../store/addresses.js";
import { appendAudit } from "../../store/audit.js";
import { handoffEvents } from "../../store/handoff-events.js";
import { findHandoff } from "../../store/handoffs.js";
import { messagesAfter } from "../../store/messages.js";
import { queueDelivery } from "../../store/outbox.js";
import {
  claimStaffCard,
  dropCard,
  endStaffCards,
  noteStaffCards,
  type StaffCardRow,
  sayingSeqs,
  setCard,
} from "../../store/staff-cards.js";
import { staffRooms } from "../../store/staff-rooms.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import { backoffMs } from "../delivery/waits.js";
import type { CardPlace, CardPoster, StaffCard } from "../desk-ports/threads.js";
import type { Parts } from "../parts.js";
import { cardOf } from "./card-of.js";
import { tellRooms } from "./tell-rooms.js";

/** Whoever has had a card for this long is taken for dead. */
const atItMs = 60_000;
/** A close can be taken back for ten minutes; a little later nothing more happens to a card. */
const settledMs = 15 * 60_000;

/** Brings every card of a messenger up to date, one after another. What fails is tried again later, and told. */
export async function catchUp(parts: Parts, channel: string, poster: CardPoster): Promise<void> {
  const rooms = await reading(parts.store, (tx) => staffRooms(tx, channel));
  if (rooms.length === 0) return;
  const closedBefore = new Date(parts.clock.now().getTime() - settledMs);
  await inTransaction(parts.store, async (tx) => {
    await noteStaffCards(tx, { channel, now: parts.machineClock.now() });
    await endStaffCards(tx, channel, closedBefore);
  });
  for (;;) {
    const now = parts.machineClock.now();
    const until = new Date(now.getTime() + atItMs);
    const row = await inTransaction(parts.store, (tx) => claimStaffCard(tx, { channel, now, until }));
    if (!row) return tellRooms(parts, channel, poster);
    try {
      await bringUpToDate(parts, poster, row);
    } catch (fault) {
      parts.seen.failed("staff card", fault);
      const wait = backoffMs(row.attempt, parts.chance?.() ?? Math.random());
      const due = new Date(parts.machineClock.now().getTime() + wait).toISOString();
      await inTransaction(parts.store, (tx) => setCard(tx, row, { due_at: due }));
    }
  }
}

async function bringUpToDate(parts: Parts, poster: CardPoster, row: StaffCardRow): Promise<void> {
  const { room, handoff, message } = row;
  const wanted = await reading(parts.store, async (tx) => {
    const card = await cardOf(tx, parts, row);
    const found = await findHandoff(tx, handoff);
    return card && found ? { card, events: (await handoffEvents(tx, found)).length } : undefined;
  });
  if (!wanted) {
    const there = message === undefined ? await poster.find(room, handoff) : { room, message };
    if (there) await poster.remove(there);
    return inTransaction(parts.store, (tx) => dropCard(tx, row));
  }
  const place = await shown(poster, row, wanted);
  if (place !== "gone") return inTransaction(parts.store, (tx) => settle(tx, parts, row, { ...wanted, place }));
  // Somebody took it away by hand: forgotten first, so that a try that fails on the way finds the new one.
  await inTransaction(parts.store, (tx) => setCard(tx, row, { message: null }));
  const again = await poster.post(room, wanted.card);
  const anew = { ...row, message: undefined };
  await inTransaction(parts.store, (tx) => settle(tx, parts, anew, { ...wanted, place: again }));
}

/** The card as it should be, where it stands. That one which still waits is there is made sure of with all that is said. */
async function shown(
  poster: CardPoster,
  { room, handoff, message, shown: events, attempt }: StaffCardRow,
  wanted: { readonly card: StaffCard; readonly events: number },
): Promise<CardPlace | "gone"> {
  const there = message === undefined && attempt > 1 ? await poster.find(room, handoff) : undefined;
  const place = message === undefined ? there : { room, message };
  if (!place) return poster.post(room, wanted.card);
  const waits = wanted.card.kind === "here" && wanted.card.state === "waiting";
  const isGone = (there || waits || wanted.events !== events) && (await poster.update(place, wanted.card)) === "gone";
  return isGone ? "gone" : place;
}

/** Writes down what is shown now, and hands on what was said since, in one go: nothing is handed on twice or left out. */
async function settle(
  tx: Tx,
  parts: Parts,
  row: StaffCardRow,
  { card, events, place }: { readonly card: StaffCard; readonly events: number; readonly place: CardPlace },
): Promise<void> {
  const { channel, room, handoff, conversation, saidUpTo } = row;
  const found = await findHandoff(tx, handoff);
  const now = parts.machineClock.now();
  const done = { message: place.message, shown: events, attempts: 0, due_at: now.toISOString() };
  // Erased meanwhile: the next look takes the card away.
  if (!found) return setCard(tx, row, done);
  const side = `${channel}:${room}:${handoff}`;
  if (row.message === undefined) {
    const body = { to: "thread", channel: room, thread: place.message, handoff };
    await saveAddress(tx, { conversation, side, body, now });
  }
  const said = await messagesAfter(tx, conversation, saidUpTo);
  const there = await sayingSeqs(tx, conversation, saidUpTo);
  // What is said after the end is for the assistant again.
  const until = found.state === "closed" ? (found.closedAt ?? "") : undefined;
  const theirs = said.filter(({ seq, at }) => !there.has(seq) && (until === undefined || at <= until));
  const seqs = card.kind === "here" ? theirs.map(({ seq }) => seq) : [];
  await queueDelivery(tx, { conversation, channel, seqs, now, side });
  await setCard(tx, row, {
    ...done,
    said_up_to: said.at(-1)?.seq ?? saidUpTo,
  });
  const at = parts.clock.now().toISOString();
  if (row.message === undefined || seqs.length > 0)
    await appendAudit(tx, { at, actor: "house", action: "showCard", subject: handoff, place: `${channel}:${room}` });
}
