import { randomUUID } from "node:crypto";
import type { Parts } from "../../src/assistant/parts.js";
import type { Clock } from "../../src/assistant/ports.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { type Changes, partsOver } from "../support/transcript-parts.js";

/** A Monday morning in Seoul, within the example rounds' time of application. */
export const monday = new Date("2026-03-02T01:00:00Z");

export const stopped = (at: Date): Clock => ({ now: () => at });

/** The assistant of one process over `store`; ids do not meet those of another. */
export async function houseOver(store: Store, changes: Changes = {}): Promise<Parts> {
  return partsOver(store, stopped(monday), { changes, prefix: `${randomUUID().slice(0, 8)}-` });
}

/** The same house as another process would have it: its own store connection, its own name. */
export function anotherProcess(parts: Parts, store: Store, machineClock: Clock = parts.machineClock): Parts {
  return { ...parts, store, machineClock, holder: randomUUID(), newId: randomUUID };
}

/** A talk as it stands: who said what, in order. */
export async function talkOf(store: Store, conversation: string): Promise<readonly string[]> {
  const messages = await reading(store, (tx) => messagesAfter(tx, conversation, 0));
  return messages.map(({ from, text }) => `${from}: ${text}`);
}

/** The community that 200 people want to join. */
export const wanted = "on-off-example-wine";
export const fewSeats: Changes = { [wanted]: { capacity: 30 } };
