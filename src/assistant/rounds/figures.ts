import { type RegistrationState, seatStates } from "../../domain/registration.js";
import type { Offering } from "../../domain/rounds.js";
import type { Figures } from "../desk-ports/rounds.js";
import { phaseOf } from "./phase.js";

/** How many registrations there are, by offering and state. */
export type Counts = ReadonlyMap<string, ReadonlyMap<RegistrationState, number>>;

export function countsFrom(
  rows: readonly { readonly offering: string; readonly state: RegistrationState; readonly count: number }[],
): Counts {
  const counts = new Map<string, Map<RegistrationState, number>>();
  for (const { offering, state, count } of rows)
    counts.set(offering, (counts.get(offering) ?? new Map<RegistrationState, number>()).set(state, count));
  return counts;
}

export function figuresOf(offering: Offering, counts: Counts, today: string): Figures {
  const states = [...(counts.get(offering.id) ?? new Map<RegistrationState, number>())];
  const sum = (of: (state: RegistrationState) => boolean) =>
    states.reduce((total, [state, count]) => total + (of(state) ? count : 0), 0);
  const { capacity, recruitment } = offering;
  const isOpen = phaseOf(offering, today) === "recruiting";
  return {
    taken: sum((state) => seatStates.has(state) || state === "completed"),
    offered: sum((state) => state === "offered"),
    waiting: sum((state) => state === "waiting"),
    applicants: sum((state) => state !== "withdrawn"),
    ...(capacity === undefined ? {} : { capacity }),
    ...(isOpen && recruitment ? { daysLeft: daysBetween(today, recruitment.to) } : {}),
  };
}

/** Together; a limit only where each has one, and the fewest days that are left. */
export function together(all: readonly Figures[]): Figures {
  const sum = (of: (one: Figures) => number) => all.reduce((total, one) => total + of(one), 0);
  const days = all.flatMap(({ daysLeft }) => daysLeft ?? []);
  const isLimited = all.length > 0 && all.every(({ capacity }) => capacity !== undefined);
  return {
    taken: sum(({ taken }) => taken),
    offered: sum(({ offered }) => offered),
    waiting: sum(({ waiting }) => waiting),
    applicants: sum(({ applicants }) => applicants),
    ...(isLimited ? { capacity: sum(({ capacity }) => capacity ?? 0) } : {}),
    ...(days.length > 0 ? { daysLeft: Math.min(...days) } : {}),
  };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
