import type { Clock } from "../assistant/ports.js";

/** The clock of a simulated world: stands until it is set. */
export interface SimulatedClock extends Clock {
  set(at: Date): void;
}

export function simulatedClock(at: Date): SimulatedClock {
  let now = at;
  return {
    now: () => now,
    set: (to) => {
      now = to;
    },
  };
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The instant of a Seoul day and a time of it in minutes. */
export function seoul(on: string, minutes: number): Date {
  return new Date(Date.parse(`${on}T00:00:00+09:00`) + minutes * minute);
}

/** The next time that it is so many minutes past midnight in Seoul, after `at`. */
export function nextAt(at: Date, minutes: number): Date {
  const inSeoul = at.getTime() + 9 * hour;
  const today = inSeoul - (inSeoul % day) - 9 * hour + minutes * minute;
  return new Date(today > at.getTime() ? today : today + day);
}

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}
