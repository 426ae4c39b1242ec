import type { Source } from "./program.js";

export const selections = ["firstCome", "screening", "alwaysOpen"] as const;
/** How people are chosen (선정 방식). */
export type Selection = (typeof selections)[number];

/** Seoul days, `YYYY-MM-DD`, both ends in. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** One meeting of an offering (회차). Times are Seoul's, `HH:MM`; it ends on the day on which it begins. */
export interface Session {
  /** Unique in its offering; stable, because attendance is written down under it. */
  readonly id: string;
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly title?: string;
}

/** What applicants are looked at for (심사 기준), and how much it counts. Staff score it; nothing else does. */
export interface Criterion {
  readonly id: string;
  readonly words: string;
  /** Weights of a rubric need not add up to anything: a score is the weighted mean, as a share of `most`. */
  readonly weight: number;
  /** Points go from 0 to this. */
  readonly most: number;
}

/** Hours that those who take part do: at most so many a month, and so many of training before or beside them. */
export interface HoursRule {
  readonly perMonth?: number;
  readonly training?: number;
}

/** What completing takes (수료 기준); staff see what is missing of it and decide. */
export interface CompletionRule {
  /** Percent of the sessions held. */
  readonly attendance?: number;
  /** Hours of training done. */
  readonly training?: number;
  /** Hours of activity done in all. */
  readonly hours?: number;
}

/** One thing a person can join: a community, a cohort, an event (커뮤니티, 기수, 행사). */
export interface Offering {
  /** Unique in the whole catalogue. */
  readonly id: string;
  readonly title: string;
  readonly topics: readonly string[];
  /** 취미, 액티비티, 역량강화 for communities; absent where the program has no such kinds. */
  readonly category?: "hobby" | "activity" | "skills";
  /** Seats; absent means no limit. */
  readonly capacity?: number;
  /** With fewer it is not held (최소 인원); said on the desk, decided by staff. */
  readonly minimum?: number;
  readonly recruitment?: Period;
  readonly activity?: Period;
  readonly schedule?: string;
  readonly sessions?: readonly Session[];
  /** Venue (장소). */
  readonly place?: string;
  readonly leader?: string;
  /** Won for a person; 0 is free of charge; absent: nothing is known of it. */
  readonly price?: number;
  readonly selection: Selection;
  /** With screening: the Seoul day on which applicants are to be told (발표 예정일); staff publish, whatever the day. */
  readonly resultOn?: string;
  /** Staff closed the recruitment before its last day. */
  readonly stopped?: true;
  /** It is not held (폐강): on which day that was said, and why, in words for those who had applied. */
  readonly calledOff?: { readonly on: string; readonly why: string };
  /** Made up for a demonstration; marked 예시 wherever it is shown. */
  readonly example: boolean;
}

/** A round of a program (차수). */
export interface Round {
  readonly id: string;
  readonly title: string;
  readonly number?: number;
  readonly year: number;
  readonly example: boolean;
  readonly offerings: readonly Offering[];
  /** How many participants the round is meant to have (모집 목표). */
  readonly target?: number;
  /** How many applications it is meant to get, by year (`2026`) or month (`2026-03`). */
  readonly registrationTargets?: Readonly<Record<string, number>>;
  /** Live applications that one person may have among its offerings; absent: as many as they like. */
  readonly perPerson?: number;
  /** How long an offered seat is kept, in hours; 24 without. */
  readonly offerHours?: number;
  readonly rubric?: readonly Criterion[];
  readonly hours?: HoursRule;
  readonly completion?: CompletionRule;
  /** Id of its own survey, where it is not the program's. */
  readonly survey?: string;
  /** Figures of a past round as published: participants, applicants, hours… for answers, never for logic. */
  readonly figures: Readonly<Record<string, number>>;
  readonly source?: Source;
}
