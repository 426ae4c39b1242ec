import type { HoursKind } from "../hours.js";
import type { RegistrationState } from "../registration.js";
import type { Selection } from "../rounds.js";
import type { Trait } from "./figure.js";

/** An offering as reports need it, with the round and program it belongs to. Days are Seoul's. */
export interface Held {
  readonly id: string;
  readonly title: string;
  readonly program: string;
  readonly round: string;
  readonly roundTitle: string;
  /** How many participants its round is meant to have. */
  readonly roundTarget?: number;
  /** How many applications its round is meant to get, by year or month. */
  readonly registrationTargets?: Readonly<Record<string, number>>;
  readonly capacity?: number;
  readonly selection: Selection;
  readonly calledOff: boolean;
  /** Of its activity; absent: it goes on for ever. */
  readonly lastDay?: string;
}

/** One application: of somebody who applied for the same again after taking it back, the last one. */
export interface Application {
  readonly id: string;
  readonly offering: string;
  readonly state: RegistrationState;
  readonly appliedOn: string;
  /** The month of that day. */
  readonly month: string;
  /** 만 나이 on the first day of the activity, else on the day of application; absent where it is not known to the year. */
  readonly age?: number;
  /** As of the day of application; `untold` where it is not known, as of whoever was erased. */
  readonly traits: Readonly<Record<Trait, string>>;
}

/** Hours of one kind that one participant did in a month. */
export interface MonthHours {
  readonly application: string;
  readonly offering: string;
  readonly month: string;
  readonly kind: HoursKind;
  readonly minutes: number;
}

/** What was answered in one survey, open or closed, as far as figures need it. */
export interface SurveyAnswered {
  readonly offering: string;
  /** Of the answer. */
  readonly month: string;
  readonly state: "partial" | "complete";
  /** Of its first rating question, 1 to 5. */
  readonly rating?: number;
  /** Of its question whether they would come again. */
  readonly rejoin?: "yes" | "no" | "unsure";
}

/** How many invitations to a survey were sent in a month. */
export interface SurveysSent {
  readonly offering: string;
  readonly month: string;
  readonly n: number;
}

/** A talk that a person was asked to take over. */
export interface Asked {
  /** The program that it was about. */
  readonly program?: string;
  readonly askedOn: string;
  /** Business minutes from the asking to being taken; absent while nobody has. */
  readonly waited?: number;
  /** Business minutes in which the agency promises a first answer. */
  readonly promised: number;
}

/** All that figures are made of. */
export interface ReportInput {
  readonly held: readonly Held[];
  readonly applications: readonly Application[];
  readonly hours: readonly MonthHours[];
  readonly answers: readonly SurveyAnswered[];
  readonly sent: readonly SurveysSent[];
  readonly asked: readonly Asked[];
  /** Seoul day of the counting. */
  readonly today: string;
}

/** Of what a report is. Seoul days, both ends in. */
export interface Scope {
  readonly programs: ReadonlySet<string>;
  /** Ids; without it every round. */
  readonly rounds?: ReadonlySet<string>;
  readonly from?: string;
  readonly to?: string;
  /** Hand-offs that are about no program, or about one that takes no applications, belong to it too. */
  readonly others: "with" | "without";
}
