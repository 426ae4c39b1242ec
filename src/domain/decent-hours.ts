import type { Holiday } from "./business-hours.js";
import { instantAt } from "./sessions.js";

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** Korea has had one offset and no summer time since 1988. */
const seoulOffsetMs = 9 * hourMs;
/** From nine, and until eight in the evening, which is not in. */
const firstHour = 9;
const lastHour = 20;
/** What would have run out at night does at this hour: an hour to look at it first. */
const morningHour = 10;
/** At this hour of a decent day before a session people are reminded of it. */
const usualHour = "10:00";
/** On a day that is further away the last hour is taken: nearer to the session. */
const lateHour = "19:00";
/** Days on end on which nobody may be disturbed: longer than any holidays are. */
const mostDays = 30;

/** Whether nobody minds being written to by a machine now: from 9 until 20 in Seoul, never on a Sunday or a public holiday. */
export function isDecent(instant: string, holidays: readonly Holiday[]): boolean {
  const ms = Date.parse(instant) + seoulOffsetMs;
  const hour = Math.floor(sinceMidnight(ms) / hourMs);
  return hour >= firstHour && hour < lastHour && isDecentDay(dateOf(ms), holidays);
}

/**
 * When something may run out that was meant to at this instant (milliseconds, as its result): then, from nine until eight
 * in the evening in Seoul; else at ten on the morning that follows. Of every day: people are awake on Sundays too.
 */
export function atDecentHour(instant: number): number {
  const ms = instant + seoulOffsetMs;
  const ofDay = sinceMidnight(ms);
  if (ofDay >= firstHour * hourMs && ofDay <= lastHour * hourMs) return instant;
  const morning = instant - ofDay + morningHour * hourMs;
  return ofDay < firstHour * hourMs ? morning : morning + dayMs;
}

/**
 * From when on a whole hour of the day is ahead, at this instant or after it (milliseconds): now until seven in the evening,
 * else nine in the morning that follows.
 */
export function decentHourFrom(instant: number): number {
  const ofDay = sinceMidnight(instant + seoulOffsetMs);
  if (ofDay >= firstHour * hourMs && ofDay <= (lastHour - 1) * hourMs) return instant;
  const morning = instant - ofDay + firstHour * hourMs;
  return ofDay < firstHour * hourMs ? morning : morning + dayMs;
}

function sinceMidnight(ms: number): number {
  return ((ms % dayMs) + dayMs) % dayMs;
}

/**
 * When somebody is reminded of a session on this Seoul day: at ten on the day before; when that is a Sunday or a holiday, in
 * the last decent hour before it.
 */
export function reminderAt(on: string, holidays: readonly Holiday[]): string {
  const before = dayBefore(on, 1);
  if (isDecentDay(before, holidays)) return instantAt(before, usualHour);
  for (let n = 2; n <= mostDays; n++) {
    const day = dayBefore(on, n);
    if (isDecentDay(day, holidays)) return instantAt(day, lateHour);
  }
  return instantAt(before, usualHour);
}

function isDecentDay(day: string, holidays: readonly Holiday[]): boolean {
  const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
  return !isSunday && !holidays.some(({ date }) => date === day);
}

function dayBefore(day: string, days: number): string {
  return dateOf(Date.parse(`${day}T00:00:00Z`) - days * dayMs);
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
