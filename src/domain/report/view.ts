import type { RegistrationState } from "../registration.js";
import type { Application, Held, ReportInput, Scope } from "./input.js";
import { isDayIn } from "./months.js";

/** States in which a seat counts as having taken part (참여 인원). Whoever left or never came does not. */
export const tookPart: ReadonlySet<RegistrationState> = new Set(["selected", "taking", "completed"]);

/** What a scope takes in of everything. */
export interface View {
  readonly input: ReportInput;
  readonly scope: Scope;
  readonly held: ReadonlyMap<string, Held>;
  /** Offerings of its programs and rounds, whatever the period. */
  readonly offerings: readonly Held[];
  /** By the day of application. */
  readonly applied: readonly Application[];
  /** By the last day of the offering: those of one that goes on for ever by the day of application. */
  readonly seats: readonly Application[];
}

export function viewOf(input: ReportInput, scope: Scope): View {
  const held = new Map(input.held.map((one) => [one.id, one]));
  const theirs = (offering: string) => {
    const one = held.get(offering);
    return one !== undefined && isOf(scope, one);
  };
  const applications = input.applications.filter(({ offering }) => theirs(offering));
  return {
    input,
    scope,
    held,
    offerings: input.held.filter((one) => isOf(scope, one)),
    applied: applications.filter(({ appliedOn }) => isDayIn(scope, appliedOn)),
    seats: applications.filter(({ offering, appliedOn }) => isDayIn(scope, held.get(offering)?.lastDay ?? appliedOn)),
  };
}

/** Whether an offering is of the programs and rounds of a scope. */
export function isOf({ programs, rounds }: Scope, { program, round }: Pick<Held, "program" | "round">): boolean {
  return programs.has(program) && (rounds === undefined || rounds.has(round));
}

/** Seats of those who take part, or did to the end; of an offering called off there are none. */
export function participantsIn({ seats, held }: View): readonly Application[] {
  return seats.filter(({ state, offering }) => tookPart.has(state) && held.get(offering)?.calledOff === false);
}
