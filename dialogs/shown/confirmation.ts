import type { Ending } from "../../src/dialog/route.js";
import { type Card, type Say, type Saying, say } from "../../src/dialog/say.js";
import type { Placed } from "../../src/domain/world.js";
import type { Walking, Words } from "../dialog.js";
import { plain } from "./fact.js";
import { offeringTitle } from "./program.js";
import { whenHeld } from "./when-held.js";

/** Where and when something is, and where its calendar file is, for somebody who has been given a seat in it. */
type Confirmed = Required<Pick<Saying, "cards">> & Pick<Saying, "links">;

/** Where and when it is, with a calendar file where there is one. Undefined where none of it is known yet. */
function confirmed(placed: Placed, calendar: string | null, today: string): Confirmed | undefined {
  const { activity, sessions = [], schedule, place, leader } = placed.offering;
  const when = whenHeld(placed.offering, today);
  const known = (name: Say, text: string | undefined): readonly (readonly [Say, Say])[] =>
    text === undefined ? [] : [[name, plain(text)]];
  // Days alone do not say at what hours of them.
  const hours = activity && sessions.length === 0 ? schedule : undefined;
  const facts: Card["facts"] & object = [
    ...(when ? ([[say("taking.when"), when]] as const) : []),
    ...known(say("program.when"), hours),
    ...known(say("taking.where"), place),
    ...known(say("taking.leader"), leader),
  ];
  if (facts.length === 0) return undefined;
  return {
    cards: [{ title: offeringTitle(placed), facts }],
    ...(calendar === null ? {} : { links: [{ label: say("taking.toCalendar"), url: calendar }] }),
  };
}

/** News of a seat, with where and when it is in the same message: nobody reads it twice. */
export function withConfirmation(news: Saying, placed: Placed, calendar: string | null, today: string): Saying {
  return { ...news, ...confirmed(placed, calendar, today) };
}

/** An ending that gave somebody a seat, with where and when it is before its last words. */
export function* confirming(
  { look }: Words,
  ending: Ending,
  placed: Placed | undefined,
  { registration, today }: { readonly registration: string; readonly today: string },
): Walking<Ending> {
  const { url } = yield* look("calendar", { name: "calendarLink", registration });
  const held = placed && confirmed(placed, url, today);
  const [last, ...before] = ending.says.toReversed();
  if (!held || !last) return ending;
  const told = { text: say("taking.confirmed"), ...held };
  // The buttons stand under what is said last.
  const says = last.choices && before.length > 0 ? [...before.toReversed(), told, last] : [...ending.says, told];
  return { ...ending, says };
}
