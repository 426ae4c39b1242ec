/** A day that was read, or why it is none. */
export type FixedDay =
  | { readonly kind: "day"; readonly day: string }
  | { readonly kind: "notADay" }
  | { readonly kind: "impossibleDay" };

/**
 * Fixes a day: `2026-03-01` stays, `today`, `today-7d` and `today+30d` are counted from `today` (a Seoul day).
 * Done once, when a file is loaded: an example round does not move on with the calendar.
 */
export function fixDay(text: string, today: string): FixedDay {
  const relative = /^today(?:([+-])(\d{1,4})d)?$/.exec(text);
  if (relative) {
    const days = Number(relative[2] ?? 0);
    return { kind: "day", day: addDays(today, relative[1] === "-" ? -days : days) };
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { kind: "notADay" };
  return isRealDay(text) ? { kind: "day", day: text } : { kind: "impossibleDay" };
}

/** Puts the year of `today` where a title says `{year}`. */
export function fixYear(title: string, today: string): string {
  return title.replaceAll("{year}", today.slice(0, 4));
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
