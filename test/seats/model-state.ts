import type { RegistrationState } from "../../src/domain/registration.js";

/** One round with a few offerings, and everybody's applications for them. Times are minutes since 1970. */
export interface Model {
  now: number;
  /** In the order of their ids. */
  readonly plans: readonly Plan[];
  readonly perPerson: number;
  readonly perYear: number;
  /** Numbers given out in waiting lists so far. */
  queued: number;
  readonly entries: Entry[];
}

export interface Plan {
  readonly id: string;
  readonly selection: "firstCome" | "screening";
  capacity: number;
  readonly offerHours: number;
  /** From here on no applications are taken; from the later one no seats are offered either. */
  readonly closesAt: number;
  readonly startsAt: number;
  /** The last moment at which a seat is offered on. */
  readonly asksUntil: number;
  readonly overAt: number;
  stopped: boolean;
  calledOff: boolean;
  published: boolean;
}

export interface Entry {
  readonly id: string;
  readonly person: string;
  readonly offering: string;
  readonly since: number;
  state: RegistrationState;
  /** Where it came in a waiting list, counted up. */
  queued: number;
  until: number;
  readonly events: {
    readonly state: RegistrationState;
    readonly at: number;
    readonly by: string;
    readonly why?: string;
  }[];
}

/** The oldest first; those of one minute in the order of their ids. */
export function inOrderOfTime(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
}
