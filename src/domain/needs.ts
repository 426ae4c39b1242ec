import type { AttendanceSum } from "./attendance.js";
import type { CallbackWish } from "./callback.js";
import type { Missing } from "./completion.js";
import type { Facts } from "./facts.js";
import type { HandoffReason } from "./handoff.js";
import type { LimitReached, QueueOutcome, RegistrationState, SeatOutcome } from "./registration.js";
import type { SurveyAnswers } from "./surveys.js";

/** Reads that a dialog may ask for. What they give is kept with the dialog, so it is plain data. */
export type Lookups = {
  /** Programs for a wish, best first. */
  search: { takes: { query: string; facts: Facts; limit: number }; gives: readonly FoundProgram[] };
  /** Free seats now, by offering; `null` where there is no limit. */
  places: { takes: { offerings: readonly string[] }; gives: Readonly<Record<string, Places>> };
  applications: { takes: object; gives: readonly ApplicationLine[] };
  /** Surveys this person was sent and has not finished; the newest first. */
  surveys: { takes: object; gives: readonly OpenSurvey[] };
  myData: { takes: object; gives: MyData };
  staffHours: { takes: object; gives: StaffHours };
  /** How many wait for staff before this person, who waits too. */
  waitingPlace: { takes: object; gives: { ahead: number } };
  /** What a law will keep of them though they ask to be erased. */
  lawKeeps: { takes: object; gives: readonly LawKeeps[] };
  /** Where the calendar file of an application is; null where nothing is known of its days. */
  calendarLink: { takes: { registration: string }; gives: { url: string | null } };
  /** What the person takes part in, or did to its end; what is newest first. */
  takingPart: { takes: object; gives: readonly TakingLine[] };
};

/** Writes that a dialog may ask for; each runs inside the turn's transaction, once. */
export type Effects = {
  consent: { takes: { item: string; version: number }; gives: { receipt: string } };
  register: { takes: Application; gives: SeatOutcome };
  enqueue: { takes: Application; gives: QueueOutcome };
  withdraw: { takes: { registration: string }; gives: { done: boolean } };
  acceptOffer: { takes: { registration: string }; gives: { kind: "taken" | "tooLate" } | LimitReached };
  declineOffer: { takes: { registration: string }; gives: { kind: "declined" | "tooLate" } };
  respond: {
    takes: {
      invite: string;
      state: "partial" | "complete";
      answers: SurveyAnswers;
    };
    /** Not `done`: it was finished before, here or elsewhere, or it has closed. */
    gives: {
      done: boolean;
      closed?: true;
      /** All that is kept of it by now: it may have been gone on with elsewhere. */
      answers?: SurveyAnswers;
    };
  };
  handoff: {
    takes: { reason: HandoffReason; wish: string; program?: string; detail?: string };
    gives: { handoff: string; ahead: number };
  };
  cancelHandoff: { takes: object; gives: { done: boolean } };
  /** `rating`: 3 helpful, 2 fair, 1 not. */
  rateHandoff: { takes: { handoff: string; rating: number }; gives: { done: boolean } };
  /** Keeps when they would like to be called back; `at`: the first moment at or after it at which staff are there. */
  wishCallback: { takes: { wish: CallbackWish }; gives: { at: string } };
  /** A ticket for what a person did with their own data and that leaves no other trace. */
  ownRequest: { takes: { kind: "see" | "export" }; gives: { done: boolean } };
  /** Facts that the person put right: in the applications that are under way too. */
  correctOwn: { takes: { facts: Readonly<Record<string, unknown>> }; gives: { done: boolean } };
  /** A link to their own page for a day; null on a channel that has no pages. */
  exportLink: { takes: object; gives: { url: string | null } };
  erase: { takes: object; gives: { done: boolean } };
  withdrawConsent: { takes: { item: string }; gives: { done: boolean } };
  /** Six digits to be typed into a talk on another channel, until then (an instant). */
  linkCode: { takes: object; gives: { code: string; until: string } };
  /** A code that was asked for in another talk: the right one makes both one person's. `until`: how long to wait. */
  typeLinkCode: {
    takes: { code: string };
    gives: {
      outcome: "joined" | "wrong" | "wait" | "busy" | "withStaff" | "sameOffering" | "same";
      until: string | null;
    };
  };
  /** A code that staff show in a session. `offering`: which it was for; `until`: how long to wait. */
  typeAttendanceCode: {
    takes: { code: string };
    gives: {
      outcome: "marked" | "already" | "byStaff" | "wrong" | "wait";
      offering: string | null;
      until: string | null;
    };
  };
  /** A link to the person's own certificate, for a while; null where there is none. */
  certificateLink: { takes: { registration: string }; gives: { url: string | null } };
};

/** How far somebody is in one offering. Minutes; a `limit` of null is none. */
export interface TakingLine {
  readonly registration: string;
  readonly program: string;
  readonly offering: string;
  readonly state: RegistrationState;
  readonly attendance: AttendanceSum;
  /** Activity in the month of today. */
  readonly month: { readonly minutes: number; readonly limit: number | null };
  readonly training: { readonly minutes: number; readonly limit: number | null };
  readonly activity: number;
  /** Null where the round says nothing of what completing takes. */
  readonly missing: readonly Missing[] | null;
}

export interface FoundProgram {
  readonly id: string;
  readonly verdict: "eligible" | "ineligible" | "open";
}

export interface Places {
  /** `null`: no limit. */
  readonly free: number | null;
  readonly waiting: number;
}

export interface Application {
  readonly program: string;
  readonly round: string;
  readonly offering: string;
  /** What the person gave for this application: name, phone, organisation… */
  readonly form: Readonly<Record<string, string>>;
  readonly facts: Facts;
  readonly verdict: "eligible" | "open";
}

export interface ApplicationLine {
  readonly registration: string;
  readonly program: string;
  readonly offering: string;
  readonly state: RegistrationState;
  readonly rank: number | null;
  readonly offerUntil: string | null;
  readonly at: string;
  /** It stands where staff have put it. */
  readonly byStaff?: true;
  /** What staff wrote for who was not chosen, as they wrote it. */
  readonly why?: string;
  /** Of who was not chosen: how many seats of it others have. Not there in what was looked up by an older release. */
  readonly seatsTaken?: number;
}

export interface OpenSurvey {
  readonly invite: string;
  readonly survey: string;
  readonly version: number;
  readonly program: string;
  readonly offering: string;
  /** Answers kept when the person left half-way, by question id. */
  readonly answers: SurveyAnswers;
}

export interface MyData {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly consents: readonly { readonly item: string; readonly at: string }[];
  readonly applications: readonly ApplicationLine[];
  /** Surveys that they answered. Not there in what was looked up by an older release. */
  readonly surveys?: readonly AnsweredSurvey[];
}

/** `closed`: what was answered is kept without whose it is, so that nobody can show or erase it any more. */
export interface AnsweredSurvey {
  readonly program: string;
  readonly offering: string;
  readonly answered: "whole" | "begun" | "closed";
}

export interface StaffHours {
  readonly open: boolean;
  /** First moment (ISO instant) at which staff are there again; now when open. */
  readonly opens: string;
  /** Minutes for which they are still there today, and when they are back on another day. */
  readonly leftToday?: number;
  readonly opensNext?: string;
  /** The usual hours as people read them, a noun phrase, where the agency has written them down. */
  readonly words?: string;
}

/** One law that keeps something of an erased person, in words, and until when (ISO instant). */
export interface LawKeeps {
  readonly law: string;
  readonly until: string;
}
