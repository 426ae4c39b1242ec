import { type Say, say } from "../../src/dialog/say.js";
import { type ExpectedWait, expectedWait } from "../../src/domain/expected-wait.js";
import type { StaffHours } from "../../src/domain/needs.js";

/** Where somebody who waits stands, and about how long it takes: when they are called for, and when they ask. */
export function placeInLine(
  what: "handoff.called" | "handoff.place",
  { ahead, hours, now }: { readonly ahead: number; readonly hours: StaffHours; readonly now: string },
): Say {
  const wait = waitSay(expectedWait(ahead, hours), now);
  if (ahead === 0) return say(what === "handoff.called" ? "handoff.called" : "handoff.placeNext", { wait });
  return say(what === "handoff.called" ? "handoff.calledAhead" : "handoff.place", { ahead, wait });
}

function waitSay(wait: ExpectedWait, now: string): Say {
  switch (wait.kind) {
    case "minutes":
      return say("handoff.wait.minutes", { minutes: wait.minutes });
    case "overAnHour":
      return say("handoff.wait.overAnHour");
    case "nextOpening":
      return say("handoff.wait.nextOpening", { opens: openingSay(wait.opens, now) });
  }
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

/** Staff have another talk of the person, or are called to it: where that is. */
export function elsewhereSay(channel: string): Say {
  return say("handoff.elsewhere", { channel: say(`link.channel.${channel}`) });
}
