import { decentHourFrom } from "./decent-hours.js";
import { dayAt } from "./sessions.js";

const hourMs = 3_600_000;

interface FreedSeat {
  readonly now: Date;
  /** ISO instant at which the offering begins, where that is known. */
  readonly startsAt?: string | undefined;
  /** The last Seoul day of its recruitment, where it has one. */
  readonly recruitedTo?: string | undefined;
}

/**
 * Whether a seat that comes free now is offered on to the waiting list. The rule, ours: while whoever is asked has a whole
 * hour of the day (nine to eight) for an answer, and another hour until it begins. Too late for that, and once it has begun,
 * no machine asks anybody: staff are told of the free seat and ask whom they see fit. It never becomes possible again by
 * waiting. Where applications are taken past the day of the
 * beginning people may come late, and it is offered as ever.
 */
export function hasTimeToAnswer({ now, startsAt, recruitedTo }: FreedSeat): boolean {
  if (startsAt === undefined) return true;
  if (recruitedTo !== undefined && recruitedTo > dayAt(startsAt)) return true;
  return decentHourFrom(now.getTime()) + hourMs <= Date.parse(startsAt) - hourMs;
}
