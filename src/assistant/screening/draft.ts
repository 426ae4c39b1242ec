import { putOnReserve, type Reserved, takeOffReserve } from "../../domain/reserve-list.js";
import { appendAudit } from "../../store/audit.js";
import { decisionsOf, dropDecision, putDecision, putPlaces } from "../../store/screening-decisions.js";
import { lockOffering } from "../../store/seat-plan.js";
import { liveOf } from "../../store/seat-rows.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { DraftWish, ScreeningDone } from "../desk-ports/screening.js";
import type { Parts } from "../parts.js";
import type { StaffWords } from "../staff-words.js";
import { auditEntry } from "./audit-entry.js";
import { isInScreening } from "./put-score.js";
import { isOver, screenedBy } from "./reach.js";

/** Puts down, or takes back, what is meant for some applicants; whoever has left meanwhile is passed over. */
export function draftDecisions(
  parts: Parts,
  by: SignedIn,
  offering: string,
  wish: DraftWish & { readonly reason: StaffWords },
): Promise<ScreeningDone> {
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx): Promise<ScreeningDone> => {
    await lockOffering(tx, offering);
    const screened = await screenedBy(tx, parts, by, offering);
    if (!screened) return { kind: "unknown" };
    if (isOver(screened.state)) return { kind: "over" };
    if (wish.decision === "reserve" && screened.state.capacity === null) return { kind: "reserveless" };
    const live = new Map((await liveOf(tx, offering)).map((holder) => [holder.id, holder]));
    const meant = [...new Set(wish.registrations)].flatMap((id) => {
      const holder = live.get(id);
      return holder?.person && isInScreening(holder.state) ? [{ registration: id, person: holder.person }] : [];
    });
    if (meant.length === 0) return { kind: "nobody" };
    const { decision, reason } = wish;
    for (const { registration, person } of meant) {
      if (decision === "none") await dropDecision(tx, registration);
      else await putDecision(tx, { registration, person, decision, reason, by: by.id, at: now.toISOString() });
    }
    const isLive = (registration: string) => live.has(registration);
    await renumber(
      tx,
      { offering, isLive },
      meant.map(({ registration }) => registration),
      wish,
    );
    for (const { registration } of meant) await appendAudit(tx, auditEntry(by, now, "draftDecision", registration));
    return { kind: "done", count: meant.length };
  });
}

/** The reserve list is always 1, 2, 3…, whoever comes or goes. */
async function renumber(
  tx: Tx,
  { offering, isLive }: { readonly offering: string; readonly isLive: (registration: string) => boolean },
  meant: readonly string[],
  { decision, place }: Pick<DraftWish, "decision" | "place">,
): Promise<void> {
  const drafts = [...(await decisionsOf(tx, offering)).values()];
  const list = drafts.flatMap(({ registration, decision: drafted, place: at }): Reserved[] =>
    drafted === "reserve" && at !== undefined && isLive(registration) ? [{ registration, place: at }] : [],
  );
  const after = decision === "reserve" ? putOnReserve(list, meant, place) : takeOffReserve(list, meant);
  const before = new Map(list.map((one) => [one.registration, one.place]));
  await putPlaces(
    tx,
    after.filter((one) => before.get(one.registration) !== one.place),
  );
}
