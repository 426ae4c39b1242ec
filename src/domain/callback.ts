import type { StaffHours } from "./needs.js";

/** When somebody would like to be called back, as far as they said: a Seoul day, half of a day, or a time of day. */
export interface CallbackWish {
  /** `YYYY-MM-DD`. */
  readonly day?: string;
  readonly half?: "morning" | "afternoon";
  /** `HH:MM` on a Seoul clock. */
  readonly time?: string;
}

const dayMs = 86_400_000;
const seoulMs = 9 * 3_600_000;
/** A time of day at which nobody is ever there is not looked for on more days than this. */
const mostDays = 21;
const halves = { morning: "09:00", afternoon: "13:00" } as const;

/**
 * The first moment at or after what was wished at which staff are there: of a day off, the same time of the next working
 * day; of a time at which they never are, the opening that follows. With nothing wished, the next opening from `now`.
 */
export function callbackAt(wish: CallbackWish, now: string, hoursAt: (instant: string) => StaffHours): string {
  const opens = hoursAt(now).opens;
  const time = wish.time ?? (wish.half && halves[wish.half]);
  if (wish.day === undefined && time === undefined) return opens;
  const first = Math.max(seoulInstant(wish.day ?? seoulDayOf(opens), time ?? "00:00"), 0);
  // "오전에" said at noon is tomorrow's.
  const from = first < Date.parse(opens) && time !== undefined ? first + dayMs * daysUntil(first, opens) : first;
  const wished = Math.max(from, Date.parse(opens));
  if (time === undefined) return hoursAt(iso(wished)).opens;
  for (let day = 0; day < mostDays; day++) {
    const at = hoursAt(iso(wished + day * dayMs));
    if (at.open) return iso(wished + day * dayMs);
  }
  const after = hoursAt(iso(wished)).opens;
  return wish.day !== undefined || seoulDayOf(after) === seoulDayOf(iso(wished)) ? after : opens;
}

function daysUntil(from: number, opens: string): number {
  return Math.ceil((Date.parse(opens) - from) / dayMs);
}

function seoulInstant(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+09:00`);
}

function seoulDayOf(instant: string): string {
  return iso(Date.parse(instant) + seoulMs).slice(0, 10);
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
