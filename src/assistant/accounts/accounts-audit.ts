import { appendAudit } from "../../store/audit.js";
import type { Tx } from "../../store/transaction.js";

/** What is written down of accounts. `sign-in-failed` has no actor: nobody proved who they are. */
export type AccountAction =
  | "sign-in"
  | "sign-in-failed"
  | "sign-out"
  | "end-session"
  | "first-link"
  | "use-link"
  | "invite"
  | "reset"
  | "change"
  | "disable"
  | "enable"
  | "match"
  | "unmatch"
  | "change-password"
  | "change-password-failed";

/** Who did it and from where. */
export interface By {
  readonly id: string;
  readonly place: string;
}

/** Whoever holds the command line, or started the program. */
export const operator: By = { id: "operator", place: "" };

/** The actor of what nobody in particular did, and the subject where there is no account: never what was typed. */
export const unknown = "unknown";

/** Writes down what was done to an account. As the last thing of a transaction: see `appendAudit`. */
export function auditAccount(
  tx: Tx,
  by: By,
  done: { readonly now: Date; readonly action: AccountAction; readonly account: string; readonly why?: string },
): Promise<void> {
  return appendAudit(tx, {
    at: done.now.toISOString(),
    actor: by.id,
    action: done.action,
    subject: done.account,
    ...(done.why === undefined ? {} : { why: done.why }),
    place: by.place,
  });
}
