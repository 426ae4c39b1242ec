import { agencyOf } from "../../domain/agency.js";
import { businessHours } from "../../domain/business-hours.js";
import type { Parts } from "../parts.js";

const dayMs = 24 * 3_600_000;

/** The first instant of a Seoul day. */
export function startOf(day: string): Date {
  return new Date(`${day}T00:00:00+09:00`);
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Whether staff of an agency answer at all on that Seoul day: holidays and closed weekdays are data. */
export function isWorkingDay({ catalog }: Pick<Parts, "catalog">, agency: string, day: string): boolean {
  const hours = businessHours(agencyOf(catalog, agency), catalog.holidays);
  return hours.minutesBetween(startOf(day).toISOString(), startOf(dayAfter(day, 1)).toISOString()) > 0;
}

/** A longer closure than this is looked back over no further. */
const lookBack = 14;

/** The last working day before a day; the day before it where there was none for long. */
export function workingDayBefore(parts: Pick<Parts, "catalog">, agency: string, day: string): string {
  for (let n = 1; n <= lookBack; n++) {
    const earlier = dayAfter(day, -n);
    if (isWorkingDay(parts, agency, earlier)) return earlier;
  }
  return dayAfter(day, -1);
}
