import type { StaffHours } from "./needs.js";

const seoulOffsetMs = 9 * 3_600_000;
const opensAt = 9;
const closesAt = 18;

/**
 * Whether staff answer now, and when they next do: weekdays 09 to 18 in Seoul, the hours that the centres publish.
 * Holidays and lunch are not known here yet.
 */
export function staffHours(now: string): StaffHours {
  const seoul = new Date(Date.parse(now) + seoulOffsetMs);
  if (isWeekday(seoul) && seoul.getUTCHours() >= opensAt && seoul.getUTCHours() < closesAt)
    return { open: true, opens: now };
  const next = new Date(seoul);
  if (!isWeekday(seoul) || seoul.getUTCHours() >= closesAt) {
    do next.setUTCDate(next.getUTCDate() + 1);
    while (!isWeekday(next));
  }
  next.setUTCHours(opensAt, 0, 0, 0);
  return { open: false, opens: new Date(next.getTime() - seoulOffsetMs).toISOString() };
}

function isWeekday(day: Date): boolean {
  return day.getUTCDay() !== 0 && day.getUTCDay() !== 6;
}
