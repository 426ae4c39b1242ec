import { appendAudit } from "../../store/audit.js";
import { inTransaction } from "../../store/transaction.js";
import type { ReportsPort } from "../desk-ports/reports.js";
import type { Parts } from "../parts.js";
import { makeReport } from "./make-report.js";
import { wishedBy } from "./wish.js";

/** Reports for staff. Each one that was made is in the audit log, by the program it is of. */
export function createReports(parts: Pick<Parts, "store" | "catalog" | "words" | "clock">): ReportsPort {
  return {
    async report(who, wish, onProgress) {
      const now = { ...parts };
      const wished = wishedBy(who, now.catalog, wish);
      if (wished.kind !== "found") return wished;
      const report = await makeReport(now, wish, wished, onProgress);
      const at = now.clock.now().toISOString();
      const subject = wish.program ?? "all";
      await inTransaction(parts.store, (tx) =>
        appendAudit(tx, { at, actor: who.id, action: "report", subject, place: who.place }),
      );
      return { kind: "report", report };
    },
  };
}
