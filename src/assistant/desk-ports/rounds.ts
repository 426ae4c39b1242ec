import type { Offering, Program, Round } from "../../domain/program.js";
import type { SignedIn } from "./accounts.js";
import type { Difference, Saved, Typed, Version, Wrong } from "./saving.js";

export type { Difference, Loss, Saved, Typed, Version, Wrong } from "./saving.js";

/** How an offering stands on a Seoul day. `soon`: its recruitment has not begun. */
export const offeringPhases = ["soon", "recruiting", "closed", "running", "over", "calledOff"] as const;
export type OfferingPhase = (typeof offeringPhases)[number];

/** Counted at the moment at which it is asked. */
export interface Figures {
  /** Seats held and on offer. */
  readonly taken: number;
  /** Of those, on offer. */
  readonly offered: number;
  /** Absent: no limit. */
  readonly capacity?: number;
  readonly waiting: number;
  /** Everybody who applied and has not taken it back. */
  readonly applicants: number;
  /** Whole days until the last day of the recruitment, 0 on that day; absent unless it is open. */
  readonly daysLeft?: number;
}

export interface OfferingLine {
  readonly offering: Offering;
  readonly phase: OfferingPhase;
  readonly figures: Figures;
  /** Its days have passed for good: its recruitment is not opened again (`isPast`). */
  readonly past: boolean;
}

export interface RoundLine {
  readonly round: Omit<Round, "offerings">;
  readonly offerings: readonly OfferingLine[];
  readonly figures: Figures;
}

/** A program in the list: its figures are those of what is open or under way. */
export interface ProgramLine {
  readonly id: string;
  readonly title: string;
  readonly agency: string;
  readonly rounds: number;
  readonly recruiting: number;
  readonly running: number;
  readonly figures: Figures;
  /** Of the rounds that are open or under way, where they have one. */
  readonly target?: number;
  /** Offerings that are over, in which people still take part as far as is written down: how many. */
  readonly toComplete: readonly { readonly id: string; readonly title: string; readonly people: number }[];
  /** Offerings whose applicants were to be told by now what came of it, and have not been. */
  readonly toPublish: readonly { readonly id: string; readonly title: string; readonly on: string }[];
  /** Offerings with free seats that nobody is asked about any more, though people wait: staff ask them. */
  readonly toOffer: readonly FreeByHand[];
}

/** So many seats are free and so many wait, and it begins too soon, or has begun, for the assistant to ask them. */
export interface FreeByHand {
  readonly id: string;
  readonly title: string;
  readonly free: number;
  readonly waiting: number;
}

export interface ProgramView {
  readonly program: Pick<Program, "id" | "title" | "shortTitle">;
  readonly agency: string;
  /** The newest first. */
  readonly rounds: readonly RoundLine[];
  readonly version: Version;
  /** Whether `by` may edit it. */
  readonly mine: boolean;
}

export interface RoundView extends RoundLine {
  readonly program: Pick<Program, "id" | "title">;
  readonly version: number;
  readonly mine: boolean;
}

/** Somebody in a waiting list or with an offer; the name masked, empty once they were erased. */
export interface InLine {
  readonly registration: string;
  readonly name: string;
  /** From 1. */
  readonly rank: number;
  readonly since: string;
}

export interface OfferingView extends OfferingLine {
  readonly program: Pick<Program, "id" | "title">;
  readonly round: Omit<Round, "offerings">;
  readonly queue: readonly InLine[];
  readonly offers: readonly { readonly registration: string; readonly name: string; readonly until: string }[];
  /** How many without a talk are still to be told by telephone. */
  readonly toCall: number;
  /** Seats that staff have to offer themselves. */
  readonly toOffer?: FreeByHand;
  readonly version: number;
  readonly mine: boolean;
}

/** What would be if so many gave up their seats now. */
export interface WhatIf {
  readonly cancels: number;
  readonly asked: readonly InLine[];
  readonly stillWaiting: number;
  /** Seats for which nobody waits. */
  readonly free: number;
}

/** How something looks in a channel, in the order in which it is read. */
export type Preview =
  | { readonly channel: "web" | "slack" | "teams"; readonly kind: "boxes"; readonly boxes: readonly PreviewBox[] }
  | { readonly channel: "terminal"; readonly kind: "lines"; readonly lines: readonly string[] };

export type PreviewBox =
  | { readonly kind: "text"; readonly text: string; readonly strong?: true }
  | { readonly kind: "facts"; readonly facts: readonly (readonly [string, string])[] }
  | { readonly kind: "buttons"; readonly labels: readonly string[] };

/** What a form is about. `offering` absent in a form for an offering: a new one. */
export interface RoundPlace {
  readonly program: string;
  /** Absent: a new one. */
  readonly round?: string;
  /** The version that the form was made from. */
  readonly version: number;
  /** What they agreed to lose sight of. */
  readonly sure?: string;
}

export interface OfferingPlace {
  readonly program: string;
  readonly round: string;
  readonly offering?: string;
  readonly version: number;
  readonly sure?: string;
}

/** Programs, rounds and offerings of the agency whose staff asks, on the desk. Every write is in the audit log. */
export interface RoundsPort {
  list(by: SignedIn): Promise<readonly ProgramLine[]>;
  program(by: SignedIn, id: string): Promise<ProgramView | undefined>;
  /** A round, and the version of its program. */
  round(by: SignedIn, id: string): Promise<RoundView | undefined>;
  /** Who waits and who has an offer is in it: written down. */
  offering(by: SignedIn, id: string): Promise<OfferingView | undefined>;
  whatIf(by: SignedIn, offering: string, cancels: number): Promise<WhatIf | undefined>;

  /** A form's fields as they stand, or those of an empty one. */
  typedRound(by: SignedIn, program: string, round?: string): Promise<Typed | undefined>;
  typedOffering(by: SignedIn, at: Omit<OfferingPlace, "version">): Promise<Typed | undefined>;
  /** The surveys that a round of this program can have for its own. */
  surveys(by: SignedIn, program: string): Promise<readonly { readonly id: string; readonly title: string }[]>;
  saveRound(by: SignedIn, at: RoundPlace, typed: Typed): Promise<Saved>;
  saveOffering(by: SignedIn, at: OfferingPlace, typed: Typed): Promise<Saved>;
  /** How the card of what was typed would look; what is wrong with it instead. */
  preview(
    by: SignedIn,
    at: OfferingPlace,
    typed: Typed,
  ): Promise<{ readonly wrong: readonly Wrong[]; readonly previews: readonly Preview[] } | undefined>;

  /** A round with all its offerings again: title and number of the next, every date so many days later. */
  copyRound(
    by: SignedIn,
    at: { readonly program: string; readonly round: string; readonly version: number },
    typed: { readonly title: string; readonly days: string },
  ): Promise<Saved>;
  /** Opens or closes the recruitment today, of one offering or of all of a round. */
  recruit(by: SignedIn, at: Recruiting): Promise<Saved>;
  callOff(
    by: SignedIn,
    offering: string,
    typed: { readonly why: string },
  ): Promise<Saved | { readonly kind: "calledOff"; readonly told: number }>;

  /** The newest first, each with what it changed. */
  versions(
    by: SignedIn,
    program: string,
  ): Promise<readonly (Version & { readonly changes: readonly Difference[] })[] | undefined>;
  /** A program as it was written in one of its versions. */
  version(
    by: SignedIn,
    program: string,
    version: number,
  ): Promise<(Version & { readonly program: Program }) | undefined>;
}

export interface Recruiting {
  readonly program: string;
  readonly round: string;
  /** Absent: all of the round that are not called off. */
  readonly offering?: string;
  readonly to: "open" | "closed";
  /** Last day, where it opens: as typed. */
  readonly until: string;
}

export type { Offering, Program, Round };
