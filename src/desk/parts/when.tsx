import type { VNode } from "preact";
import { useView } from "../view.js";
import type { Words } from "../words.js";

/** A moment on the Seoul clock; `ago` says how long ago instead, with the moment as its title. */
export function When({ at, how }: { at: string; how?: "ago" }): VNode {
  const { words, now } = useView();
  const moment = words("desk.moment", { at });
  return (
    <time dateTime={at} title={moment}>
      {how === "ago" ? sayAgo(words, at, Date.parse(now) - Date.parse(at)) : moment}
    </time>
  );
}

/** After so many days the day itself says more. */
const mostDays = 60;

function sayAgo(words: Words, at: string, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 1) return words("desk.ago.now");
  if (minutes < 60) return words("desk.ago.minutes", { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return words("desk.ago.hours", { hours });
  const days = Math.floor(hours / 24);
  return days <= mostDays ? words("desk.ago.days", { days }) : words("desk.ago.on", { at });
}
