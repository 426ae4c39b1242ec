export type HandoffState = "waiting" | "claimed" | "closed";

/** Who called for a person, and why. `crisis` is urgent and goes before all others. */
export const handoffReasons = ["asked", "crisis", "notUnderstood", "officeConfirms", "error"] as const;
export type HandoffReason = (typeof handoffReasons)[number];

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
  readonly at: string;
  readonly closedAt?: string;
}
