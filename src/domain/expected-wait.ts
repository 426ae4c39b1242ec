import type { StaffHours } from "./needs.js";

/** How long somebody waits for staff, as far as it can be said. `nextOpening`: not today any more. */
export type ExpectedWait =
  | { readonly kind: "minutes"; readonly minutes: number }
  | { readonly kind: "overAnHour" }
  | { readonly kind: "nextOpening"; readonly opens: string };

/** What one talk takes of a counsellor's time, roughly; nobody has measured it. */
const minutesEach = 5;

/** Longer than this nobody can say in minutes. */
const longestSaid = 60;

/** How long it takes with so many before them, and with what is left of today. */
export function expectedWait(ahead: number, { leftToday, opensNext }: StaffHours): ExpectedWait {
  const minutes = (ahead + 1) * minutesEach;
  if (leftToday !== undefined && opensNext !== undefined && minutes > leftToday)
    return { kind: "nextOpening", opens: opensNext };
  return minutes > longestSaid ? { kind: "overAnHour" } : { kind: "minutes", minutes };
}
