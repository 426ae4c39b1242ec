import { type Card, type Say, type Saying, say } from "../../src/dialog/say.js";
import type { Missing } from "../../src/domain/completion.js";
import type { TakingLine } from "../../src/domain/needs.js";
import type { Catalog } from "../../src/domain/program.js";
import type { TakingStep } from "../../src/domain/taking-part.js";
import { offeringOf, type Placed } from "../../src/domain/world.js";
import { plain } from "./fact.js";
import { offeringTitle } from "./program.js";
import { sessionSay } from "./when-held.js";

/** What somebody takes part in, by name; by its id where the catalogue no longer has it. */
export function takingTitle(offering: string, catalog: Catalog): Say {
  const placed = offeringOf(catalog, offering);
  return placed ? offeringTitle(placed) : plain(offering);
}

/** "3시간 30분", "57시간", "40분". */
export function hoursSay(minutes: number): Say {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return say("taking.hours.whole", { hours });
  return hours === 0
    ? say("taking.hours.minutes", { minutes: rest })
    : say("taking.hours.both", { hours, minutes: rest });
}

/** How far somebody is in one offering: sessions, hours, and what is missing for completion. */
export function progressCard(line: TakingLine, catalog: Catalog): Card {
  const { attendance, month, training, activity } = line;
  const facts: (readonly [Say, Say])[] = [[say("applications.state"), say(`state.${line.state}`)]];
  if (attendance.held > 0)
    facts.push([
      say("taking.progress.attendance"),
      say("taking.progress.attended", { there: attendance.held - attendance.absent, held: attendance.held }),
    ]);
  if (month.minutes > 0 || month.limit !== null)
    facts.push([say("taking.progress.month"), hoursOf(month, "taking.progress.of")]);
  if (training.minutes > 0 || training.limit !== null)
    facts.push([say("taking.progress.training"), hoursOf(training, "taking.progress.ofAll")]);
  if (activity > 0) facts.push([say("taking.progress.activity"), hoursSay(activity)]);
  return { title: takingTitle(line.offering, catalog), ...missingText(line), facts };
}

/** Of activities a limit is the most that is paid for; of training it is what there is to do. */
function hoursOf(
  { minutes, limit }: { readonly minutes: number; readonly limit: number | null },
  beside: "taking.progress.of" | "taking.progress.ofAll",
): Say {
  const done = hoursSay(minutes);
  return limit === null ? done : say(beside, { done, limit: hoursSay(limit) });
}

function missingText({ state, missing }: TakingLine): { readonly text?: Say } {
  if (state === "completed") return { text: say("taking.progress.completed") };
  if (state !== "taking" || missing === null) return {};
  if (missing.length === 0) return { text: say("taking.progress.nothingMissing") };
  return { text: say("taking.progress.missing", { missing: missing.map(missingSay) }) };
}

/** One thing that is missing: "출석 75% (80%부터)". */
export function missingSay({ what, has, needs }: Missing): Say {
  if (what === "attendance") return say("taking.missing.attendance", { has, needs });
  return say(`taking.missing.${what}`, { left: hoursSay(needs - has) });
}

/** Tells somebody that staff brought their application a step on; a reason in staff's own words where there is one. */
export function stepSaying(
  step: TakingStep,
  { title, why }: { readonly title: Say; readonly why?: string | undefined },
): Saying {
  const text = say(`taking.step.${step}`, { title });
  const told = why === undefined ? text : say("lines.each", { lines: [text, say("taking.step.why", { why })] });
  switch (step) {
    case "taking":
    case "noShow":
      return { text: told };
    case "completed":
      return {
        text: told,
        choices: [
          {
            label: say("taking.certificate.get"),
            act: { kind: "start", start: { dialog: "taking-part", with: { want: "certificate" } } },
          },
        ],
      };
    case "left":
      return { text: told, choices: [{ label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } }] };
  }
}

/**
 * The evening before, or the last decent hour there is: when and where, and what to do when one cannot come. So near to it
 * nobody needs the year.
 */
export function reminderSaying(
  placed: Placed,
  session: { readonly on: string; readonly from: string; readonly to: string },
): Saying {
  const { offering } = placed;
  const when = sessionSay(session, session.on);
  const title = offeringTitle(placed);
  const text =
    offering.place === undefined
      ? say("taking.reminder.when", { title, when })
      : say("taking.reminder.whenWhere", { title, when, place: offering.place });
  return { text };
}

/** The same for what has no sessions: the day on which it begins, with its usual time and its place where they are known. */
export function beginsSaying(placed: Placed, day: string): Saying {
  const { schedule, place } = placed.offering;
  const title = offeringTitle(placed);
  const facts: Card["facts"] & object = [
    ...(schedule === undefined ? [] : [[say("program.when"), plain(schedule)] as const]),
    ...(place === undefined ? [] : [[say("taking.where"), plain(place)] as const]),
  ];
  const text = say("taking.reminder.begins", { title, day });
  return facts.length === 0 ? { text } : { text, cards: [{ title, facts }] };
}
