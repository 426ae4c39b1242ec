import type { RegistrationState } from "../registration.js";
import type { Application, Held, ReportInput, Scope } from "./input.js";
import { isDayIn } from "./months.js";
import { atOnce, type Steps } from "./steps.js";
import type { ProgramTallies } from "./tallies.js";

/** States in which a seat counts as having taken part (참여 인원). Whoever left or never came does not. */
export const tookPart: ReadonlySet<RegistrationState> = new Set(["selected", "taking", "completed"]);

/** What a scope takes in of everything. */
export interface View {
  readonly input: ReportInput;
  readonly scope: Scope;
  /** `value`: nobody will look at the tables beside a figure. */
  readonly detail: "tables" | "value";
  readonly held: ReadonlyMap<string, Held>;
  /** Offerings of its programs and rounds, whatever the period. */
  readonly offerings: readonly Held[];
  /** Applications for these, whatever the period. */
  readonly theirs: readonly Application[];
  /** By the day of application. */
  readonly applied: readonly Application[];
  /** By the last day of the offering: those of one that goes on for ever by the day of application. */
  readonly seats: readonly Application[];
  /** Seats of those who take part, or did to the end; of an offering called off there are none. */
  readonly participants: readonly Application[];
  /** Those who applied by their traits; none of a view of which nobody will look at the tables. */
  readonly tallies: readonly ProgramTallies[];
}

export function viewOf(input: ReportInput, scope: Scope, detail: View["detail"] = "tables"): View {
  return atOnce(viewing(input, scope, detail));
}

/** The same in steps, for very many. */
export function* viewing(input: ReportInput, scope: Scope, detail: View["detail"]): Steps<View> {
  const held = new Map(input.held.map((one) => [one.id, one]));
  const offerings = input.held.filter((one) => isOf(scope, one));
  const inside = new Map(offerings.map((one) => [one.id, one]));
  const theirs = input.applications.filter(({ offering }) => inside.has(offering));
  yield;
  const seats = theirs.filter((one) => isDayIn(scope, inside.get(one.offering)?.lastDay ?? one.appliedOn));
  yield;
  const participants = seats.filter((one) => tookPart.has(one.state) && inside.get(one.offering)?.calledOff === false);
  yield;
  const applied = theirs.filter(({ appliedOn }) => isDayIn(scope, appliedOn));
  return { input, scope, detail, held, offerings, theirs, seats, participants, applied, tallies: [] };
}

/** Whether an offering is of the programs and rounds of a scope. */
export function isOf({ programs, rounds }: Scope, { program, round }: Pick<Held, "program" | "round">): boolean {
  return programs.has(program) && (rounds === undefined || rounds.has(round));
}
