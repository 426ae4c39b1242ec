import { createEvents, type EventAttributes } from "ics";
import { plain } from "../../../dialogs/shown/fact.js";
import { offeringTitle } from "../../../dialogs/shown/program.js";
import { say } from "../../dialog/say.js";
import { instantAt, sessionsOf } from "../../domain/sessions.js";
import type { Placed } from "../../domain/world.js";
import type { Words } from "../../words/words.js";

/** How it stands: it is on, it was called off, or this person does not take part (any more). */
export type CalendarState = "on" | "calledOff" | "notTaking";

export interface CalendarToWrite {
  readonly placed: Placed;
  readonly state: CalendarState;
  /** Rises with every change, so that a calendar takes the newer one. */
  readonly sequence: number;
  readonly words: Words;
  readonly now: Date;
}

type Part = EventAttributes & { readonly timestamp: number };

/**
 * The calendar file of an offering: an event for each session, or one over the days of its activity where there are none.
 * Nobody stands in it. Times are instants (UTC), which every calendar shows on its own clock; days stay days. What is not
 * to be says so in its title and its status, under the same names, so that it replaces what was there.
 */
export function calendarFile({ placed, state, sequence, words, now }: CalendarToWrite): string {
  const { offering } = placed;
  const title = words.word(offeringTitle(placed));
  const shared = {
    status: state === "on" ? ("CONFIRMED" as const) : ("CANCELLED" as const),
    sequence,
    timestamp: now.getTime(),
    ...(offering.place === undefined ? {} : { location: offering.place }),
    ...(state === "on" ? described(placed, words) : { description: whyNot(placed, state, words) }),
  };
  const named = (part: string | undefined) => {
    const whole = part === undefined ? title : words.word(say("taking.calendar.part", { title, part }));
    return state === "on" ? whole : words.word(say(`taking.calendar.${state}`, { title: whole }));
  };
  const events = sessionsOf(offering).map(
    ({ id, on, from, to, title: part }): Part => ({
      ...shared,
      uid: `${offering.id}.${id}@ieum`,
      title: named(part),
      start: Date.parse(instantAt(on, from)),
      end: Date.parse(instantAt(on, to)),
      startOutputType: "utc",
      endOutputType: "utc",
    }),
  );
  const { activity } = offering;
  const days: readonly Part[] = activity
    ? [
        {
          ...shared,
          uid: `${offering.id}@ieum`,
          title: named(undefined),
          start: dayParts(activity.from),
          // The end of days is not in.
          end: dayParts(dayAfter(activity.to)),
        },
      ]
    : [];
  const { value, error } = createEvents(events.length > 0 ? events : [...days], {
    productId: "ieum",
    calName: title,
  });
  if (value === null) throw error ?? new Error("a calendar file could not be written");
  return value;
}

/** Where there are no sessions, its usual time says on which of its days it is. */
function described({ program, offering }: Placed, words: Words): { readonly description?: string } {
  const lines = [
    ...(offering.schedule === undefined || sessionsOf(offering).length > 0 ? [] : [plain(offering.schedule)]),
    say("taking.calendar.agency", { agency: program.agency.name }),
    ...(offering.leader === undefined ? [] : [say("taking.calendar.leader", { leader: offering.leader })]),
  ];
  return { description: lines.map((line) => words.word(line)).join("\n") };
}

function whyNot({ offering }: Placed, state: "calledOff" | "notTaking", words: Words): string {
  const why = state === "calledOff" ? offering.calledOff?.why : undefined;
  return why ?? words.word(say(`taking.calendar.why.${state}`));
}

function dayParts(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
