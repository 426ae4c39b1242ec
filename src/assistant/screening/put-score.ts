import { arePoints } from "../../domain/screening.js";
import { appendAudit } from "../../store/audit.js";
import { pointsOf, putScore } from "../../store/screening-scores.js";
import { lockOffering } from "../../store/seat-plan.js";
import { findHolder } from "../../store/seat-rows.js";
import { inTransaction } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ScreeningDone, ScreeningPort } from "../desk-ports/screening.js";
import type { Parts } from "../parts.js";
import { moveByStaff } from "../seats-by-staff.js";
import type { StaffWords } from "../staff-words.js";
import { auditEntry } from "./audit-entry.js";
import { isOver, screenedBy } from "./reach.js";

type Given = Omit<Parameters<ScreeningPort["score"]>[3], "note"> & { readonly note: StaffWords };

/** Puts in the own score of one applicant. With the first score their application is in screening, as they can see. */
export function scoreApplicant(
  parts: Parts,
  by: SignedIn,
  { offering, registration }: { readonly offering: string; readonly registration: string },
  { points, note }: Given,
): Promise<ScreeningDone> {
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx): Promise<ScreeningDone> => {
    // Under the lock nobody publishes meanwhile.
    await lockOffering(tx, offering);
    const screened = await screenedBy(tx, parts, by, offering);
    const holder = await findHolder(tx, registration);
    if (!screened || !holder?.person || holder.offering !== offering) return { kind: "unknown" };
    if (isOver(screened.state) || !isInScreening(holder.state)) return { kind: "over" };
    if (!arePoints(screened.placed.round.rubric ?? [], points)) return { kind: "points" };
    const { person } = holder;
    // Points for a criterion that was taken out since stay, and count again when it comes back.
    const kept = await pointsOf(tx, { registration, scorer: by.id });
    const score = { registration, scorer: by.id, person, points: { ...kept, ...points }, note, at: now.toISOString() };
    await putScore(tx, score);
    if (holder.state === "applied") await moveByStaff(tx, registration, "screening", { now, by: by.id, why: "" });
    await appendAudit(tx, auditEntry(by, now, "score", registration));
    return { kind: "done", count: 1 };
  });
}

/** Whoever has left, or was decided about, is not scored any more. */
export function isInScreening(state: string): boolean {
  return state === "applied" || state === "screening";
}
