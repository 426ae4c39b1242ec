import { isOpen } from "../../domain/open.js";
import { isPast } from "../../domain/past.js";
import type { Catalog, Offering, Program, Round } from "../../domain/program.js";
import { lastDayOf } from "../../domain/sessions.js";
import type { OfferingPlace, Recruiting, RoundPlace, Typed } from "../desk-ports/rounds.js";
import { seoulDay } from "../seats-window.js";
import { checkRound, withRound } from "./check-round.js";
import type { Edited } from "./edit.js";
import { newId } from "./new-ids.js";
import { phaseOf } from "./phase.js";
import { fieldOfWrong } from "./read-field.js";
import { copiedRound } from "./shifted.js";
import { surveysToChoose } from "./surveys-to-choose.js";
import { readOffering } from "./written-offering.js";
import { readRound, writtenRound } from "./written-round.js";

/** A round's form, over the round or as a new one. */
export function roundEdited(at: RoundPlace, typed: Typed): (latest: Program, catalog: Catalog, now: Date) => Edited {
  return (program, catalog, now) => {
    const before = at.round === undefined ? emptyRound(program, catalog, typed, now) : roundOf(program, at.round);
    if (!before) return { kind: "unknown" };
    const { wrong, written } = readRound(typed, before);
    const checked = checkRound({ catalog, program, written, before, today: seoulDay(now) });
    return settled([...wrong, ...wrongSurvey(typed, before, { catalog, program })], checked, before.id);
  };
}

/** A survey that is none of theirs is as good as none. */
function wrongSurvey(
  { survey = "" }: Typed,
  before: Round,
  { catalog, program }: { readonly catalog: Catalog; readonly program: Program },
) {
  if (survey === "" || survey === before.survey) return [];
  const isTheirs = surveysToChoose(catalog, program).some(({ id }) => id === survey);
  return isTheirs ? [] : [fieldOfWrong("survey", "noSurvey").wrong];
}

/** An offering's form, over the offering or as a new one of the round. */
export function offeringEdited(
  at: OfferingPlace,
  typed: Typed,
): (latest: Program, catalog: Catalog, now: Date) => Edited {
  return (program, catalog, now) => {
    const round = roundOf(program, at.round);
    const known = round?.offerings.find(({ id }) => id === at.offering);
    if (!round || (at.offering !== undefined && !known)) return { kind: "unknown" };
    const before = known ?? { id: newId(catalog, `${round.id}-${round.offerings.length + 1}`) };
    const { wrong, written } = readOffering(typed, before);
    const all = writtenRound(round);
    const offerings = known
      ? all.offerings.map((one) => (one.id === known.id ? written : one))
      : [...all.offerings, written];
    const of = { catalog, program, before: round, today: seoulDay(now), offering: before.id };
    return settled(wrong, checkRound({ ...of, written: { ...all, offerings } }), before.id);
  };
}

/** A round again: under another title, so many days later; not into days that have passed, and not open by itself. */
export function roundCopied(
  at: { readonly round: string },
  typed: { readonly title: string; readonly days: string },
): (latest: Program, catalog: Catalog, now: Date) => Edited {
  return (program, catalog, now) => {
    const round = roundOf(program, at.round);
    if (!round) return { kind: "unknown" };
    const days = Number(typed.days.trim());
    if (!Number.isInteger(days) || Math.abs(days) > mostDays) return { ...wrongOne("days", "days") };
    const stem =
      round.number === undefined ? `${program.id}-${seoulDay(now).slice(0, 4)}` : nextId(round, round.number);
    const id = newId(catalog, stem);
    const today = seoulDay(now);
    const moved = copiedRound(round, { title: typed.title.trim(), days, id, idOf: (index) => `${id}-${index + 1}` });
    if (moved.offerings.length > 0 && moved.offerings.every((one) => isPast(one, today)))
      return wrongOne("days", "copyPast");
    const copy = { ...moved, offerings: moved.offerings.map((one) => notYetOpen(one, today)) };
    const checked = checkRound({ catalog, program, written: writtenRound(copy), before: copy, today });
    return settled([], checked, id);
  };
}

/** Nothing is open by being copied: what would be at once waits until staff open it. */
function notYetOpen(offering: Offering, today: string): Offering {
  return isOpen(offering, today) ? { ...offering, stopped: true } : offering;
}

/** Ten years. */
const mostDays = 3_660;

/** Opens or closes the recruitment of one offering or of a whole round. */
export function recruited({
  round: id,
  offering,
  to,
  until,
}: Recruiting): (latest: Program, catalog: Catalog, now: Date) => Edited {
  return (program, catalog, now) => {
    const today = seoulDay(now);
    const round = roundOf(program, id);
    if (!round || (offering !== undefined && !round.offerings.some((one) => one.id === offering)))
      return { kind: "unknown" };
    const meant = round.offerings.filter((one) => (offering === undefined || one.id === offering) && !one.calledOff);
    if (to === "open" && meant.length > 0 && meant.every((one) => isPast(one, today))) return wrongOne("until", "past");
    const offerings = round.offerings.map((one) => {
      if ((offering !== undefined && one.id !== offering) || one.calledOff) return one;
      if (to === "closed") return phaseOf(one, today) === "recruiting" ? { ...one, stopped: true as const } : one;
      if (isPast(one, today)) return one;
      const { stopped: _stopped, ...open } = one;
      if (one.selection === "alwaysOpen" && !one.recruitment) return open;
      const from = one.recruitment && one.recruitment.from < today ? one.recruitment.from : today;
      // Of a whole round, each is opened no longer than it goes on.
      const last = offering === undefined ? lastDayOf(one) : undefined;
      return { ...open, recruitment: { from, to: last !== undefined && last < until ? last : until } };
    });
    if (to === "open" && until < today) return wrongOne("until", until === "" ? "missing" : "pastDay");
    // Closing contradicts nothing, whatever else is mistaken in the round.
    if (to === "closed")
      return { kind: "edited", program: withRound(program, { ...round, offerings }), id: offering ?? id };
    const written = writtenRound({ ...round, offerings });
    const checked = checkRound({ catalog, program, written, before: round, today });
    if (checked.kind === "wrong")
      return { kind: "wrong", wrong: checked.wrong.map((one) => ({ ...one, field: "until" })) };
    return settled([], checked, offering ?? id);
  };
}

/** Says of an offering that it is not held. */
export function calledOffIn(program: Program, id: string, off: { readonly on: string; readonly why: string }): Edited {
  const round = program.rounds.find(({ offerings }) => offerings.some((one) => one.id === id));
  if (!round) return { kind: "unknown" };
  const offerings = round.offerings.map((one) => (one.id === id ? { ...one, calledOff: one.calledOff ?? off } : one));
  return { kind: "edited", program: withRound(program, { ...round, offerings }), id };
}

/** A round that is not there yet: nothing but its id. */
function emptyRound(program: Program, catalog: Catalog, { year = "" }: Typed, now: Date): Round {
  const stem = `${program.id}-${/^\d{4}$/.test(year.trim()) ? year.trim() : seoulDay(now).slice(0, 4)}-`;
  const count = program.rounds.filter(({ id }) => id.startsWith(stem)).length;
  const id = newId(catalog, `${stem}${count + 1}`);
  return { id, title: "", year: 0, example: false, offerings: [], figures: {} };
}

/** `on-off-2022-1` → `on-off-2022-2`; where the id does not end in its number, the number goes after it. */
function nextId({ id }: Round, number: number): string {
  return id.endsWith(`-${number}`) ? `${id.slice(0, -String(number).length)}${number + 1}` : `${id}-${number + 1}`;
}

function settled(
  wrong: readonly { readonly field: string; readonly problem: string }[],
  checked: ReturnType<typeof checkRound>,
  id: string,
): Edited {
  // Of a field that could not be read the schema says no more than that it is missing.
  const read = new Set(wrong.map(({ field }) => field));
  const more = checked.kind === "wrong" ? checked.wrong.filter(({ field }) => !read.has(field)) : [];
  if (wrong.length + more.length > 0) return { kind: "wrong", wrong: [...wrong, ...more] };
  return checked.kind === "sound" ? { kind: "edited", program: checked.program, id } : { kind: "unknown" };
}

function wrongOne(field: string, problem: string): Edited {
  return { kind: "wrong", wrong: [fieldOfWrong(field, problem).wrong] };
}

export function roundOf(program: Program, id: string): Round | undefined {
  return program.rounds.find((round) => round.id === id);
}
