import type { Agency } from "./agency.js";
import { businessHours, type Holiday } from "./business-hours.js";
import type { StaffHours } from "./needs.js";

/** Whether staff of an agency answer now, and when they next do. `now`: ISO instant. */
export function staffHours(now: string, agency: Agency, holidays: readonly Holiday[]): StaffHours {
  const hours = businessHours(agency, holidays);
  const words = agency.hoursInWords;
  return { open: hours.isOpen(now), opens: hours.nextOpen(now), ...(words === undefined ? {} : { words }) };
}
