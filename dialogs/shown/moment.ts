import { type Say, say } from "../../src/dialog/say.js";
import { dayAt } from "../../src/domain/sessions.js";

/** An instant on a Seoul clock: "3월 4일 오후 2시"; with its year where that is not the year of `today` (a Seoul day). */
export function momentSay(at: string, today: string): Say {
  return say(isOfYear(dayAt(at), today) ? "moment" : "momentOfYear", { at });
}

/** Whether two Seoul days are of one year. */
export function isOfYear(day: string, today: string): boolean {
  return day.slice(0, 4) === today.slice(0, 4);
}
