import type { Agency } from "./agency.js";
import { businessHours, type Holiday } from "./business-hours.js";
import type { StaffHours } from "./needs.js";

/** Whether staff of an agency answer now, for how long today, and when they next do. `now`: ISO instant. */
export function staffHours(now: string, agency: Agency, holidays: readonly Holiday[]): StaffHours {
  const hours = businessHours(agency, holidays);
  const words = agency.hoursInWords;
  const midnight = midnightAfter(now);
  return {
    open: hours.isOpen(now),
    opens: hours.nextOpen(now),
    leftToday: hours.minutesBetween(now, midnight),
    opensNext: hours.nextOpen(midnight),
    ...(words === undefined ? {} : { words }),
  };
}

const dayMs = 86_400_000;
/** Korea has had one offset and no summer time since 1988. */
const seoulOffsetMs = 9 * 3_600_000;

/** The end of the Seoul day of an instant. */
function midnightAfter(instant: string): string {
  const day = Math.floor((Date.parse(instant) + seoulOffsetMs) / dayMs);
  return new Date((day + 1) * dayMs - seoulOffsetMs).toISOString();
}
