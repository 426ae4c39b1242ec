import type { Registration, RegistrationState } from "../domain/registration.js";
import type { Comparison } from "./compare.js";

/** What a season came to, as the store has it. */
export interface Summary {
  readonly season: string;
  readonly seed: number;
  /** Seoul days. */
  readonly from: string;
  readonly until: string;
  readonly turns: number;
  readonly comparison: Comparison;
  readonly rows: readonly Row[];
}

/** A line of a table: what was counted, and what it came to. */
export type Row = readonly [label: string, value: string | number];

/** How many of them stand in one of these states. */
export function inStates(registrations: readonly Registration[], ...states: readonly RegistrationState[]): number {
  return registrations.filter(({ state }) => states.includes(state)).length;
}

/** How many of them ever stood in this state. */
export function everIn(registrations: readonly Registration[], state: RegistrationState): number {
  return registrations.filter(({ events }) => events.some((event) => event.state === state)).length;
}

/** Those who have, or had to the end, one of the places. */
export function placesTaken(registrations: readonly Registration[]): number {
  return inStates(registrations, "selected", "taking", "completed");
}
