import type { Conversation } from "../conversation/state.js";
import { frontDesk } from "../domain/staff.js";
import { programOf } from "../domain/world.js";
import { countOnDay } from "../store/day-counts.js";
import type { Tx } from "../store/transaction.js";
import { keepMiss, type Missed } from "./misses/keep-miss.js";
import type { Parts } from "./parts.js";
import { seoulDay } from "./seats-window.js";

/** A turn: the conversation before it and after, and what was typed. */
interface Turned {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly now: Date;
  readonly said?: Pick<Missed, "text" | "reading">;
}

/**
 * Counts a turn in which nothing was understood, for the agency whose program was in hand, and keeps for its staff what was
 * said, as far as it may be.
 */
export async function countMiss(tx: Tx, parts: Parts, { said, before, after, now }: Turned): Promise<void> {
  if (after.missed <= before.missed) return;
  const agency = programOf(parts.catalog, after.program)?.agency.id ?? frontDesk;
  await countOnDay(tx, { day: seoulDay(now), name: "notUnderstood", agency });
  if (said) await keepMiss(tx, parts, { ...said, before, after, now });
}
