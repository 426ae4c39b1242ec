import type { Conversation, OpenQuestion } from "../conversation/state.js";
import { loadConversation, lockConversation } from "./conversations.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { Tx } from "./transaction.js";

/** What staff were given to read. */
export async function handoffPacket<Packet extends object>(tx: Tx, id: string): Promise<Packet | undefined> {
  const row = await tx.db.selectFrom("handoffs").select(["person", "packet"]).where("id", "=", id).executeTakeFirst();
  return row && unsealFor<Packet>(tx, row.person, "handoffs.packet", id, row.packet);
}

/** A remark of staff for staff; the person never sees it. */
export interface HandoffNote {
  readonly staff: string;
  readonly text: string;
  readonly at: string;
  /** Of the form it was written in. */
  readonly key?: string;
}

/**
 * Adds a note to what staff were given to read, sealed like the rest of it. The same words under the same key are not
 * added again. The hand-off is locked.
 */
export async function addHandoffNote(tx: Tx, id: string, note: HandoffNote): Promise<"added" | "repeat"> {
  let done: "added" | "repeat" = "added";
  await rewritePacket<{ notes?: readonly HandoffNote[] }>(tx, id, (packet) => {
    const { notes = [] } = packet;
    if (note.key !== undefined && notes.some(({ key, text }) => key === note.key && text === note.text)) {
      done = "repeat";
      return packet;
    }
    return { ...packet, notes: [...notes, note] };
  });
  return done;
}

/** What the person wrote first after they had called for staff, for the list; what comes later stands in the talk. */
export async function keepFirstWords(tx: Tx, id: string, words: string): Promise<void> {
  await rewritePacket<{ said?: string }>(tx, id, (packet) =>
    packet.said === undefined ? { ...packet, said: words } : packet,
  );
}

/**
 * A cry for help is what staff are wanted for from then on, whatever is written after it; what they were called for
 * before is kept beside it.
 */
export async function keepCry(tx: Tx, id: string, cry: object): Promise<void> {
  await rewritePacket<{ wish?: string; said?: string; before?: string; detail?: string }>(tx, id, (packet) => {
    const { wish, detail }: { wish?: string; detail?: string } = cry;
    const before = packet.said ?? packet.wish;
    return {
      ...packet,
      ...(wish === undefined ? {} : { wish, said: wish }),
      ...(before === undefined ? {} : { before }),
      ...(detail === undefined ? {} : { detail }),
    };
  });
}

/** How the talk stood when a hand-off was closed; it is part of the packet from then on. */
export interface HandoffClosing {
  readonly open: OpenQuestion | null;
  /** The last event that had come in: what was said to later ones is no part of the hand-off. */
  readonly heard: number;
  readonly facts?: Conversation["facts"];
  readonly programs?: readonly string[];
}

/** Keeps how the talk stands now: what is said, asked and learned later is not for these staff. */
export async function keepClosing(tx: Tx, id: string, conversation: string): Promise<void> {
  const heard = (await lockConversation(tx, conversation))?.inbox_seq ?? 0;
  const stored = (await loadConversation(tx, conversation))?.conversation;
  const closing: HandoffClosing = {
    open: stored?.open ?? null,
    heard,
    facts: stored?.facts ?? {},
    programs: stored ? programsIn(stored) : [],
  };
  await rewritePacket<{ closing?: HandoffClosing }>(tx, id, (packet) => ({ ...packet, closing }));
}

/** The talk goes on as part of the hand-off. */
export async function forgetClosing(tx: Tx, id: string): Promise<void> {
  await rewritePacket<{ closing?: HandoffClosing }>(tx, id, ({ closing: _closing, ...packet }) => packet);
}

/** Programs that a talk is about: the one in hand, and those of tasks that are open. */
export function programsIn({ program, stack }: Pick<Conversation, "program" | "stack">): readonly string[] {
  const open = stack.map((frame) => frame.with.program).filter((id) => typeof id === "string");
  return [...new Set([...(program === undefined ? [] : [program]), ...open])];
}

async function rewritePacket<Packet extends object>(
  tx: Tx,
  id: string,
  change: (packet: Partial<Packet>) => Partial<Packet>,
): Promise<void> {
  const row = await tx.db
    .selectFrom("handoffs")
    .select(["person", "packet"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const packet = await unsealFor<Packet>(tx, row.person, "handoffs.packet", id, row.packet);
  const sealed = await sealFor(tx, row.person, "handoffs.packet", id, change(packet ?? {}));
  await tx.db.updateTable("handoffs").set({ packet: sealed }).where("id", "=", id).execute();
}
