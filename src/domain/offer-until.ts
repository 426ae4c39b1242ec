/** An offered seat is kept this many hours where its round says nothing else. */
export const usualOfferHours = 24;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export interface OfferTimes {
  readonly now: Date;
  /** Of the round; the usual hours without. */
  readonly hours?: number | undefined;
  /** ISO instant at which the offering begins, where that is known. */
  readonly startsAt?: string | undefined;
}

/**
 * Until when a seat that is offered now is kept. The rule, ours:
 * - for the hours of the round, or 24;
 * - before the start for at most a third of the time that is left, so that two more can be asked after this one, in
 *   full ten minutes, but for an hour at least;
 * - never past the start: in the last hour before it, just until then;
 * - once it has begun, for the hours of the round again: late joining is as staff and the person see fit.
 */
export function offerUntil({ now, hours = usualOfferHours, startsAt }: OfferTimes): Date {
  const from = now.getTime();
  const usual = from + hours * hourMs;
  const start = startsAt === undefined ? Number.NaN : Date.parse(startsAt);
  const left = start - from;
  if (!(left > 0) || left / 3 >= hours * hourMs) return new Date(usual);
  const third = Math.floor((from + left / 3) / (10 * minuteMs)) * 10 * minuteMs;
  return new Date(Math.min(start, usual, Math.max(from + hourMs, third)));
}
