import { appendAudit } from "../../store/audit.js";
import { inTransaction } from "../../store/transaction.js";
import type { ReportsPort } from "../desk-ports/reports.js";
import type { Parts } from "../parts.js";
import { createSoonReports } from "./create-soon-reports.js";
import { makeReport } from "./make-report.js";
import { wishedBy } from "./wish.js";

/**
 * Reports for staff. Each one that was made is in the audit log, by the program it is of: as seen, or as taken along in a
 * file with the reason.
 */
export function createReports(parts: Pick<Parts, "store" | "catalog" | "words" | "clock">): ReportsPort {
  const report: ReportsPort["report"] = async (who, wish, { onProgress, fileFor: why } = {}) => {
    const now = { ...parts };
    const wished = wishedBy(who, now.catalog, wish);
    if (wished.kind !== "found") return wished;
    const made = await makeReport(now, wish, wished, onProgress);
    const at = now.clock.now().toISOString();
    const about = { at, actor: who.id, subject: wish.program ?? "all", place: who.place };
    await inTransaction(parts.store, (tx) =>
      appendAudit(tx, why === undefined ? { ...about, action: "report" } : { ...about, action: "exportReport", why }),
    );
    return { kind: "report", report: made };
  };
  return { report, soon: createSoonReports(report) };
}
