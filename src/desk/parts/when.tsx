import type { VNode } from "preact";
import { useView } from "../view.js";

/** A moment on the Seoul clock; `ago` says how long ago instead, with the moment as its title. */
export function When({ at, how }: { at: string; how?: "ago" }): VNode {
  const { words, now } = useView();
  const moment = words("desk.moment", { at });
  return (
    <time dateTime={at} title={moment}>
      {how === "ago" ? sayAgo(words, Date.parse(now) - Date.parse(at)) : moment}
    </time>
  );
}

function sayAgo(words: (key: string, params?: Record<string, number>) => string, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 1) return words("desk.ago.now");
  if (minutes < 60) return words("desk.ago.minutes", { minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words("desk.ago.hours", { hours }) : words("desk.ago.days", { days: Math.floor(hours / 24) });
}
