import { atDecentHour } from "./decent-hours.js";

/** An offered seat is kept this many hours where its round says nothing else. */
export const usualOfferHours = 24;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Before the start this much is left for whoever is asked next, when an end is put off until the morning. */
const marginMs = hourMs;

export interface OfferTimes {
  readonly now: Date;
  /** Of the round; the usual hours without. */
  readonly hours?: number | undefined;
  /** ISO instant at which the offering begins, where that is known. */
  readonly startsAt?: string | undefined;
}

/**
 * Until when a seat that is offered now is kept; whether it is offered at all: `hasTimeToAnswer`. The rule, ours:
 * - for the hours of the round, or 24;
 * - before the start for at most a third of the time that is left, so that two more can be asked after this one, in
 *   full ten minutes, but for an hour at least;
 * - never past the start: in the last hour before it, just until then;
 * - once it has begun, for the hours of the round again, where people may come late;
 * - nobody loses a seat asleep: an end between eight in the evening and nine in the morning is put off until ten, or,
 *   where it begins that morning, until an hour before it begins. It is never put forward.
 */
export function offerUntil(times: OfferTimes): Date {
  const until = byTheClock(times);
  const start = startToCome(times);
  const latest = start === undefined ? Number.POSITIVE_INFINITY : start - marginMs;
  return new Date(Math.max(until, Math.min(atDecentHour(until), latest)));
}

/** Whether a seat that is offered now is kept for less than the hours of its round, because it begins soon; nights aside. */
export function isCutShort(times: OfferTimes): boolean {
  return byTheClock(times) < times.now.getTime() + (times.hours ?? usualOfferHours) * hourMs;
}

/** The end by the hours alone, whatever time of the day it is. */
function byTheClock(times: OfferTimes): number {
  const { now, hours = usualOfferHours } = times;
  const from = now.getTime();
  const usual = from + hours * hourMs;
  const start = startToCome(times);
  if (start === undefined || (start - from) / 3 >= hours * hourMs) return usual;
  const third = Math.floor((from + (start - from) / 3) / (10 * minuteMs)) * 10 * minuteMs;
  return Math.min(start, usual, Math.max(from + hourMs, third));
}

function startToCome({ now, startsAt }: OfferTimes): number | undefined {
  const start = startsAt === undefined ? Number.NaN : Date.parse(startsAt);
  return start > now.getTime() ? start : undefined;
}
