import { allStaffRooms, dropNotices, hasNotice, makeNotice } from "../../store/room-notices.js";
import { readSetting, writeSetting } from "../../store/settings.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { alertsOf } from "../rooms/alerts.js";
import { digestOf } from "../rooms/digest.js";
import { isWorkingDay, startOf } from "../rooms/seoul-days.js";
import { seoulDay } from "../seats-window.js";

const hourMs = 3_600_000;
/** A digest is for the morning: from nine, and not after noon, when a day that began without it is half over. */
const digestFrom = 9;
const digestUntil = 12;
/** Whether there is something to be told of is looked at once in so long. */
const lookEveryMs = 60_000;
const keptMs = 60 * 24 * hourMs;
const looked = "rooms-looked-at";

/**
 * Puts down what rooms of staff are to be told: what needs somebody now, and each working morning how things stand. By any
 * number of processes, as often as one likes: each is put down once, by its name. Telling it is the messenger's
 * (`tellRooms`).
 */
export async function makeRoomNotices(parts: Parts): Promise<void> {
  const now = parts.clock.now();
  const due = await reading(parts.store, async (tx) => {
    const last = await readSetting(tx, looked);
    return last === undefined || Math.abs(now.getTime() - Date.parse(last)) >= lookEveryMs;
  });
  if (!due) return;
  const rooms = await reading(parts.store, allStaffRooms);
  for (const room of rooms) await inTransaction(parts.store, (tx) => makeFor(tx, parts, room, now));
  await inTransaction(parts.store, async (tx) => {
    await dropNotices(tx, new Date(now.getTime() - keptMs));
    await writeSetting(tx, looked, now.toISOString());
  });
}

type Room = Awaited<ReturnType<typeof allStaffRooms>>[number];

async function makeFor(tx: Tx, parts: Parts, { channel, agency, room }: Room, now: Date): Promise<void> {
  const day = seoulDay(now);
  const hour = (now.getTime() - startOf(day).getTime()) / hourMs;
  const digest = { channel, agency, name: `digest:${day}` };
  const isMorning = hour >= digestFrom && hour < digestUntil;
  if (isMorning && isWorkingDay(parts, agency, day) && !(await hasNotice(tx, digest)))
    await makeNotice(tx, { ...digest, room, message: await digestOf(tx, parts, { agency, day, now }) }, now);
  for (const { name, message } of await alertsOf(tx, parts, agency))
    await makeNotice(tx, { channel, agency, name, room, message }, now);
}
