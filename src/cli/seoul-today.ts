import { DateTime } from "luxon";

/** The day it is in Seoul now, as `YYYY-MM-DD`. */
export function seoulToday(now: Date = new Date()): string {
  return DateTime.fromJSDate(now, { zone: "Asia/Seoul" }).toFormat("yyyy-MM-dd");
}
