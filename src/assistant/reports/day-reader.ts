import { monthOf } from "../../domain/report/months.js";
import { seoulDay } from "../seats-window.js";

/** A Seoul day with its month. */
interface Day {
  readonly day: string;
  readonly month: string;
}

export type DayOf = (instant: string) => Day;

/** Reads the Seoul day of ISO instants, which must be in UTC, each hour's once: Seoul is whole hours ahead, and hours are few. */
export function dayReader(): DayOf {
  const hours = new Map<string, Day>();
  const days = new Map<string, Day>();
  return (instant) => {
    const hour = instant.slice(0, 13);
    const known = hours.get(hour);
    if (known) return known;
    const day = seoulDay(new Date(instant));
    const read = days.get(day) ?? { day, month: monthOf(day) };
    days.set(day, read);
    hours.set(hour, read);
    return read;
  };
}
