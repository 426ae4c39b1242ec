import type { HandoffOutcome } from "../../domain/handoff.js";
import type { HandoffRecord } from "../../store/handoff-rows.js";
import { closeHandoff, reopenHandoff } from "../../store/handoff-staff.js";
import { openHandoff } from "../../store/handoffs.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { type Acted, acting, leaseUntil, nameOf, refusal, tellTalk } from "./acting.js";
import { tellJoined } from "./claim.js";
import { promiseOf } from "./promise-of.js";

/** Ends a hand-off: the assistant takes the talk back, at the very question that was open. */
export function close(
  parts: Parts,
  by: SignedIn,
  id: string,
  end: { readonly outcome: HandoffOutcome; readonly why?: string },
): Promise<Acted> {
  return acting(parts, by, { id, action: "close", written: end.why ?? "" }, async (tx, found) => {
    const refused = refusal(by, found);
    if (refused) return refused;
    const why = end.why?.trim();
    const handoff = await closeHandoff(tx, found, {
      by: by.id,
      now: parts.clock.now(),
      outcome: end.outcome,
      ...(why ? { why } : {}),
    });
    await tellTalk(tx, parts, handoff, `returned:${handoff.claim}`, { kind: "returned", handoff: id });
    return { kind: "done", handoff };
  });
}

/** For how long a close can be taken back. */
const reopenableMs = 10 * 60_000;

/** Takes a close back. What cannot be taken back any more is `closed`; what somebody else closed is not theirs to. */
export function reopen(parts: Parts, by: SignedIn, id: string): Promise<Acted> {
  return acting(parts, by, { id, action: "reopen" }, async (tx, found) => {
    if (found.state !== "closed") {
      if (found.staff === by.id) return { kind: "done", handoff: found, action: "open" };
      return found.staff === undefined ? { kind: "notYours" } : { kind: "taken", by: await nameOf(tx, found.staff) };
    }
    if (!(await isReopenable(tx, parts, found))) return { kind: "closed" };
    if (found.staff !== by.id) return { kind: "notYours" };
    const terms = { by: by.id, now: parts.clock.now(), leaseUntil: leaseUntil(parts), promise: promiseOf(parts) };
    const handoff = await reopenHandoff(tx, found, terms);
    await tellJoined(tx, parts, handoff, by.name);
    return { kind: "done", handoff };
  });
}

/** Closed by staff, a moment ago, and nobody was called since. */
export async function isReopenable(tx: Tx, { clock }: Parts, handoff: HandoffRecord): Promise<boolean> {
  const { closedAt, outcome, conversation } = handoff;
  if (closedAt === undefined || outcome === undefined) return false;
  if (clock.now().getTime() - Date.parse(closedAt) > reopenableMs) return false;
  return (await openHandoff(tx, conversation)) === undefined;
}
