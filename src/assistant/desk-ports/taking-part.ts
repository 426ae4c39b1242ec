import type { AttendanceState, AttendanceSum } from "../../domain/attendance.js";
import type { Missing } from "../../domain/completion.js";
import type { HoursKind } from "../../domain/hours.js";
import type { MonitoringKind } from "../../domain/monitoring.js";
import type { RegistrationState } from "../../domain/registration.js";
import type { TakingStep } from "../../domain/taking-part.js";
import type { SignedIn } from "./accounts.js";
import type { CallsView, ToldWish } from "./calls.js";
import type { MovingPort } from "./moving.js";

/** What stands above every page about those who take part in an offering. */
export interface OfferingHead {
  readonly id: string;
  /** With its round. */
  readonly title: string;
  readonly program: string;
  /** How many take part, or did; a page shows some of them. */
  readonly people: number;
}

/** Somebody who takes part, or did, by the name in their application. */
export interface TakingPerson {
  readonly registration: string;
  readonly person: string;
  readonly name: string;
  /** The last four digits of their number, to tell two of a name apart. */
  readonly phoneEnd?: string;
  readonly state: RegistrationState;
}

export interface ShownSession {
  readonly id: string;
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly title?: string;
  /** The code to be typed, where one was made and has not ended; from and until when it holds (ISO instants). */
  readonly code?: { readonly digits: string; readonly from: string; readonly until: string };
}

export interface ShownMark {
  readonly state: AttendanceState;
  /** A name, or that the person typed the code. */
  readonly by: string;
  readonly at: string;
  readonly why?: string;
}

export interface AttendanceView {
  readonly head: OfferingHead;
  readonly sessions: readonly ShownSession[];
  readonly rows: readonly (TakingPerson & {
    /** By the session's id. */
    readonly marks: Readonly<Record<string, ShownMark>>;
    readonly sum: AttendanceSum;
  })[];
}

export interface HoursLine {
  readonly id: string;
  readonly kind: HoursKind;
  /** Seoul day. */
  readonly day: string;
  readonly minutes: number;
  readonly what: string;
  readonly by: string;
}

export interface NoteLine {
  readonly id: string;
  readonly kind: MonitoringKind;
  readonly day: string;
  readonly text: string;
  readonly by: string;
}

/** How far somebody is. Minutes; a limit is left out where the round has none. */
export interface ShownProgress {
  readonly attendance: AttendanceSum;
  readonly month: { readonly minutes: number; readonly limit?: number };
  readonly training: { readonly minutes: number; readonly limit?: number };
  readonly activity: number;
  /** Left out where the round says nothing of what completing takes. */
  readonly missing?: readonly Missing[];
}

export interface HoursView {
  readonly head: OfferingHead;
  /** The month that `ShownProgress.month` is about: `2026-03`. */
  readonly month: string;
  readonly rows: readonly (TakingPerson & {
    readonly progress: ShownProgress;
    readonly hours: readonly HoursLine[];
    readonly notes: readonly NoteLine[];
  })[];
}

export interface ParticipantsView {
  readonly head: OfferingHead;
  /** From which Seoul day on all can complete at once; left out where no last day is known, or it has come. */
  readonly completeFrom?: string;
  readonly rows: readonly (TakingPerson & {
    readonly progress: ShownProgress;
    readonly next: readonly TakingStep[];
    /** Number of the certificate, where one was given out. */
    readonly certificate?: string;
    /** Why they left or never came. */
    readonly why?: string;
  })[];
}

/** All that is printed on a certificate. */
export interface Certificate {
  readonly number: string;
  readonly name: string;
  readonly program: string;
  readonly offering: string;
  /** In words: from when until when. */
  readonly period?: string;
  /** In words, one line each: attendance, hours. */
  readonly done: readonly string[];
  /** Seoul day. */
  readonly issuedOn: string;
  readonly agency: string;
  /** Made up for a demonstration. */
  readonly example: boolean;
}

/** `unknown`: not there, or not theirs. `residentNumber`: what was written holds one, and nothing was kept of it. */
export type TakingDone<T = object> =
  | ({ readonly kind: "done" } & T)
  | { readonly kind: "unknown" | "residentNumber" | "notTaking" };

/**
 * `over`: more than the month, the training or a day may have; `limit` and `done` in minutes, `done` without it. `outside`:
 * on none of the Seoul days on which it goes on.
 */
export type HoursDone =
  | TakingDone
  | {
      readonly kind: "over";
      readonly what: "month" | "training" | "day";
      readonly limit: number;
      readonly done: number;
    }
  | { readonly kind: "outside"; readonly days: { readonly from?: string; readonly to?: string } };

/** `notFrom`: it stands where that cannot follow. `full`: no seat is free for it. */
export type StepDone = TakingDone | { readonly kind: "notFrom" | "full" | "noReason" };

/** `left`: how many of those asked for stay where they stand. `tooEarly`: all who are ready, before the last day. */
export type StepManyDone =
  | TakingDone<{ readonly people: number; readonly left: number }>
  | { readonly kind: "noReason" | "tooEarly" };

/** Whom to bring on: by their applications, or everybody under way who has nothing missing. */
export interface ManyWish {
  readonly who: readonly string[] | "ready";
  readonly to: TakingStep;
  readonly why?: string;
}

/** A code that was made: who types it from `from` until `until` (ISO instants) is marked as there. */
export type CodeMade = TakingDone<{ readonly code: string; readonly from: string; readonly until: string }>;

/** Which offering, and which page of its people, from 1. */
export interface TakingWish {
  readonly offering: string;
  readonly page: number;
}

/**
 * Those who take part in an offering: who was there, what they did, how far they are, how it ended. Staff see the offerings
 * of their own agency's programs; undefined or `unknown` stands for all others. Every read and write is written down.
 */
export interface TakingPartPort extends MovingPort {
  attendance(by: SignedIn, wish: TakingWish): Promise<AttendanceView | undefined>;
  /** `none` takes the mark back. */
  mark(
    by: SignedIn,
    offering: string,
    mark: {
      readonly registration: string;
      readonly session: string;
      readonly state: AttendanceState | "none";
      readonly why?: string;
    },
  ): Promise<TakingDone>;
  /** Marks everybody who has no mark at this session yet; how many. */
  markRest(
    by: SignedIn,
    offering: string,
    mark: { readonly session: string; readonly state: AttendanceState },
  ): Promise<TakingDone<{ readonly people: number }>>;
  /** A new code for a session, in place of an earlier one. `notTaking`: the session is over. */
  makeCode(by: SignedIn, offering: string, session: string): Promise<CodeMade>;
  hours(by: SignedIn, wish: TakingWish): Promise<HoursView | undefined>;
  writeHours(
    by: SignedIn,
    offering: string,
    hours: {
      readonly registration: string;
      readonly kind: HoursKind;
      readonly day: string;
      readonly minutes: number;
      readonly what: string;
    },
  ): Promise<HoursDone>;
  takeBackHours(by: SignedIn, offering: string, id: string): Promise<TakingDone>;
  writeNote(
    by: SignedIn,
    offering: string,
    note: {
      readonly registration: string;
      readonly kind: MonitoringKind;
      readonly day: string;
      readonly text: string;
    },
  ): Promise<TakingDone>;
  participants(by: SignedIn, wish: TakingWish): Promise<ParticipantsView | undefined>;
  /** The person is told. Whoever completes is given a certificate. */
  step(
    by: SignedIn,
    offering: string,
    step: { readonly registration: string; readonly to: TakingStep; readonly why?: string },
  ): Promise<StepDone>;
  /** The same for many at once, in one piece. */
  stepMany(by: SignedIn, offering: string, wish: ManyWish): Promise<StepManyDone>;
  /** Whom no message reaches; with names and numbers. */
  calls(by: SignedIn, offering: string): Promise<CallsView | undefined>;
  /** They were told by telephone. `notFrom`: of a state in which they are no more. */
  told(by: SignedIn, offering: string, wish: ToldWish): Promise<TakingDone | { readonly kind: "notFrom" }>;
  certificate(by: SignedIn, offering: string, registration: string): Promise<Certificate | undefined>;
  certificatePdf(by: SignedIn, offering: string, registration: string): Promise<Buffer | undefined>;
}

/** What somebody opens by a link that they were given in the talk. Undefined: it has run out, or never was. */
export interface OwnTakingPort {
  calendar(token: string): Promise<string | undefined>;
  certificate(token: string): Promise<Certificate | undefined>;
  certificatePdf(token: string): Promise<Buffer | undefined>;
}
