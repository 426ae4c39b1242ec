import type { Conversation } from "../conversation/state.js";
import { frontDesk } from "../domain/staff.js";
import { programOf } from "../domain/world.js";
import { countOnDay } from "../store/day-counts.js";
import type { Tx } from "../store/transaction.js";
import type { Parts } from "./parts.js";
import { seoulDay } from "./seats-window.js";

/** Counts a turn in which nothing was understood, for the agency whose program was in hand; not what was said. */
export async function countMiss(
  tx: Tx,
  { catalog }: Parts,
  { before, after, now }: { readonly before: Conversation; readonly after: Conversation; readonly now: Date },
): Promise<void> {
  if (after.missed <= before.missed) return;
  const agency = programOf(catalog, after.program)?.agency.id ?? frontDesk;
  await countOnDay(tx, { day: seoulDay(now), name: "notUnderstood", agency });
}
