import { may } from "../../domain/staff.js";
import { type AuditEntry, checkAudit } from "../../store/audit.js";
import { auditPage, touchedBy } from "../../store/audit-read.js";
import { readAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { AuditPort } from "../desk-ports/audit.js";
import type { Parts } from "../parts.js";
import { instantsOf } from "./days.js";

/** Of what one account touched, the latest this many are shown. */
const mostTouched = 1_000;

/** More entries are never given at once. */
const largestPage = 10_000;

/**
 * The log, for managers (accounts of their own agency) and administrators (everybody). Reading it is written down in it
 * too, by what was looked for: whoever watches is watched.
 */
export function createAuditLog(parts: Parts): AuditPort {
  const entry = (by: SignedIn, action: "list" | "touched" | "check", subject: string): AuditEntry => ({
    at: parts.clock.now().toISOString(),
    actor: by.id,
    action,
    subject,
    place: by.place,
  });
  return {
    async entries(by, { actor, subject, action, from, to, page, size }) {
      const range = instantsOf({ from, to });
      if (!may(by.role, "audit") || !range) return { lines: [], total: 0 };
      const limit = Math.min(Math.max(1, Math.trunc(size) || 1), largestPage);
      const offset = (Math.max(1, Math.trunc(page) || 1) - 1) * limit;
      const filter = { actor, subject, action, ...range, agency: by.agency };
      return readAudited(parts.store, entry(by, "list", "audit"), async (tx) => {
        const { rows, total } = await auditPage(tx, filter, { offset, limit });
        const lines = rows.map(({ actor: id, name, ...row }) => ({ ...row, actor: { id, name: name ?? id } }));
        return { lines, total };
      });
    },
    async touched(by, account) {
      if (!may(by.role, "audit")) return [];
      const found = await readAudited(parts.store, entry(by, "touched", account), async (tx) => {
        const touched = await touchedBy(tx, { actor: account, agency: by.agency, limit: mostTouched });
        return touched.length > 0 ? touched : undefined;
      });
      return found ?? [];
    },
    async check(by) {
      if (!may(by.role, "audit")) return { kind: "whole", entries: 0 };
      const found = await readAudited(parts.store, entry(by, "check", "audit"), (tx) => checkAudit(tx));
      return found.kind === "whole" ? { kind: "whole", entries: found.entries } : found;
    },
  };
}
