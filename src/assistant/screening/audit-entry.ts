import type { AuditEntry } from "../../store/audit.js";
import type { SignedIn } from "../desk-ports/accounts.js";

/** What staff do with applicants, as the audit log names it; the subject is an application or, of lists, an offering. */
export type ScreeningAction =
  | "listApplicants"
  | "printApplicants"
  | "openApplicant"
  | "score"
  | "draftDecision"
  | "publishSelection";

export function auditEntry(by: SignedIn, now: Date, action: ScreeningAction, subject: string): AuditEntry {
  return { at: now.toISOString(), actor: by.id, action, subject, place: by.place };
}
