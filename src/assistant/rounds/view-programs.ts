import type { Offering, Program, Round } from "../../domain/program.js";
import { placedOfferings } from "../../domain/world.js";
import { countByState } from "../../store/round-figures.js";
import type { Tx } from "../../store/transaction.js";
import type { OfferingLine, ProgramLine, RoundLine } from "../desk-ports/rounds.js";
import { type Counts, countsFrom, figuresOf, together } from "./figures.js";
import { livePhases, phaseOf } from "./phase.js";

/** Programs as the list shows them, counted now: those with something open or under way first. */
export async function programLines(
  tx: Tx,
  programs: readonly Program[],
  today: string,
): Promise<readonly ProgramLine[]> {
  const live = (program: Program) =>
    placedOfferings(program).filter(({ offering }) => livePhases.has(phaseOf(offering, today)));
  const ids = programs.flatMap((program) => placedOfferings(program).map(({ offering }) => offering.id));
  const counts = countsFrom(await countByState(tx, ids));
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
  return { offering, phase: phaseOf(offering, today), figures: figuresOf(offering, counts, today) };
}
