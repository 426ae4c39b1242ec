import type { DeskRoute } from "../route.js";
import { takeCsv } from "./audit-csv.js";
import { checkLog, showAudit, showTouched } from "./show-audit.js";

/** Who looked at whose data, when, from where, what for. */
export const auditRoutes: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/audit", may: "audit", handle: showAudit },
  { method: "GET", path: "/desk/audit/touched", may: "audit", handle: showTouched },
  { method: "GET", path: "/desk/audit/csv", may: "audit", handle: takeCsv },
  { method: "POST", path: "/desk/audit/check", may: "audit", handle: checkLog },
];
