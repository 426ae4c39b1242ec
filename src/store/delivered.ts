import { readSetting, writeSetting } from "./settings.js";
import type { Tx } from "./transaction.js";

/** Whose messages were handed out so far, where the channel itself keeps no place. */
export interface Hearer {
  readonly channel: string;
  readonly conversation: string;
}

/** `seq` of the last message that was handed out; 0 before the first. */
export async function deliveredUpTo(tx: Tx, hearer: Hearer): Promise<number> {
  return Number((await readSetting(tx, keyOf(hearer))) ?? 0);
}

export async function markDelivered(tx: Tx, hearer: Hearer, seq: number): Promise<void> {
  await writeSetting(tx, keyOf(hearer), String(seq));
}

/** For an erasure: messages are numbered on after it, so that nothing is handed out twice. */
export async function forgetDelivered(tx: Tx, hearer: Hearer): Promise<void> {
  await tx.db.deleteFrom("settings").where("key", "=", keyOf(hearer)).execute();
}

function keyOf({ channel, conversation }: Hearer): string {
  return `delivered:${channel}:${conversation}`;
}
