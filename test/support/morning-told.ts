import { seoulDay } from "../../src/assistant/seats-window.js";
import { makeNotice } from "../../src/store/room-notices.js";
import type { Tx } from "../../src/store/transaction.js";

const dayMs = 24 * 3_600_000;

/**
 * A room whose digest of today and tomorrow was told already: a program that is served by the real clock on a working
 * morning would tell it between what a test looks for.
 */
export async function morningTold(
  tx: Tx,
  room: { readonly channel: string; readonly agency: string; readonly room: string },
): Promise<void> {
  const now = new Date();
  for (const at of [now, new Date(now.getTime() + dayMs)])
    await makeNotice(tx, { ...room, name: `digest:${seoulDay(at)}`, message: { from: "assistant", text: "" } }, now);
  await tx.db.updateTable("room_notices").set({ state: "sent" }).execute();
}
