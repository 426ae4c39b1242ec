export type HandoffState = "waiting" | "claimed" | "closed";

/** Who called for a person, and why. `crisis` is urgent and goes before all others. */
export const handoffReasons = ["asked", "crisis", "notUnderstood", "officeConfirms", "error"] as const;
export type HandoffReason = (typeof handoffReasons)[number];

/** How a hand-off ended, as whoever closed it says. */
export const handoffOutcomes = ["answered", "applied", "referred", "noReply", "notNeeded"] as const;
export type HandoffOutcome = (typeof handoffOutcomes)[number];

/** What can happen to a hand-off. */
export const handoffEventKinds = [
  "called",
  "callback",
  "claimed",
  "takenOver",
  "released",
  "passedOn",
  "answered",
  "corrected",
  "escalated",
  "cancelled",
  "closed",
  "reopened",
  "rated",
  "undelivered",
] as const;
export type HandoffEventKind = (typeof handoffEventKinds)[number];

/** A conversation that a member of staff is wanted for, or has. */
export interface Handoff {
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  readonly agency: string;
  readonly state: HandoffState;
  readonly reason: HandoffReason;
  readonly urgent: boolean;
  readonly staff?: string;
  /** Grows whenever somebody takes it. */
  readonly claim: number;
  readonly program?: string;
  readonly at: string;
  readonly closedAt?: string;
}
