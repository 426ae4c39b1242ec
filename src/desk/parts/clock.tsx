import type { VNode } from "preact";
import { useView } from "../view.js";
import type { Words } from "../words.js";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Seoul", hour: "2-digit", minute: "2-digit" });

const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Seoul" });
const dayMs = 24 * 60 * 60_000;

/** A time of day on the Seoul clock, where the day is told elsewhere. */
export function Clock({ at }: { at: string }): VNode {
  const { words } = useView();
  return (
    <time dateTime={at} title={words("desk.moment", { at })}>
      {timeOfDay(words, at)}
    </time>
  );
}

export function timeOfDay(words: Words, at: string): string {
  const [hours = "", minutes = ""] = clock.format(new Date(at)).split(":");
  const hour = Number(hours);
  const time = `${hour % 12 || 12}:${minutes}`;
  return words(hour < 12 ? "desk.clock.morning" : "desk.clock.afternoon", { time });
}

/** A time with its Seoul day, as people say it: today, tomorrow, else by its date. */
export function dayAndTime(words: Words, at: string, now: string): string {
  const time = timeOfDay(words, at);
  const until = day.format(new Date(at));
  if (until === day.format(new Date(now))) return words("desk.clock.today", { time });
  if (until === day.format(new Date(Date.parse(now) + dayMs))) return words("desk.clock.tomorrow", { time });
  return words("desk.clock.on", { at, time });
}
