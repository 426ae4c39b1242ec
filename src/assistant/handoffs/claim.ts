import { frontDesk } from "../../domain/staff.js";
import type { HandoffRecord } from "../../store/handoff-rows.js";
import { giveHandoff, keepHandoff, type Taking } from "../../store/handoff-staff.js";
import { findHandoff } from "../../store/handoffs.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { type Acted, acting, isAway, leaseUntil, maySee, nameOf, tellTalk } from "./acting.js";
import { agencyToPerson } from "./agency-name.js";

/**
 * Takes a hand-off, or looks at one's own again: from here on the assistant is silent in that conversation. One whose owner
 * has left is taken as one that waits. What waits at the front desk belongs to the agency of whoever takes it.
 */
export function claim(parts: Parts, by: SignedIn, id: string, how?: "over"): Promise<Acted> {
  return acting(parts, by, { id, action: "claim" }, async (tx, found) => {
    if (found.state === "closed") return { kind: "closed" };
    if (found.state === "claimed" && found.staff === by.id) {
      await keepHandoff(tx, id, { staff: by.id, leaseUntil: leaseUntil(parts) });
      return { kind: "done", handoff: found };
    }
    const over = found.state === "claimed";
    if (over && how !== "over" && !isAway(found, parts))
      return { kind: "taken", by: await nameOf(tx, found.staff ?? "") };
    const taken = await give(tx, parts, found, { by, to: by, what: over ? "takenOver" : "claimed" });
    return { kind: "done", handoff: taken, action: over ? "takeOver" : "claim" };
  });
}

export interface Giving {
  readonly by: SignedIn;
  readonly to: Pick<SignedIn, "id" | "name" | "agency">;
  readonly what: Taking["what"];
  readonly why?: string;
}

/** Gives it to one member of staff, and tells the person who is there. */
export async function give(tx: Tx, parts: Parts, found: HandoffRecord, giving: Giving): Promise<HandoffRecord> {
  const { by, to, what, why } = giving;
  const given = await giveHandoff(tx, found, {
    by: by.id,
    now: parts.clock.now(),
    staff: to.id,
    agency: found.agency === frontDesk ? (to.agency ?? frontDesk) : found.agency,
    leaseUntil: leaseUntil(parts),
    what,
    ...(why ? { why } : {}),
  });
  await tellJoined(tx, parts, given, to.name);
  return given;
}

/** The person is told who is there; an agency without a name of its own is not named. */
export async function tellJoined(tx: Tx, parts: Parts, handoff: HandoffRecord, staff: string): Promise<void> {
  const agency = agencyToPerson(parts, handoff.agency);
  await tellTalk(tx, parts, handoff, `joined:${handoff.claim}`, {
    kind: "joined",
    handoff: handoff.id,
    agency,
    staff,
  });
}

/** Whoever has it is at the desk with it. Neither a read nor a write of anybody's data: not written down. */
export async function stay(parts: Parts, by: SignedIn, id: string): Promise<void> {
  await inTransaction(parts.store, async (tx) => {
    const found = await findHandoff(tx, id);
    if (found && maySee(by, found.agency)) await keepHandoff(tx, id, { staff: by.id, leaseUntil: leaseUntil(parts) });
  });
}
