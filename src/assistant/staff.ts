import type { Handoff } from "../domain/handoff.js";
import { appendAudit } from "../store/audit.js";
import { addHandoffNote, claimHandoff, closeHandoff, findHandoff } from "../store/handoffs.js";
import { inTransaction, reading, type Tx } from "../store/transaction.js";
import { readAudited } from "./audited.js";
import { allPackets, type HandoffPacket, openPackets, packetOf } from "./handoff-packet.js";
import { tell } from "./offers.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";

/** `taken` and `closed`: somebody was quicker. `notYours`: claim it first. */
export type StaffOutcome =
  | { readonly kind: "done"; readonly handoff: HandoffPacket }
  | { readonly kind: "unknown" | "taken" | "closed" | "notYours" };

/** All hand-offs there ever were. For the house itself: nobody is written down as having read them. */
export function allHandoffs(parts: Parts): Promise<readonly HandoffPacket[]> {
  return reading(parts.store, allPackets);
}

/** Hand-offs for a member of staff, who is written down as having read them. `open`: those that wait or are being answered. */
export function listFor(parts: Parts, by: StaffMember, which: "open" | "all"): Promise<readonly HandoffPacket[]> {
  const entry = { at: parts.clock.now().toISOString(), actor: by.staff, action: "list", subject: "handoffs" };
  return readAudited(parts.store, entry, which === "open" ? openPackets : allPackets);
}

export interface StaffMember {
  /** Id, and the name that the person sees. */
  readonly staff: string;
}

/** Takes a hand-off, or looks at one's own again: from here on the assistant is silent in that conversation. */
export function claim(parts: Parts, handoff: string, by: StaffMember): Promise<StaffOutcome> {
  return inTransaction(parts.store, async (tx) => {
    const claimed = await claimHandoff(tx, handoff, { staff: by.staff, now: parts.clock.now() });
    if (claimed.kind === "unknown") return claimed;
    const mine = claimed.handoff.staff === by.staff;
    if (claimed.kind !== "claimed" && !(claimed.kind === "taken" && mine)) return { kind: claimed.kind };
    if (claimed.kind === "claimed")
      await event(tx, parts, claimed.handoff, "joined", joined(claimed.handoff, by, parts));
    await audit(tx, parts, by, "claim", handoff);
    return { kind: "done", handoff: await packetOf(tx, claimed.handoff) };
  });
}

/** Says something to the person, marked as a person's message. */
export function reply(parts: Parts, handoff: string, by: StaffMember, text: string): Promise<StaffOutcome> {
  return asOwner(parts, handoff, by, "reply", (tx, found) =>
    event(tx, parts, found, `said:${parts.newId()}`, { kind: "staffSaid", text }),
  );
}

/** A remark for colleagues; the person never sees it. */
export function note(parts: Parts, handoff: string, by: StaffMember, text: string): Promise<StaffOutcome> {
  return asOwner(parts, handoff, by, "note", (tx, found) =>
    addHandoffNote(tx, found.id, { staff: by.staff, text, at: parts.clock.now().toISOString() }),
  );
}

/** Ends a hand-off: the assistant takes the talk back, at the very question that was open. */
export function close(parts: Parts, handoff: string, by: StaffMember): Promise<StaffOutcome> {
  return asOwner(parts, handoff, by, "close", async (tx, found) => {
    await closeHandoff(tx, found.id, parts.clock.now());
    await event(tx, parts, found, "returned", { kind: "returned" });
  });
}

function asOwner(
  parts: Parts,
  id: string,
  by: StaffMember,
  action: "reply" | "note" | "close",
  act: (tx: Tx, handoff: Handoff) => Promise<void>,
): Promise<StaffOutcome> {
  return inTransaction(parts.store, async (tx) => {
    const found = await findHandoff(tx, id);
    if (!found) return { kind: "unknown" };
    if (found.state === "closed") return { kind: "closed" };
    if (found.state === "waiting" || found.staff !== by.staff) return { kind: "notYours" };
    await act(tx, found);
    await audit(tx, parts, by, action, id);
    const after = await findHandoff(tx, id);
    return { kind: "done", handoff: await packetOf(tx, after ?? found) };
  });
}

/** What was refused is not written down: it neither changed nor showed anything. */
function audit(tx: Tx, parts: Parts, { staff }: StaffMember, action: string, handoff: string): Promise<void> {
  return appendAudit(tx, { at: parts.clock.now().toISOString(), actor: staff, action, subject: handoff });
}

function event(tx: Tx, parts: Parts, handoff: Handoff, what: string, payload: Payload): Promise<void> {
  const { conversation } = handoff;
  return tell(tx, parts, { conversation, eventId: `handoff:${handoff.id}:${what}`, payload, now: parts.clock.now() });
}

/** The person is told who is there; an agency without a name of its own is not named. */
function joined(handoff: Handoff, { staff }: StaffMember, { catalog }: Parts): Payload {
  const agency = catalog.programs.find((program) => program.agency.id === handoff.agency)?.agency.name ?? "";
  return { kind: "joined", handoff: handoff.id, agency, staff };
}
