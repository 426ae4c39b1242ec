import type { OpenQuestion } from "../conversation/state.js";
import type { Handoff } from "../domain/handoff.js";
import { loadConversation } from "../store/conversations.js";
import { type HandoffClosing, type HandoffNote, handoffPacket, listHandoffs } from "../store/handoffs.js";
import { lastAnswerTo, messagesAfter } from "../store/messages.js";
import type { Tx } from "../store/transaction.js";

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

/** Hand-offs that wait or are being answered: the urgent first, then the longest waiting. */
export async function openPackets(tx: Tx): Promise<readonly HandoffPacket[]> {
  return packetsOf(tx, await listHandoffs(tx, { states: ["waiting", "claimed"] }));
}

/** All hand-offs there ever were. */
export async function allPackets(tx: Tx): Promise<readonly HandoffPacket[]> {
  return packetsOf(tx, await listHandoffs(tx));
}

async function packetsOf(tx: Tx, handoffs: readonly Handoff[]): Promise<readonly HandoffPacket[]> {
  const packets: HandoffPacket[] = [];
  for (const handoff of handoffs) packets.push(await packetOf(tx, handoff));
  return packets;
}

interface Packet {
  readonly wish?: string;
  readonly facts?: object;
  readonly open?: OpenQuestion | null;
  readonly notes?: readonly HandoffNote[];
  readonly closing?: HandoffClosing;
}

export async function packetOf(tx: Tx, handoff: Handoff): Promise<HandoffPacket> {
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
