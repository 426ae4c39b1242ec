import type { Scope } from "./input.js";

/** The month of a Seoul day, `YYYY-MM`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 1 ? `${pad(year - 1, 4)}-12` : `${pad(year, 4)}-${pad(number - 1, 2)}`;
}

export function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${pad(year + 1, 4)}-01` : `${pad(year, 4)}-${pad(number + 1, 2)}`;
}

/** The last day of a month. */
export function lastOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

export function isDayIn({ from, to }: Pick<Scope, "from" | "to">, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Whether every day of a month is in. */
export function isMonthIn(period: Pick<Scope, "from" | "to">, month: string): boolean {
  return isDayIn(period, `${month}-01`) && isDayIn(period, lastOf(month));
}

/**
 * As many days before a period, as it has: whole months before whole months, so that February is compared with January.
 * Undefined where a period has an open end.
 */
export function periodBefore({ from, to }: Pick<Scope, "from" | "to">): { from: string; to: string } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const until = dayBefore(from);
  if (!from.endsWith("-01") || to !== lastOf(monthOf(to))) {
    return { from: dayAfter(from, -1 - daysBetween(from, to)), to: until };
  }
  let first = monthOf(from);
  for (let month = monthOf(to); month >= monthOf(from); month = monthBefore(month)) first = monthBefore(first);
  return { from: `${first}-01`, to: until };
}

export function dayBefore(day: string): string {
  return dayAfter(day, -1);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
