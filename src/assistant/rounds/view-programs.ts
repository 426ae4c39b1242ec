import { isPast } from "../../domain/past.js";
import type { Offering, Program, Round } from "../../domain/program.js";
import { placedOfferings } from "../../domain/world.js";
import { countByState, publishedAmong } from "../../store/round-figures.js";
import type { Tx } from "../../store/transaction.js";
import type { OfferingLine, ProgramLine, RoundLine } from "../desk-ports/rounds.js";
import { seoulDay } from "../seats-window.js";
import { type Counts, countsFrom, figuresOf, together } from "./figures.js";
import { freeByHand } from "./free-by-hand.js";
import { livePhases, phaseOf } from "./phase.js";

/** Programs as the list shows them, counted now: those with something open or under way first. */
export async function programLines(tx: Tx, programs: readonly Program[], now: Date): Promise<readonly ProgramLine[]> {
  const today = seoulDay(now);
  const live = (program: Program) =>
    placedOfferings(program).filter(({ offering }) => livePhases.has(phaseOf(offering, today)));
  const ids = programs.flatMap((program) => placedOfferings(program).map(({ offering }) => offering.id));
  const counts = countsFrom(await countByState(tx, ids));
  const due = programs.flatMap((program) => placedOfferings(program).filter(({ offering }) => isDue(offering, today)));
  const published = await publishedAmong(
    tx,
    due.map(({ offering }) => offering.id),
  );
  const lines = programs.map((program): ProgramLine => {
    const placed = live(program);
    const rounds = new Set(placed.map(({ round }) => round));
    const targets = [...rounds].flatMap(({ target }) => target ?? []);
    const inPhase = (phase: string) => placed.filter(({ offering }) => phaseOf(offering, today) === phase).length;
    return {
      id: program.id,
      title: program.title,
      agency: program.agency.name,
      rounds: program.rounds.length,
      recruiting: inPhase("recruiting"),
      running: inPhase("running"),
      figures: together(placed.map(({ offering }) => figuresOf(offering, counts, today))),
      toComplete: placedOfferings(program).flatMap(({ offering: { id, title, ...rest } }) => {
        const people = counts.get(id)?.get("taking") ?? 0;
        return people > 0 && phaseOf({ id, title, ...rest }, today) === "over" ? [{ id, title, people }] : [];
      }),
      toPublish: due.flatMap(({ program: { id: of }, offering: { id, title, resultOn } }) => {
        const applied = (counts.get(id)?.get("applied") ?? 0) + (counts.get(id)?.get("screening") ?? 0);
        return of === program.id && applied > 0 && !published.has(id) ? [{ id, title, on: resultOn ?? "" }] : [];
      }),
      toOffer: placed.flatMap(({ offering }) => freeByHand(offering, figuresOf(offering, counts, today), now) ?? []),
      ...(targets.length > 0 ? { target: targets.reduce((sum, one) => sum + one, 0) } : {}),
    };
  });
  const isLive = ({ recruiting, running }: ProgramLine) => recruiting + running > 0;
  return [...lines.filter(isLive), ...lines.filter((line) => !isLive(line))];
}

/** The rounds of a program, counted now: the newest first. */
export async function roundLines(tx: Tx, program: Program, today: string): Promise<readonly RoundLine[]> {
  const ids = placedOfferings(program).map(({ offering }) => offering.id);
  const counts = countsFrom(await countByState(tx, ids));
  return program.rounds.map((round) => roundLine(round, counts, today)).toReversed();
}

function roundLine({ offerings, ...round }: Round, counts: Counts, today: string): RoundLine {
  const lines = offerings.map((offering) => offeringLine(offering, counts, today));
  const counted = lines.filter(({ phase }) => phase !== "calledOff");
  return { round, offerings: lines, figures: together(counted.map(({ figures }) => figures)) };
}

export function offeringLine(offering: Offering, counts: Counts, today: string): OfferingLine {
  const figures = figuresOf(offering, counts, today);
  return { offering, phase: phaseOf(offering, today), figures, past: isPast(offering, today) };
}

/** Whether its results were to be told by now. */
function isDue({ resultOn, calledOff, selection }: Offering, today: string): boolean {
  return selection === "screening" && !calledOff && resultOn !== undefined && resultOn <= today;
}
