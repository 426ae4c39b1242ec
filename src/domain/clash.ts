import type { Offering, Period } from "./rounds.js";
import { sessionsOf } from "./sessions.js";

/** When an offering is held, as far as the catalogue says it. */
export type Held = Pick<Offering, "sessions" | "activity">;

/** A stretch of one Seoul day in which two meetings are held at once; times `HH:MM`, the end is out. */
export interface Overlap {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

/**
 * How two offerings stand in each other's way. `sessions`: meetings that overlap, to the minute. `period`: of one of
 * them the days of its meetings are not known, and they run in the same days (both ends in): whether that is too much is
 * for the person to see.
 */
export type Clash =
  | { readonly kind: "sessions"; readonly at: readonly [Overlap, ...Overlap[]] }
  | { readonly kind: "period"; readonly days: Period };

/** What of two offerings is at the same time; undefined where nothing is, as far as is known. The order does not matter. */
export function clashOf(one: Held, other: Held): Clash | undefined {
  const mine = sessionsOf(one);
  const theirs = sessionsOf(other);
  if (mine.length > 0 && theirs.length > 0) {
    const [first, ...more] = mine.flatMap((a) => theirs.flatMap((b) => overlapOf(a, b) ?? []));
    return first && { kind: "sessions", at: [first, ...more] };
  }
  const days = common(daysOf(one), daysOf(other));
  return days && { kind: "period", days };
}

/** Meetings that follow one another without a pause do not overlap. */
function overlapOf(a: Overlap, b: Overlap): Overlap | undefined {
  if (a.on !== b.on) return undefined;
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from < to ? { on: a.on, from, to } : undefined;
}

/** From the first to the last day, by its meetings where they are known. */
function daysOf(held: Held): Period | undefined {
  const sessions = sessionsOf(held);
  const [first] = sessions;
  const last = sessions.at(-1);
  return first && last ? { from: first.on, to: last.on } : held.activity;
}

function common(a: Period | undefined, b: Period | undefined): Period | undefined {
  if (!a || !b) return undefined;
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from <= to ? { from, to } : undefined;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
