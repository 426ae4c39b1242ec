/** Days in which a request about one's data is answered (개인정보 보호법 시행령 제41조·제43조). */
export const requestDays = 10;

const dayMs = 24 * 3_600_000;
const seoulMs = 9 * 3_600_000;

/** The end of the tenth day after the day it was asked, by the Seoul calendar. The day of asking does not count. */
export function requestDue(askedAt: string): string {
  return new Date((seoulDays(askedAt) + requestDays + 1) * dayMs - seoulMs - 1).toISOString();
}

/** Whole days that are left: 0 on the last one, below it when it is late. */
export function daysLeft(dueAt: string, now: string): number {
  return seoulDays(dueAt) - seoulDays(now);
}

function seoulDays(instant: string): number {
  return Math.floor((Date.parse(instant) + seoulMs) / dayMs);
}
