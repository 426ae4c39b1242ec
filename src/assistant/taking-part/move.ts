import { offeringTitle } from "../../../dialogs/shown/program.js";
import { movesFrom } from "../../domain/moves.js";
import { takingPageSize } from "../../domain/taking-part.js";
import type { Placed } from "../../domain/world.js";
import { applicationsFor, countApplications } from "../../store/applications-page.js";
import { appendAudit } from "../../store/audit.js";
import { waitingSince } from "../../store/seat-rows.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ApplicationLine, ApplicationsView, ApplicationsWish, MoveDone, MoveWish } from "../desk-ports/moving.js";
import { tellOffers } from "../offers.js";
import type { Parts } from "../parts.js";
import { type MoveOutcome, moveByStaff } from "../seats-by-staff.js";
import { tellMoved } from "../seats-told.js";
import { named, takingEntry, theirParticipant } from "./at-desk.js";

/** All who applied, with where each stands and where staff can put them. */
export async function applicationsView(
  tx: Tx,
  parts: Parts,
  placed: Placed,
  { page, state }: ApplicationsWish,
): Promise<ApplicationsView> {
  const { id } = placed.offering;
  const some = await applicationsFor(tx, id, { state, limit: takingPageSize, skip: (page - 1) * takingPageSize });
  const queue = await waitingSince(tx, id);
  const ranks = new Map(queue.map(({ registration }, n) => [registration, n + 1]));
  const rows: ApplicationLine[] = [];
  for (const { hasTalk, ...one } of some) {
    const rank = ranks.get(one.registration);
    rows.push({
      ...(await named(tx, parts, one)),
      ...(rank === undefined ? {} : { rank }),
      reached: hasTalk ? "talk" : "phone",
      to: placed.offering.calledOff ? [] : movesFrom(one.state),
    });
  }
  const title = parts.words.word(offeringTitle(placed));
  const people = await countApplications(tx, id, state);
  return { head: { id, title, program: placed.program.shortTitle, people }, rows };
}

/**
 * Puts one application where staff want it, with their reason; the person is told where they have a talk, and stands on
 * the list of those to telephone where not.
 */
export function moveApplication(parts: Parts, by: SignedIn, offering: string, wish: MoveWish): Promise<MoveDone> {
  const why = wish.why.normalize("NFC").replace(/\s+/g, " ").trim();
  if (why === "") return Promise.resolve({ kind: "noReason" });
  if (parts.hasResidentNumber(why)) return Promise.resolve({ kind: "residentNumber" });
  const { registration, to, saw } = wish;
  if (!movesFrom(saw).includes(to)) return Promise.resolve({ kind: "notFrom" });
  const now = parts.clock.now();
  return inTransaction(parts.store, async (tx): Promise<MoveDone> => {
    if (!(await theirParticipant(tx, parts, by, { offering, registration }))) return { kind: "unknown" };
    const outcome = await moveByStaff(tx, registration, to, { now, by: by.id, why, saw });
    if (outcome.kind !== "moved") return refusal(outcome);
    const wasOffered = outcome.offered.some((offer) => offer.registration === registration);
    const told = wasOffered
      ? "offered"
      : await tellMoved(tx, parts, { registration, ...(wish.tell === "withWhy" ? { why } : {}) }, now);
    await tellOffers(tx, parts, outcome.offered, now);
    await appendAudit(tx, takingEntry(parts, by, "moveApplication", registration));
    return { kind: "done", told };
  });
}

function refusal({ kind }: Exclude<MoveOutcome, { kind: "moved" }>): MoveDone {
  switch (kind) {
    case "same":
    case "changed":
      return { kind: "notFrom" };
    case "already":
      return { kind: "appliedAnew" };
    case "erased":
    case "unknown":
      return { kind: "unknown" };
    case "full":
    case "noQueue":
    case "calledOff":
      return { kind };
  }
}
