import type { Facts } from "./facts.js";
import { isOpen } from "./open.js";
import type { Catalog, Offering, Program, Round } from "./program.js";

/** What a dialog may know of the moment. Time comes in here and nowhere else. */
export interface World {
  readonly catalog: Catalog;
  /** What is known of the person, but for what the dialog itself has asked. */
  readonly facts: Facts;
  /** Seoul day. */
  readonly today: string;
  /** ISO instant. */
  readonly now: string;
  /** The channel on which staff have another talk of this person, or are called to one, while they have none of this. */
  readonly staffOn?: string;
}

export function programOf(catalog: Catalog, id: string | undefined): Program | undefined {
  return catalog.programs.find((program) => program.id === id);
}

/** An offering with the round and program it belongs to. */
export interface Placed {
  readonly program: Program;
  readonly round: Round;
  readonly offering: Offering;
}

export function placedOfferings(program: Program): readonly Placed[] {
  return program.rounds.flatMap((round) => round.offerings.map((offering) => ({ program, round, offering })));
}

export function offeringOf(catalog: Catalog, id: string): Placed | undefined {
  return catalog.programs.flatMap(placedOfferings).find(({ offering }) => offering.id === id);
}

/** Whether people mean this offering by a word: its title, with or without what kind of thing it is ("와인", "와인 커뮤니티"). */
export function isCalled(offering: Offering, word: string): boolean {
  const said = word.replace(/\s+/g, "");
  const titles = [offering.title, ...offering.title.split(/\s+/).slice(0, 1)].map((title) => title.replace(/\s+/g, ""));
  return titles.includes(said);
}

/** Offerings that take applications on this Seoul day (`isOpen`). */
export function openOfferings(program: Program, today: string): readonly Placed[] {
  return placedOfferings(program).filter(({ offering }) => isOpen(offering, today));
}
