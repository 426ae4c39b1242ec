import type { Offering, Session } from "./rounds.js";

/** In the order in which they are held. */
export function sessionsOf({ sessions = [] }: Pick<Offering, "sessions">): readonly Session[] {
  return [...sessions].sort((a, b) => compare(a.on, b.on) || compare(a.from, b.from));
}

/** When an offering begins, as an ISO instant: its first session, else the first moment of its first day in Seoul. */
export function startOf(offering: Pick<Offering, "sessions" | "activity">): string | undefined {
  const [first] = sessionsOf(offering);
  if (first) return instantAt(first.on, first.from);
  return offering.activity && instantAt(offering.activity.from, "00:00");
}

/** Its last day (Seoul): as the catalogue has it, else the day of its last session. */
export function lastDayOf(offering: Pick<Offering, "sessions" | "activity">): string | undefined {
  return offering.activity?.to ?? sessionsOf(offering).at(-1)?.on;
}

/** The instant of a Seoul day and time. Korea has had one offset and no summer time since 1988. */
export function instantAt(day: string, time: string): string {
  return new Date(`${day}T${time}:00+09:00`).toISOString();
}

/** The Seoul day on which an instant is; empty where it is none. */
export function dayAt(instant: string): string {
  const ms = Date.parse(instant) + 9 * 3_600_000;
  return Number.isNaN(ms) ? "" : new Date(ms).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
