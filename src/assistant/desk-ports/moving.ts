import type { MoveTarget } from "../../domain/moves.js";
import type { RegistrationState } from "../../domain/registration.js";
import type { SignedIn } from "./accounts.js";

/** Somebody who applied, wherever it stands by now. */
export interface ApplicationLine {
  readonly registration: string;
  readonly person: string;
  readonly name: string;
  /** The last four digits of their number. */
  readonly phoneEnd?: string;
  readonly state: RegistrationState;
  /** Place in the waiting list, from 1. */
  readonly rank?: number;
  /** Whether a message reaches them, or they have to be telephoned. */
  readonly reached: "talk" | "phone";
  /** Where staff can put it now. */
  readonly to: readonly MoveTarget[];
}

export interface ApplicationsView {
  /** With its round; its program; how many applied, of those asked for. */
  readonly head: { readonly id: string; readonly title: string; readonly program: string; readonly people: number };
  readonly rows: readonly ApplicationLine[];
}

export interface ApplicationsWish {
  readonly offering: string;
  /** From 1. */
  readonly page: number;
  /** Only those who stand there. */
  readonly state?: RegistrationState;
}

export interface MoveWish {
  readonly registration: string;
  readonly to: MoveTarget;
  /** Where it stood on the page by which they decided. */
  readonly saw: RegistrationState;
  /** Always given, and kept with the change. */
  readonly why: string;
  /** `withWhy`: the reason was written for the person, too, and is told to them with the news. */
  readonly tell: "news" | "withWhy";
}

/**
 * `told`: by a message, or they stand on the list of those to telephone; `offered`: a seat was free, and they were asked
 * whether they take it. `notFrom`: it stands elsewhere by now, or cannot go there.
 */
export type MoveDone =
  | { readonly kind: "done"; readonly told: "talk" | "phone" | "offered" }
  | {
      readonly kind:
        | "unknown"
        | "residentNumber"
        | "noReason"
        | "notFrom"
        | "full"
        | "noQueue"
        | "appliedAnew"
        | "calledOff";
    };

/** All who applied for an offering, and moving one of them by hand. */
export interface MovingPort {
  applications(by: SignedIn, wish: ApplicationsWish): Promise<ApplicationsView | undefined>;
  /** Never beyond the capacity; a seat that comes free so goes on to who waits. */
  move(by: SignedIn, offering: string, wish: MoveWish): Promise<MoveDone>;
}
