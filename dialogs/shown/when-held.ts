import { type Say, say } from "../../src/dialog/say.js";
import type { Offering, Session } from "../../src/domain/rounds.js";
import { instantAt, sessionsOf } from "../../src/domain/sessions.js";
import { isOfYear } from "./moment.js";

/** So many sessions are named in a message; how many more there are is said. */
const mostNamed = 6;

/** When one session is: "3월 4일 수요일 오후 7시 30분~오후 9시"; with its year where that is not the year of `today`. */
export function sessionSay({ on, from, to }: Pick<Session, "on" | "from" | "to">, today: string): Say {
  const times = { at: instantAt(on, from), until: instantAt(on, to) };
  return say(isOfYear(on, today) ? "taking.session" : "taking.sessionOfYear", times);
}

/** When an offering is held, as far as that is known: its sessions, else its days, else its usual time. */
export function whenHeld(offering: Offering, today: string): Say | undefined {
  const sessions = sessionsOf(offering);
  if (sessions.length > 0) {
    const named = sessions.slice(0, mostNamed).map((one) => sessionSay(one, today));
    const more = sessions.length - named.length;
    return say("lines.each", { lines: more > 0 ? [...named, say("taking.moreSessions", { more })] : named });
  }
  const { activity, schedule } = offering;
  if (activity) return say("taking.days", { from: activity.from, to: activity.to });
  return schedule === undefined ? undefined : say("plain", { text: schedule });
}
