import type { AuditEntry } from "../../store/audit.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { OpenReason } from "../desk-ports/people.js";

/** What staff do to people, as the audit log names it. */
export type PeopleAction = "list" | "open" | "correct" | "withdraw-consent" | "export" | "erase" | "ask" | "finish";

export function entryOf(
  by: SignedIn,
  now: Date,
  {
    action,
    subject,
    why,
  }: { readonly action: PeopleAction; readonly subject: string; readonly why?: OpenReason | undefined },
): AuditEntry {
  const reason = why === undefined ? {} : { why };
  return { at: now.toISOString(), actor: by.id, action, subject, ...reason, place: by.place };
}
