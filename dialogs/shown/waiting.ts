import { type Say, say } from "../../src/dialog/say.js";

/** What one talk takes of a counsellor's time, roughly; nobody has measured it. */
const minutesEach = 5;

/** Where somebody who waits stands, and about how long it takes: when they are called for, and when they ask. */
export function placeInLine(what: "handoff.called" | "handoff.place", ahead: number): Say {
  if (ahead === 0) return say(what === "handoff.called" ? "handoff.called" : "handoff.placeNext");
  const place = { ahead, minutes: (ahead + 1) * minutesEach };
  return say(what === "handoff.called" ? "handoff.calledAhead" : "handoff.place", place);
}

/** When staff are there again, as people say it: "오늘 오후 1시", "내일 오전 9시", "3월 5일 목요일 오전 9시". */
export function openingSay(opens: string, now: string): Say {
  const days = seoulDay(opens) - seoulDay(now);
  if (days === 0) return say("handoff.opens.today", { at: opens });
  return say(days === 1 ? "handoff.opens.tomorrow" : "handoff.opens.later", { at: opens });
}

/** Closed for lunch, as far as the clock tells: they open again today, and not before noon. */
export function isLunch(opens: string, now: string): boolean {
  return seoulDay(opens) === seoulDay(now) && seoulHour(opens) >= 12;
}

const hourMs = 3_600_000;
const seoulHours = 9;

function seoulDay(instant: string): number {
  return Math.floor((Date.parse(instant) / hourMs + seoulHours) / 24);
}

function seoulHour(instant: string): number {
  return Math.floor(Date.parse(instant) / hourMs + seoulHours) % 24;
}
