import { appendAudit } from "../../store/audit.js";
import {
  decisionsOf,
  dropDecision,
  publishDecisions,
  reasonsOf,
  type StoredDecision,
} from "../../store/screening-decisions.js";
import { lockOffering } from "../../store/seat-plan.js";
import { inTransaction } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Published } from "../desk-ports/screening.js";
import type { Parts } from "../parts.js";
import { type SelectionDecision, settleSelection } from "../seats-selection.js";
import { tellSelection } from "../seats-told.js";
import { auditEntry } from "./audit-entry.js";
import { screenedBy } from "./reach.js";

/** Makes every draft final, in one transaction with what everybody is told; refused as a whole where anything is amiss. */
export function publishSelection(parts: Parts, by: SignedIn, offering: string): Promise<Published> {
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx): Promise<Published> => {
    await lockOffering(tx, offering);
    const screened = await screenedBy(tx, parts, by, offering);
    if (!screened) return { kind: "unknown" };
    const drafts = [...(await decisionsOf(tx, offering)).values()];
    const reasons = await reasonsOf(tx, offering);
    const meant = drafts.map((draft) => asDecision(draft, reasons.get(draft.registration)));
    const outcome = await settleSelection(tx, offering, meant, { now, by: by.id });
    switch (outcome.kind) {
      case "unknown":
      case "notScreening":
        return { kind: "unknown" };
      case "calledOff":
      case "published":
        return { kind: "over" };
      case "undecided":
        return { kind: "undecided", count: outcome.registrations.length };
      case "tooMany":
        return { kind: "tooMany", selected: outcome.selected, capacity: outcome.capacity };
      case "noReserve":
        return { kind: "noReserve", count: outcome.count };
      case "settled": {
        for (const registration of outcome.gone) await dropDecision(tx, registration);
        await publishDecisions(tx, offering, now);
        await tellSelection(tx, parts, outcome, now);
        await appendAudit(tx, auditEntry(by, now, "publishSelection", offering));
        return { kind: "done", told: outcome.told.length, offered: outcome.offered.length };
      }
    }
  });
}

/** What staff wrote for those who are not selected is told to them; with the others it is a note of theirs. */
function asDecision({ registration, decision, place }: StoredDecision, reason: string | undefined): SelectionDecision {
  return {
    ...{ registration, decision },
    ...(place === undefined ? {} : { reserve: place }),
    ...(reason === undefined ? {} : { why: reason }),
  };
}
