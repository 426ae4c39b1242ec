import type { OpenQuestion } from "../conversation/state.js";
import type { Handoff } from "../domain/handoff.js";
import { loadConversation } from "../store/conversations.js";
import {
  addHandoffNote,
  claimHandoff,
  closeHandoff,
  findHandoff,
  type HandoffClosing,
  type HandoffNote,
  handoffPacket,
  listHandoffs,
} from "../store/handoffs.js";
import { lastAnswerTo, messagesAfter } from "../store/messages.js";
import { inTransaction, reading, type Tx } from "../store/transaction.js";
import { tell } from "./offers.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";

/**
 * A hand-off with all that is known: why, the facts, what is open, the talk so far. When it is closed, both stand as they
 * stood at the close: what the person says afterwards is not shown.
 */
export interface HandoffPacket {
  readonly id: string;
  readonly conversation: string;
  readonly agency: string;
  readonly state: Handoff["state"];
  readonly reason: string;
  readonly urgent: boolean;
  readonly staff?: string;
  readonly wish: string;
  readonly notes: readonly HandoffNote[];
  readonly facts: object;
  readonly open: OpenQuestion | null;
  readonly transcript: readonly { readonly from: string; readonly text: string; readonly at: string }[];
}

/** `taken` and `closed`: somebody was quicker. `notYours`: claim it first. */
export type StaffOutcome =
  | { readonly kind: "done"; readonly handoff: HandoffPacket }
  | { readonly kind: "unknown" | "taken" | "closed" | "notYours" };

/** Hand-offs that wait or are being answered: the urgent first, then the longest waiting. */
export async function openHandoffs(parts: Parts): Promise<readonly HandoffPacket[]> {
  return reading(parts.store, async (tx) => {
    const open = await listHandoffs(tx, { states: ["waiting", "claimed"] });
    const sorted = [...open].sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.at.localeCompare(b.at));
    return Promise.all(sorted.map((handoff) => packetOf(tx, handoff)));
  });
}

/** All hand-offs there ever were, for lists. */
export async function allHandoffs(parts: Parts): Promise<readonly HandoffPacket[]> {
  return reading(parts.store, async (tx) =>
    Promise.all((await listHandoffs(tx)).map((handoff) => packetOf(tx, handoff))),
  );
}

export interface StaffMember {
  /** Id, and the name that the person sees. */
  readonly staff: string;
}

/** Takes a hand-off: from here on the assistant is silent in that conversation. */
export function claim(parts: Parts, handoff: string, by: StaffMember): Promise<StaffOutcome> {
  return inTransaction(parts.store, async (tx) => {
    const claimed = await claimHandoff(tx, handoff, { staff: by.staff, now: parts.clock.now() });
    if (claimed.kind === "unknown") return claimed;
    const mine = claimed.handoff.staff === by.staff;
    if (claimed.kind !== "claimed" && !(claimed.kind === "taken" && mine)) return { kind: claimed.kind };
    if (claimed.kind === "claimed")
      await event(tx, parts, claimed.handoff, "joined", joined(claimed.handoff, by, parts));
    return { kind: "done", handoff: await packetOf(tx, claimed.handoff) };
  });
}

/** Says something to the person, marked as a person's message. */
export function reply(parts: Parts, handoff: string, by: StaffMember, text: string): Promise<StaffOutcome> {
  return asOwner(parts, handoff, by, (tx, found) =>
    event(tx, parts, found, `said:${parts.newId()}`, { kind: "staffSaid", text }),
  );
}

/** A remark for colleagues; the person never sees it. */
export function note(parts: Parts, handoff: string, by: StaffMember, text: string): Promise<StaffOutcome> {
  return asOwner(parts, handoff, by, (tx, found) =>
    addHandoffNote(tx, found.id, { staff: by.staff, text, at: parts.clock.now().toISOString() }),
  );
}

/** Ends a hand-off: the assistant takes the talk back, at the very question that was open. */
export function close(parts: Parts, handoff: string, by: StaffMember): Promise<StaffOutcome> {
  return asOwner(parts, handoff, by, async (tx, found) => {
    await closeHandoff(tx, found.id, parts.clock.now());
    await event(tx, parts, found, "returned", { kind: "returned" });
  });
}

function asOwner(
  parts: Parts,
  id: string,
  by: StaffMember,
  act: (tx: Tx, handoff: Handoff) => Promise<void>,
): Promise<StaffOutcome> {
  return inTransaction(parts.store, async (tx) => {
    const found = await findHandoff(tx, id);
    if (!found) return { kind: "unknown" };
    if (found.state === "closed") return { kind: "closed" };
    if (found.state === "waiting" || found.staff !== by.staff) return { kind: "notYours" };
    await act(tx, found);
    const after = await findHandoff(tx, id);
    return { kind: "done", handoff: await packetOf(tx, after ?? found) };
  });
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

interface Packet {
  readonly wish?: string;
  readonly facts?: object;
  readonly open?: OpenQuestion | null;
  readonly notes?: readonly HandoffNote[];
  readonly closing?: HandoffClosing;
}

async function packetOf(tx: Tx, handoff: Handoff): Promise<HandoffPacket> {
  const packet = await handoffPacket<Packet>(tx, handoff.id);
  const talk = await talkOf(tx, handoff, packet);
  const { id, conversation, agency, state, reason, urgent, staff } = handoff;
  return {
    id,
    conversation,
    agency,
    state,
    reason,
    urgent,
    ...(staff === undefined ? {} : { staff }),
    wish: packet?.wish ?? "",
    notes: packet?.notes ?? [],
    facts: packet?.facts ?? {},
    open: talk.open,
    transcript: talk.said.map(({ from, text, at }) => ({ from, text, at })),
  };
}

/** The talk as far as it belongs to the hand-off. */
async function talkOf(tx: Tx, { conversation, state, closedAt = "" }: Handoff, packet: Packet | undefined) {
  const said = await messagesAfter(tx, conversation, 0);
  if (state !== "closed") {
    const now = (await loadConversation(tx, conversation))?.conversation;
    return { said, open: now?.open ?? packet?.open ?? null };
  }
  const closing = packet?.closing;
  // Closed by a release that did not keep this: the clock tells.
  if (!closing) return { said: said.filter(({ at }) => at <= closedAt), open: null };
  const last = await lastAnswerTo(tx, conversation, closing.heard);
  return { said: said.filter(({ seq }) => seq <= last), open: closing.open };
}
