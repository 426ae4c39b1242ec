import type { VNode } from "preact";
import type { HandoffLine } from "../../assistant/desk-ports/handoffs.js";
import { useView } from "../view.js";
import type { Words } from "../words.js";
import { dayAndTime } from "./clock.js";

/**
 * How long is left of what was promised, or by how much it is broken; broken ones carry a mark besides their colour.
 * `clock` tells until when instead, for pages that are not drawn anew every minute.
 */
export function Due({ due, how }: { due: HandoffLine["due"]; how?: "clock" }): VNode | null {
  const { words, now } = useView();
  if (!due) return null;
  const ms = Date.parse(due.at) - Date.parse(now);
  const what = words(`desk.handoff.promised.${due.what}`);
  const left =
    how === "clock"
      ? words("desk.handoff.until", { what, time: dayAndTime(words, due.at, now) })
      : words("desk.handoff.left", { what, time: span(words, ms) });
  return (
    <time class={due.late ? "due late" : "due"} dateTime={due.at} title={words("desk.moment", { at: due.at })}>
      {due.late ? words("desk.handoff.late", { what, time: span(words, -ms) }) : left}
    </time>
  );
}

/** A length of time as people say it: minutes up to an hour, hours up to two days. */
export function span(words: Words, ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes < 60) return words("desk.span.minutes", { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return words("desk.span.days", { days: Math.floor(hours / 24) });
  const rest = minutes % 60;
  return hours < 6 && rest > 0
    ? words("desk.span.hoursMinutes", { hours, minutes: rest })
    : words("desk.span.hours", { hours });
}
