import type { SaidMessage } from "../../conversation/message.js";
import type { Conversation, OpenQuestion } from "../../conversation/state.js";
import type { Handoff } from "../../domain/handoff.js";
import type { Language } from "../../domain/languages.js";
import { loadConversation } from "../../store/conversations.js";
import { type HandoffClosing, type HandoffNote, handoffPacket, programsIn } from "../../store/handoff-packets.js";
import { findHandoff, listHandoffs } from "../../store/handoffs.js";
import { lastAnswerTo, messagesAfter } from "../../store/messages.js";
import { reading, type Tx } from "../../store/transaction.js";
import { readAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Parts } from "../parts.js";
import { auditEntry } from "./acting.js";

/**
 * A hand-off with all that is known, as scripts are given it: why, the facts, what is open, the talk so far. When it is
 * closed, both stand as they stood at the close: what the person says afterwards is not shown.
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

/** All hand-offs there ever were. For the house itself: nobody is written down as having read them. */
export function allHandoffs(parts: Parts): Promise<readonly HandoffPacket[]> {
  return reading(parts.store, allPackets);
}

/** Hand-offs for a member of staff, who is written down as having read them. `open`: those that wait or are being answered. */
export function listFor(parts: Parts, by: SignedIn, which: "open" | "all"): Promise<readonly HandoffPacket[]> {
  return readAudited(
    parts.store,
    auditEntry(parts, by, "list", "handoffs"),
    which === "open" ? openPackets : allPackets,
  );
}

/** Hand-offs that wait or are being answered: the urgent first, then the longest waiting. */
async function openPackets(tx: Tx): Promise<readonly HandoffPacket[]> {
  return packetsOf(tx, await listHandoffs(tx, { states: ["waiting", "claimed"] }));
}

export async function allPackets(tx: Tx): Promise<readonly HandoffPacket[]> {
  return packetsOf(tx, await listHandoffs(tx));
}

/** One hand-off, for whoever has just been written down as having done something to it. */
export function packetNow(parts: Parts, id: string): Promise<HandoffPacket | undefined> {
  return reading(parts.store, async (tx) => {
    const handoff = await findHandoff(tx, id);
    return handoff && packetOf(tx, handoff);
  });
}

async function packetsOf(tx: Tx, handoffs: readonly Handoff[]): Promise<readonly HandoffPacket[]> {
  const packets: HandoffPacket[] = [];
  for (const handoff of handoffs) packets.push(await packetOf(tx, handoff));
  return packets;
}

async function packetOf(tx: Tx, handoff: Handoff): Promise<HandoffPacket> {
  const packet = await keptPacket(tx, handoff.id);
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
    wish: packet.wish ?? "",
    notes: (packet.notes ?? []).map(({ staff, text, at }) => ({ staff, text, at })),
    facts: packet.facts ?? {},
    open: talk.open,
    transcript: talk.said.map(({ from, text, at }) => ({ from, text, at })),
  };
}

/** What is sealed with a hand-off. */
export interface KeptPacket {
  readonly wish?: string;
  /** What staff were called for before a cry for help. */
  readonly before?: string;
  /** The kind of the cry for help. */
  readonly detail?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly open?: OpenQuestion | null;
  readonly notes?: readonly HandoffNote[];
  readonly closing?: HandoffClosing;
}

export async function keptPacket(tx: Tx, id: string): Promise<KeptPacket> {
  return (await handoffPacket<KeptPacket>(tx, id)) ?? {};
}

/** The talk as far as it belongs to a hand-off. */
export interface HandoffTalk {
  readonly said: readonly SaidMessage[];
  readonly open: OpenQuestion | null;
  readonly facts: Conversation["facts"];
  readonly programs: readonly string[];
  /** While it is not over: what the person is talked with in, where they asked for another than the usual language. */
  readonly language?: Language;
}

export async function talkOf(tx: Tx, handoff: Handoff, packet: KeptPacket): Promise<HandoffTalk> {
  const { conversation, state, closedAt = "" } = handoff;
  const said = await messagesAfter(tx, conversation, 0);
  if (state !== "closed") {
    const now = (await loadConversation(tx, conversation))?.conversation;
    const programs = now ? programsIn(now) : [];
    const open = inTask(now?.open) ?? packet.open ?? null;
    return { said, open, facts: now?.facts ?? {}, programs, ...(now?.language ? { language: now.language } : {}) };
  }
  const { closing } = packet;
  // Closed by a release that did not keep this: the clock tells.
  if (!closing) return { said: said.filter(({ at }) => at <= closedAt), open: null, facts: {}, programs: [] };
  const last = await lastAnswerTo(tx, conversation, closing.heard);
  const { open, facts = {}, programs = [] } = closing;
  return {
    said: said.filter(({ seq, amends }) => seq <= last || (amends !== undefined && amends.seq <= last)),
    open: inTask(open) ?? packet.open ?? null,
    facts,
    programs,
  };
}

/** When to call back is asked about the hand-off itself; what staff help with is the task below. */
function inTask(open: OpenQuestion | null | undefined): OpenQuestion | null {
  return open && open.dialog !== "handoff" ? open : null;
}
