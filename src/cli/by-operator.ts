import type { AuditEntry } from "../store/audit.js";

/** An entry of the audit log for what was done from the command line: who that was, only the machine knows. */
export function byOperator(
  action: "show" | "export" | "erase" | "list" | "backup" | "restore" | "recall" | "setStaffRoom" | "matchStaff",
  subject: string,
  now: Date,
  why?: string,
): AuditEntry {
  return { at: now.toISOString(), actor: "operator", action, subject, ...(why === undefined ? {} : { why }) };
}
