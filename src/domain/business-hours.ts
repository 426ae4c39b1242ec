import { type Agency, type Span, weekdays } from "./agency.js";

/** A day on which no agency is open (공휴일). */
export interface Holiday {
  /** Seoul day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
}

/** The years that a catalogue has holidays of, in order. In any other year the holidays are working days. */
export function holidayYears(catalog: { readonly holidays: readonly Holiday[] }): readonly string[] {
  return [...new Set(catalog.holidays.map(({ date }) => yearOf(date)))].sort();
}

/** The year of a Seoul day: `2026`. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}

/** When an agency is open. Every instant, in and out, is an ISO instant. */
export interface BusinessHours {
  isOpen(instant: string): boolean;
  /** The first open moment at or after `instant`: `instant` itself while it is open. */
  nextOpen(instant: string): string;
  /**
   * The earliest moment by which the agency has been open for `minutes` since `instant`. It may be closing time itself.
   * None at all: the next opening.
   */
  addMinutes(instant: string, minutes: number): string;
  /** Open minutes from one instant to another, with fractions; negative when `to` is before `from`. */
  minutesBetween(from: string, to: string): number;
}

/** From one instant to another, in milliseconds; the end is not in. */
interface Opening {
  readonly from: number;
  readonly to: number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Korea has had one offset and no summer time since 1988. */
const seoulOffsetMs = 9 * 3_600_000;
/** Who is closed for longer than this is taken to open when it is over: no search goes on for ever. */
const mostClosedDays = 366;

/** The hours of an agency: its weekdays, without its lunch, and never on a holiday. */
export function businessHours(agency: Pick<Agency, "hours" | "lunch">, holidays: readonly Holiday[]): BusinessHours {
  const closed = new Set(holidays.map(({ date }) => date));
  const week = weekdays.map((weekday) => openingsOf(agency.hours[weekday] ?? [], agency.lunch));

  const openingsOn = (day: number): readonly Opening[] => {
    if (closed.has(dateOf(day))) return [];
    const midnight = day * dayMs - seoulOffsetMs;
    return (week[weekdayOf(day)] ?? []).map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
  };

  function* openingsSince(since: number): Generator<Opening> {
    for (let day = dayOf(since), last = day; day - last <= mostClosedDays; day++) {
      for (const { from, to } of openingsOn(day)) {
        if (to <= since) continue;
        last = day;
        yield { from: Math.max(from, since), to };
      }
    }
  }

  const add = (since: number, ms: number): number => {
    let left = ms;
    let reached = since;
    for (const { from, to } of openingsSince(since)) {
      if (left <= to - from) return from + left;
      left -= to - from;
      reached = to;
    }
    return reached + mostClosedDays * dayMs;
  };

  const between = (from: number, to: number): number => {
    let ms = 0;
    for (let day = dayOf(from); day <= dayOf(to); day++)
      for (const opening of openingsOn(day)) ms += Math.max(0, Math.min(opening.to, to) - Math.max(opening.from, from));
    return ms;
  };

  return {
    isOpen: (instant) => {
      const ms = Date.parse(instant);
      return openingsOn(dayOf(ms)).some(({ from, to }) => from <= ms && ms < to);
    },
    nextOpen: (instant) => toIso(add(Date.parse(instant), 0)),
    addMinutes: (instant, minutes) => toIso(add(Date.parse(instant), minutes * minuteMs)),
    minutesBetween: (from, to) => {
      const [a, b] = [Date.parse(from), Date.parse(to)];
      return a <= b ? between(a, b) / minuteMs : -between(b, a) / minuteMs;
    },
  };
}

/** The spans of one day without lunch, in milliseconds since midnight, in order; those that touch become one. */
function openingsOf(spans: readonly Span[], lunch: Span | undefined): readonly Opening[] {
  const away = lunch && toOpening(lunch);
  const open = spans.map(toOpening).flatMap((opening) => (away ? without(opening, away) : [opening]));
  const merged: Opening[] = [];
  for (const next of open.sort((a, b) => a.from - b.from)) {
    const before = merged.at(-1);
    if (before && next.from <= before.to) merged.splice(-1, 1, { from: before.from, to: Math.max(before.to, next.to) });
    else merged.push(next);
  }
  return merged;
}

function without(opening: Opening, away: Opening): Opening[] {
  return [
    { from: opening.from, to: Math.min(opening.to, away.from) },
    { from: Math.max(opening.from, away.to), to: opening.to },
  ].filter(({ from, to }) => from < to);
}

function toOpening({ from, to }: Span): Opening {
  return { from: sinceMidnight(from), to: sinceMidnight(to) };
}

function sinceMidnight(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return (hours * 60 + minutes) * minuteMs;
}

/** Days since 1970-01-01, as Seoul counts them. */
function dayOf(ms: number): number {
  return Math.floor((ms + seoulOffsetMs) / dayMs);
}

/** From Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function toIso(ms: number): string {
  return new Date(ms).toISOString();
}
