import type { HandoffDone, HandoffView } from "../../assistant/desk-ports/handoffs.js";

/** The forms of the talk's page. */
export type FormName = "claim" | "reply" | "amend" | "note" | "correct" | "pass" | "close" | "reopen" | "file";

/** Why nothing was done: `taken` by a colleague, or what was typed cannot be used. */
export type Trouble =
  | { readonly kind: Exclude<HandoffDone["kind"], "done" | "taken"> | "unreadable" | "notSaid" }
  | { readonly kind: "taken"; readonly by: string }
  /** The same text again is sent as it is. */
  | { readonly kind: "gap"; readonly gaps: string }
  /** Files do not pass; said in the port's own words. */
  | { readonly kind: "file"; readonly words: string }
  | { readonly kind: "empty" | "tooLong" | "chooseWhom" | "chooseOutcome" | "form" };

/** A form that comes back with what was typed in it. Without trouble it was only filled further. */
export interface Attempt {
  readonly form: FormName;
  readonly trouble?: Trouble;
  readonly typed: URLSearchParams;
}

/** What was typed into a field of a form that came back; empty for every other form. */
export function typedIn(attempt: Attempt | undefined, form: FormName, field: string): string {
  return attempt?.form === form ? (attempt.typed.get(field) ?? "") : "";
}

/** How the signed-in member stands to a hand-off. */
export type Standing = "waiting" | "mine" | "others" | "left" | "closed";

export function standingOf({ state, staff, away }: HandoffView, me: string): Standing {
  if (state !== "claimed") return state;
  if (staff?.id === me) return "mine";
  return away ? "left" : "others";
}
