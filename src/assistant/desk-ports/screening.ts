import type { AgeBand } from "../../domain/age-band.js";
import type { CareerField, Education } from "../../domain/applicants.js";
import type { RegistrationState } from "../../domain/registration.js";
import type { Criterion, Period } from "../../domain/rounds.js";
import type { Decision, Points, ScreeningOrder } from "../../domain/screening.js";
import type { SignedIn } from "./accounts.js";

/**
 * Which applicants are looked at. `unscored`: the one who looks has not scored them; `apart`: scorers differ by more than
 * a fifth of a scale. `least`: a mean share of at least so many percent.
 */
export interface ScreeningFilter {
  readonly decision?: Decision | "none";
  readonly scored?: "unscored" | "scored" | "apart";
  readonly least?: number;
}

export interface ScreeningWish extends ScreeningFilter {
  readonly order: ScreeningOrder;
  readonly page: number;
  readonly size: number;
}

/** The offering whose applicants are screened, and how far that has come. */
export interface ScreeningHead {
  readonly offering: string;
  readonly title: string;
  readonly program: string;
  readonly round: string;
  readonly example: boolean;
  readonly capacity?: number;
  readonly recruitment?: Period;
  /** The Seoul day on which applicants are to be told; `due`: it has come, and they have not been. */
  readonly results?: { readonly on: string; readonly due: boolean };
  /** Whether applications still come in. */
  readonly open: boolean;
  readonly calledOff: boolean;
  readonly rubric: readonly Criterion[];
  /** ISO instant; from then on nothing of it can be changed here. */
  readonly publishedAt?: string;
  readonly counts: {
    readonly applicants: number;
    readonly select: number;
    readonly reserve: number;
    readonly notSelect: number;
    readonly none: number;
    /** How many the one who looks has scored. */
    readonly mine: number;
  };
  /** Applicants for each place, to one decimal; absent where there is no limit. */
  readonly ratio?: number;
}

/** How many of a kind; `share` of all, 0 to 1. */
export interface Tally<K extends string> {
  readonly kind: K;
  readonly count: number;
  readonly share: number;
}

export interface ApplicantDecision {
  readonly decision: Decision;
  /** Place on the reserve list, from 1. */
  readonly place?: number;
  /** What those who are not selected are told as it stands; on one applicant's page only. */
  readonly reason?: string;
  /** Name of who decided. */
  readonly by: string;
  readonly at: string;
}

/**
 * An applicant in the list. Shares are 0 to 1. What colleagues gave is seen only by who has scored the same applicant, and
 * by everybody once it is published: `mean` and `apart` are absent until then.
 */
export interface ApplicantLine {
  readonly registration: string;
  readonly name: string;
  readonly appliedAt: string;
  readonly state: RegistrationState;
  readonly ageBand: AgeBand;
  readonly residence?: string;
  readonly education?: Education;
  /** A field or the person's own words. */
  readonly career?: string;
  readonly field?: CareerField;
  readonly motive?: string;
  readonly scorers: number;
  readonly mine?: number;
  readonly mean?: number;
  /** On how many criteria scorers are far apart. */
  readonly apart?: number;
  readonly decision?: ApplicantDecision;
}

export interface ScreeningBoard extends ScreeningHead {
  /** How many without a talk are still to be told by telephone. */
  readonly toCall: number;
  readonly ages: readonly Tally<AgeBand>[];
  readonly educations: readonly Tally<Education | "untold">[];
  readonly fields: readonly Tally<CareerField | "untold">[];
  readonly lines: readonly ApplicantLine[];
  /** How many the filter leaves. */
  readonly total: number;
}

export interface GivenScore {
  readonly by: string;
  readonly points: Points;
  readonly share?: number;
  readonly note?: string;
  readonly at: string;
}

/** One applicant with all they wrote, the own score first. */
export interface ApplicantView {
  readonly head: ScreeningHead;
  readonly line: ApplicantLine;
  readonly person: string;
  /** In words for staff: what else the form and the facts of that day tell. */
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly verdict: "eligible" | "ineligible" | "open";
  readonly mine?: GivenScore;
  /** Of colleagues; absent while the own score is not in. */
  readonly others?: readonly GivenScore[];
  /** Criteria on which scorers are far apart, by id. */
  readonly differs: readonly string[];
  /** Neighbours in the order of application, for going through all of them. */
  readonly previous?: string;
  readonly next?: string;
}

/**
 * Why nothing was done. `over`: published or called off, or the applicant has left. `reserveless`: a reserve list means
 * nothing where there is no limit.
 */
export interface ScreeningRefused {
  readonly kind: "unknown" | "over" | "reserveless" | "residentNumber" | "points" | "nobody" | "tooLong";
}

export type ScreeningDone = { readonly kind: "done"; readonly count: number } | ScreeningRefused;

export interface DraftWish {
  readonly registrations: readonly string[];
  /** `none` takes a draft back. */
  readonly decision: Decision | "none";
  readonly reason: string;
  /** With `reserve`: where the first of them is put; at the end without. */
  readonly place?: number;
}

export type Published =
  | { readonly kind: "done"; readonly told: number; readonly offered: number }
  | { readonly kind: "tooMany"; readonly selected: number; readonly capacity: number }
  | { readonly kind: "undecided"; readonly count: number }
  /** So many are on a reserve list that means nothing where there is no limit. */
  | { readonly kind: "noReserve"; readonly count: number }
  | ScreeningRefused;

/**
 * Staff choose among the applicants of an offering (심사). Nothing here proposes, ranks or decides: it adds up what staff
 * gave, in the order that staff ask for. Undefined and `unknown`: there is no such offering with screening, or it is
 * another agency's, or the role may not.
 */
export interface ScreeningPort {
  board(by: SignedIn, offering: string, wish: ScreeningWish): Promise<ScreeningBoard | undefined>;
  /** How far it has come, without anybody of it. */
  head(by: SignedIn, offering: string): Promise<ScreeningHead | undefined>;
  /** All of the list, to be printed; written down apart. */
  print(by: SignedIn, offering: string, wish: ScreeningWish): Promise<ScreeningBoard | undefined>;
  /** Of those whom the filter leaves: for drafts about all of them at once. In the order wished for. */
  listed(by: SignedIn, offering: string, wish: ScreeningWish): Promise<readonly string[] | undefined>;
  applicant(by: SignedIn, offering: string, registration: string): Promise<ApplicantView | undefined>;
  /** Puts in, or puts right, the own score. */
  score(
    by: SignedIn,
    offering: string,
    registration: string,
    given: { readonly points: Points; readonly note: string },
  ): Promise<ScreeningDone>;
  /** Drafts are seen by colleagues and changed freely until they are published. */
  draft(by: SignedIn, offering: string, wish: DraftWish): Promise<ScreeningDone>;
  /** Makes all drafts final at once and tells everybody. */
  publish(by: SignedIn, offering: string): Promise<Published>;
}
