/** States of an application (신청), with the names the field uses. */
export const registrationStates = [
  "applied", // 신청 완료: always-open programs, and screening before it begins
  "screening", // 심사 중
  "selected", // 선정: holds a seat
  "notSelected", // 미선정
  "waiting", // 대기
  "offered", // 자리 제안: the seat is held until the offer runs out
  "offerExpired", // 제안 만료
  "declined", // 선정 포기
  "taking", // 참여 중
  "completed", // 수료
  "left", // 중도 포기
  "withdrawn", // 신청 취소
  "noShow", // 불참
] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** States in which one person may not apply for the same offering again. */
export const liveStates: ReadonlySet<RegistrationState> = new Set([
  "applied",
  "screening",
  "selected",
  "waiting",
  "offered",
  "taking",
]);

/** States that count against an offering's capacity; a seat on offer counts as taken. */
export const seatStates: ReadonlySet<RegistrationState> = new Set(["selected", "offered", "taking"]);

/** States that use up a seat: whoever went to the end has had theirs, and nobody else gets it. */
export const usedStates: ReadonlySet<RegistrationState> = new Set([...seatStates, "completed"]);

/** States that count against a person's limit for a year: a seat they had, whatever became of it once it had begun. */
export const hadSeatStates: ReadonlySet<RegistrationState> = new Set([...usedStates, "left", "noShow"]);

/** One change of a registration: who, when (ISO instant), why. */
export interface RegistrationEvent {
  readonly state: RegistrationState;
  readonly at: string;
  /** `person`, `system`, or a staff member's id. */
  readonly by: string;
  readonly why?: string;
}

export interface Registration {
  readonly id: string;
  readonly person: string;
  readonly conversation: string;
  readonly program: string;
  readonly round?: string;
  readonly offering: string;
  readonly state: RegistrationState;
  /** Place in the waiting list, from 1; only while waiting. */
  readonly rank?: number;
  readonly holdsSeat: boolean;
  /** ISO instant until which an offered seat can be taken. */
  readonly offerUntil?: string;
  readonly events: readonly RegistrationEvent[];
}

/** What came of asking for a seat. Expected bad news is a value. */
export type SeatOutcome =
  | { readonly kind: "seated"; readonly registration: string }
  /** Screening or no limit: the application is in, no seat is taken. */
  | { readonly kind: "applied"; readonly registration: string }
  /** Nothing was written; `rank` is the place the person would get. */
  | { readonly kind: "full"; readonly capacity: number; readonly rank: number }
  | { readonly kind: "closed" }
  | LimitReached
  | { readonly kind: "already"; readonly registration: string; readonly state: RegistrationState };

/** Nothing was written: the person has as many as they may, in this round or in this year, and these are what they have. */
export interface LimitReached {
  readonly kind: "limit";
  readonly per: "round" | "year";
  readonly most: number;
  readonly mine: readonly {
    readonly registration: string;
    readonly offering: string;
    readonly state: RegistrationState;
  }[];
}

export type QueueOutcome =
  | { readonly kind: "waiting"; readonly registration: string; readonly rank: number }
  /** A seat came free between the question and the answer. */
  | { readonly kind: "seated"; readonly registration: string }
  | { readonly kind: "closed" }
  | LimitReached
  | { readonly kind: "already"; readonly registration: string; readonly state: RegistrationState };
