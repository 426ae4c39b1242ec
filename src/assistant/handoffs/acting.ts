import { may, seesAgency } from "../../domain/staff.js";
import { type AuditEntry, appendAudit } from "../../store/audit.js";
import { type HandoffRecord, lockHandoff } from "../../store/handoff-rows.js";
import { staffNames } from "../../store/staff-names.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import { tell } from "../offers.js";
import type { Parts } from "../parts.js";
import type { Payload } from "../payload.js";
import { isFree } from "../staff-words.js";

/**
 * As `HandoffDone` of the desk's port, with the hand-off as the house knows it. `action`: what it is written down as, where
 * it came to something else than was asked.
 */
export type Acted =
  | { readonly kind: "done"; readonly handoff: HandoffRecord; readonly action?: HandoffAction }
  | Refused;
export type Refused =
  | { readonly kind: "unknown" | "closed" | "notYours" | "stale" | "residentNumber" }
  | { readonly kind: "taken"; readonly by: string };

/** What is written down of what staff do with hand-offs and canned replies. */
export type HandoffAction =
  | "list"
  | "open"
  | "claim"
  | "takeOver"
  | "reply"
  | "amend"
  | "takeBack"
  | "note"
  | "correct"
  | "passOn"
  | "close"
  | "reopen"
  | "saveReply"
  | "removeReply"
  | "sendFile"
  | "openFile";

/** Whoever has a hand-off and does nothing is taken to have left after this long, by the machine's clock. */
const leaseMs = 20 * 60_000;

/**
 * Does something to a hand-off that `by` may see, alone with it until it is done, and writes down that it was. What is
 * refused changes nothing and is not written down: it showed nothing either.
 */
export async function acting<Came extends Acted | { readonly kind: "unreadable" | "notSaid" | "wrong" }>(
  parts: Parts,
  by: SignedIn,
  { id, action, written = "" }: Doing,
  act: (tx: Tx, found: HandoffRecord) => Promise<Came>,
): Promise<Came | Refused> {
  if (!isFree(parts, written)) return { kind: "residentNumber" };
  return inTransaction(parts.store, async (tx) => {
    const found = await lockHandoff(tx, id);
    if (!found || !maySee(by, found.agency)) return { kind: "unknown" };
    const acted = await act(tx, found);
    if ("handoff" in acted) await appendAudit(tx, auditEntry(parts, by, acted.action ?? action, id));
    return acted;
  });
}

interface Doing {
  readonly id: string;
  readonly action: HandoffAction;
  /** What staff wrote with it: a resident number is not taken from them either. */
  readonly written?: string;
}

export function maySee(by: SignedIn, agency: string): boolean {
  return may(by.role, "handoffs") && seesAgency(by, agency);
}

/** Why `by` may not do what only its owner may; undefined when they may. `claim`: as the page knew it. */
export function refusal(by: SignedIn, handoff: HandoffRecord, claim = handoff.claim): Refused | undefined {
  if (handoff.state === "closed") return { kind: "closed" };
  if (handoff.claim !== claim) return { kind: "stale" };
  return handoff.state === "claimed" && handoff.staff === by.id ? undefined : { kind: "notYours" };
}

export function auditEntry({ clock }: Parts, by: SignedIn, action: HandoffAction, subject: string): AuditEntry {
  return { at: clock.now().toISOString(), actor: by.id, action, subject, place: by.place };
}

export function leaseUntil({ machineClock }: Parts): Date {
  return new Date(machineClock.now().getTime() + leaseMs);
}

/** Whether its owner has not been seen for a while and somebody waits for an answer. */
export function isAway({ state, leaseUntil: until, askedAt }: HandoffRecord, { machineClock }: Parts): boolean {
  return state === "claimed" && askedAt !== undefined && (until ?? "") <= machineClock.now().toISOString();
}

/** The id of an event of a hand-off in its conversation; the same again has no second effect. */
export function eventId(handoff: string, what: string): string {
  return `handoff:${handoff}:${what}`;
}

/** Has the talk follow what was done, in order with what the person says. Gives the event's id in the inbox. */
export function tellTalk(
  tx: Tx,
  parts: Parts,
  handoff: HandoffRecord,
  what: string,
  payload: Payload,
): Promise<string> {
  const { id, conversation } = handoff;
  return tell(tx, parts, { conversation, eventId: eventId(id, what), payload, now: parts.clock.now() });
}

/** The name of an account; its id where there is no such account. */
export async function nameOf(tx: Tx, account: string): Promise<string> {
  return (await staffNames(tx, [account])).get(account) ?? account;
}
