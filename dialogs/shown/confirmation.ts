import type { Ending } from "../../src/dialog/route.js";
import { type Say, type Saying, say } from "../../src/dialog/say.js";
import type { Placed } from "../../src/domain/world.js";
import type { Walking, Words } from "../dialog.js";
import { offeringTitle } from "./program.js";
import { whenHeld } from "./when-held.js";

/**
 * Where and when it is, for somebody who has just been given a seat, with a calendar file where there is one. Undefined
 * where none of it is known yet.
 */
export function confirmation(placed: Placed, calendar: string | null): Saying | undefined {
  const { offering } = placed;
  const when = whenHeld(offering);
  const facts: readonly (readonly [Say, Say])[] = [
    ...(when ? ([[say("taking.when"), when]] as const) : []),
    ...(offering.place === undefined ? [] : ([[say("taking.where"), say("plain", { text: offering.place })]] as const)),
    ...(offering.leader === undefined
      ? []
      : ([[say("taking.leader"), say("plain", { text: offering.leader })]] as const)),
  ];
  if (facts.length === 0) return undefined;
  return {
    text: say("taking.confirmed"),
    cards: [{ title: offeringTitle(placed), facts }],
    ...(calendar === null ? {} : { links: [{ label: say("taking.toCalendar"), url: calendar }] }),
  };
}

/** An ending that gave somebody a seat, with where and when it is before its last words. */
export function* confirming(
  { look }: Words,
  ending: Ending,
  placed: Placed | undefined,
  registration: string,
): Walking<Ending> {
  const { url } = yield* look("calendar", { name: "calendarLink", registration });
  const told = placed && confirmation(placed, url);
  const [last, ...before] = ending.says.toReversed();
  if (!told || !last) return ending;
  // The buttons stand under what is said last.
  const says = last.choices && before.length > 0 ? [...before.toReversed(), told, last] : [...ending.says, told];
  return { ...ending, says };
}
