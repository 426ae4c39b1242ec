import type { VNode } from "preact";
import { useView } from "../view.js";
import type { Words } from "../words.js";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Seoul", hour: "2-digit", minute: "2-digit" });

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
