import type { AskableFact } from "./facts.js";
import type { Clause } from "./program.js";

export type ClauseState = "met" | "failed" | "unknown";

/** How one clause stands for one person. */
export interface ClauseResult {
  readonly clause: Clause;
  readonly state: ClauseState;
  /** The fact that decided it, or that would; absent when the office decides. */
  readonly fact?: AskableFact;
  /** Nobody here can settle it: "센터에 확인이 필요해요". */
  readonly officeConfirms: boolean;
  /** By how many years an age misses: negative is too young. */
  readonly missesBy?: number;
  /** First day (`YYYY-MM-DD`) on which an age that is too young would hold, when the birth date is known. */
  readonly holdsFrom?: string;
}

/**
 * Whether somebody may join. `open` with no `next` means that only the office can settle it:
 * a person may apply, and is told so.
 */
export type Verdict =
  | { readonly kind: "eligible"; readonly clauses: readonly ClauseResult[] }
  | { readonly kind: "ineligible"; readonly clauses: readonly ClauseResult[] }
  | { readonly kind: "open"; readonly clauses: readonly ClauseResult[]; readonly next?: AskableFact };
