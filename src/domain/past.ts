import type { Offering } from "./rounds.js";
import { lastDayOf } from "./sessions.js";

/** So long after its recruitment an offering that tells no other day may still be opened anew. */
const daysAfter = 180;

/**
 * Whether the days of an offering have passed for good (Seoul days): its last one or, where only its recruitment has days,
 * half a year after that. Its recruitment is not opened any more; the next round is a copy of it.
 */
export function isPast(offering: Pick<Offering, "recruitment" | "activity" | "sessions">, today: string): boolean {
  const last = lastDayOf(offering);
  if (last !== undefined) return last < today;
  const until = offering.recruitment?.to;
  return until !== undefined && Date.parse(today) - Date.parse(until) > daysAfter * 86_400_000;
}
