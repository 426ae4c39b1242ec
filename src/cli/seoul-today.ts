import { seoulDay } from "../assistant/seats-window.js";

/** The day it is in Seoul now, as `YYYY-MM-DD`. */
export function seoulToday(): string {
  return seoulDay(new Date());
}
