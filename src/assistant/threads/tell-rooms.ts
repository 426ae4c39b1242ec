import { claimNotice, markNotice } from "../../store/room-notices.js";
import { inTransaction } from "../../store/transaction.js";
import { backoffMs } from "../delivery/waits.js";
import type { CardPoster } from "../desk-ports/threads.js";
import type { Parts } from "../parts.js";

/** Whoever has had a notice for this long is taken for dead. */
const atItMs = 60_000;
/** What could not be told for so long is no news any more. */
const newsMs = 6 * 3_600_000;

/** Tells rooms what was put down for them, each once: what may be there already is looked for first. */
export async function tellRooms(parts: Parts, channel: string, poster: CardPoster): Promise<void> {
  if (!poster.tell) return;
  for (;;) {
    const now = parts.machineClock.now();
    const until = new Date(now.getTime() + atItMs);
    const notice = await inTransaction(parts.store, (tx) => claimNotice(tx, { channel, now, until }));
    if (!notice) return;
    const { room, name, message, attempt, madeAt } = notice;
    if (parts.clock.now().getTime() - Date.parse(madeAt) > newsMs) {
      await inTransaction(parts.store, (tx) => markNotice(tx, notice, { kind: "dead" }));
      continue;
    }
    try {
      const isThere = attempt > 1 && ((await poster.wasTold?.(room, name)) ?? false);
      if (!isThere) await poster.tell(room, { name, message });
      await inTransaction(parts.store, (tx) => markNotice(tx, notice, { kind: "sent" }));
    } catch (fault) {
      const due = new Date(now.getTime() + backoffMs(attempt, parts.chance?.() ?? Math.random()));
      await inTransaction(parts.store, (tx) => markNotice(tx, notice, { kind: "again", due }));
      parts.seen.failed("room notice", fault);
    }
  }
}
