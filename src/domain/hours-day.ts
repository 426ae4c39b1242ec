import type { DoneHours } from "./hours.js";
import type { Offering, Period } from "./rounds.js";
import { lastDayOf, sessionsOf } from "./sessions.js";

/** More than this nobody does in a day, of whatever kind. */
export const mostMinutesADay = 16 * 60;

/** `outside`: the days on which it may be; `full`: what the day has already, in minutes. */
export type DayCheck =
  | { readonly kind: "fits" }
  | { readonly kind: "outside"; readonly days: Partial<Period> }
  | { readonly kind: "full"; readonly limit: number; readonly done: number };

/**
 * Whether hours can have been done on their Seoul day: activity while the offering goes on, training also before that for
 * who had a seat by then (`seatSince`), and no more of both in a day than somebody can do. Days that nobody wrote down
 * limit nothing.
 */
export function checkDay(
  offering: Pick<Offering, "activity" | "sessions">,
  done: readonly DoneHours[],
  more: DoneHours,
  seatSince: string | undefined,
): DayCheck {
  const begins = offering.activity?.from ?? sessionsOf(offering)[0]?.on;
  const from =
    more.kind === "training" && begins !== undefined && seatSince !== undefined && seatSince < begins
      ? seatSince
      : begins;
  const to = lastDayOf(offering);
  if ((from !== undefined && more.day < from) || (to !== undefined && more.day > to))
    return { kind: "outside", days: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } };
  const before = done.filter(({ day }) => day === more.day).reduce((sum, { minutes }) => sum + minutes, 0);
  return before + more.minutes <= mostMinutesADay
    ? { kind: "fits" }
    : { kind: "full", limit: mostMinutesADay, done: before };
}
