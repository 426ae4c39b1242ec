import type { HandoffPacket } from "../assistant/handoffs/packet.js";
import type { Message, WordedCard } from "../conversation/message.js";
import type { DialogId, OpenQuestion, Owner } from "../conversation/state.js";
import type { Words } from "../words/words.js";

/** What one line of a talk is answered with. */
export interface ChatOut {
  readonly conversation: string;
  readonly messages: readonly object[];
  readonly open: object | null;
  readonly owner: Owner;
}

/** A message as scripts see it: labels only, no ids of ours. */
export function messageOut({ from, text, choices, cards, links }: Message): object {
  return {
    from,
    text,
    ...(choices ? { choices: choices.map(({ label }) => ({ label })) } : {}),
    ...(links ? { links } : {}),
    ...(cards ? { cards: cards.map(cardOut) } : {}),
  };
}

function cardOut({ title, text, facts, choices }: WordedCard): object {
  return {
    title,
    ...(text === undefined ? {} : { text }),
    ...(facts ? { facts } : {}),
    ...(choices ? { choices: choices.map(({ label }) => ({ label })) } : {}),
  };
}

export function openOut(open: OpenQuestion | null, words: Words): object | null {
  return open ? { dialog: dialogOut(open.dialog), question: words.word(open.question), kind: open.kind } : null;
}

/** Scripts know seven tasks: joining two talks belongs to a person's own data. */
function dialogOut(dialog: DialogId): Exclude<DialogId, "link"> {
  return dialog === "link" ? "my-data" : dialog;
}

export function handoffOut(packet: HandoffPacket, words: Words): object {
  const { id, conversation, agency, state, reason, urgent, facts, open, wish, notes, transcript } = packet;
  return {
    id,
    conversation,
    agency,
    state,
    reason,
    urgent,
    wish,
    facts,
    open: openOut(open, words),
    notes,
    transcript,
  };
}
