import type { Reading } from "../conversation/reading.js";
import type { Conversation, DialogId } from "../conversation/state.js";
import type { Moment, Need } from "../conversation/talk.js";
import { type Input, type TurnResult, turn } from "../conversation/turn.js";
import { type Address, findAddress, personSide, saveAddress } from "../store/addresses.js";
import {
  loadConversation,
  openConversation,
  type StoredConversation,
  saveConversation,
} from "../store/conversations.js";
import { countSteps } from "../store/dialog-steps.js";
import { personWrote } from "../store/handoff-person.js";
import { countUndone, type InboxItem, markInboxDone } from "../store/inbox.js";
import { type Lease, releaseLease } from "../store/leases.js";
import { appendMessages } from "../store/messages.js";
import { queueDelivery } from "../store/outbox.js";
import { remarkPerson } from "../store/person-marks.js";
import { factsOfBoth } from "../store/reseal-person.js";
import { staffElsewhere } from "../store/staff-elsewhere.js";
import type { Tx } from "../store/transaction.js";
import { amendment } from "./amend/amendment.js";
import { countMiss } from "./count-miss.js";
import { isForStaff, settleFiles, wordsForStaff } from "./files/files-in-turn.js";
import { fulfil } from "./fulfil.js";
import { promiseOf } from "./handoffs/promise-of.js";
import { messageIn } from "./message-in-talk.js";
import type { Missed } from "./misses/keep-miss.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import { seoulDay } from "./seats-window.js";
import { stillTrue } from "./still-true.js";
import { takesOf } from "./taking-part/takes.js";
import { inputOf } from "./turn-input.js";

/** A turn was refused by the store: somebody else has the conversation now, or it was erased. Nothing was written. */
export class Overtaken extends Error {}

/**
 * Reads a message before any transaction is open: the open question and the buttons on offer are those of `conversation`,
 * and the commit refuses if it is no longer current.
 */
export function understand(parts: Parts, conversation: Conversation, payload: Payload): Reading | undefined {
  if (payload.kind !== "said") return undefined;
  const today = seoulDay(parts.clock.now());
  const { language } = conversation;
  const words = parts.wordsIn(language);
  const options = conversation.choices.map(({ label }) => words.word(label));
  const asked = conversation.owner === "assistant" ? conversation.open : askedBesideStaff(conversation);
  const context = {
    today,
    options,
    ...(asked ? { asked: asked.kind } : {}),
    ...(language ? { language } : {}),
  };
  return parts.read(payload.text, context, parts.lessons?.lines);
}

/** While somebody waits for staff or has them, "여보세요?" is no name, though a name was asked before: only what was asked since is open. */
function askedBesideStaff({ open }: Conversation): Conversation["open"] {
  return open && besideStaff.has(open.dialog) ? open : null;
}

const besideStaff: ReadonlySet<DialogId> = new Set(["handoff", "my-data", "applications"]);

export interface TurnToTake {
  readonly lease: Lease;
  readonly stored: StoredConversation;
  readonly item: InboxItem<Payload>;
  readonly reading: Reading | undefined;
  /** `apology`: the turn has failed too often; nothing is done but to say so. */
  readonly answer: "turn" | "apology";
}

/**
 * One turn, all of it in `tx`: writes, the conversation, what was said, and the inbox row done; the lease goes back when
 * nothing else waits. Turns of different conversations may share a transaction. Returns the conversation as it is now.
 */
export async function takeTurn(
  tx: Tx,
  parts: Parts,
  { lease, stored, item, reading, answer }: TurnToTake,
): Promise<StoredConversation> {
  const now = parts.clock.now();
  const happened = await stillTrue(tx, parts.catalog, {
    ...{ payload: item.payload, owner: stored.conversation.owner, now },
  });
  const input: Input =
    answer === "apology"
      ? { kind: "sorry", after: happened.kind }
      : inputOf(parts, happened, reading, stored.conversation);
  const pushes = parts.pushing?.has(stored.channel) ?? false;
  const address = pushes
    ? await findAddress(tx, { conversation: stored.conversation.id, side: personSide })
    : undefined;
  const result = await think(tx, parts, stored, input, now);
  // Before the talk is saved: staff lock the hand-off first and the talk after it.
  if (isForStaff(happened, result.conversation.owner))
    await personWrote(tx, {
      conversation: result.conversation.id,
      // What called for staff is known as the wish already.
      ...(stored.conversation.owner === "assistant" ? {} : wordsForStaff(happened)),
      now,
      promise: promiseOf(parts),
    });
  const words = parts.wordsIn(result.conversation.language);
  const said = [
    ...(happened.kind === "amended"
      ? await amendment(tx, words, stored.conversation.id, happened)
      : messageIn({ ...parts, words }, happened, stored.conversation.owner, stored.channel)),
    ...result.says.map((saying) => words.message(saying)),
  ];
  const { current, conversation } = await afterErasure(tx, parts, stored, result, { now, address });
  const saved = await saveConversation(tx, { conversation, version: current.version, lease });
  if (saved.kind !== "saved") throw new Overtaken(saved.kind);
  if (isNamedAnew(current.conversation, conversation)) await remarkPerson(tx, conversation.person);
  await countMiss(tx, parts, {
    before: current.conversation,
    after: conversation,
    now,
    ...wordsRead(happened, reading),
  });
  await countSteps(tx, {
    day: seoulDay(now),
    steps: result.steps.map(({ program = "", dialog, question, what }) => ({
      program,
      dialog,
      question,
      asked: what === "asked" ? 1 : 0,
      answered: what === "answered" ? 1 : 0,
    })),
  });
  const messages = current === stored ? said : said.slice(-1);
  const range = await appendMessages(tx, {
    conversation: conversation.id,
    person: conversation.person,
    messages,
    now,
    inbox: item.id,
  });
  await settleFiles(tx, happened, range);
  if (range && pushes) {
    const toSay = messages.flatMap(({ from }, index) => (from === "person" ? [] : [range.from + index]));
    const push = { conversation: conversation.id, channel: stored.channel, now: parts.machineClock.now() };
    await queueDelivery(tx, { ...push, seqs: toSay });
  }
  const done = await markInboxDone(tx, { inbox: item.id, said: range, now });
  if (done.kind === "done-already" && current === stored) throw new Overtaken("done");
  if ((await countUndone(tx, conversation.id)) === 0) await releaseLease(tx, lease);
  return { ...current, conversation, version: saved.version, lastSeq: range?.to ?? current.lastSeq };
}

/** What was typed, and how it was read. */
function wordsRead(
  payload: Payload,
  reading: Reading | undefined,
): { readonly said?: Pick<Missed, "text" | "reading"> } {
  return payload.kind === "said" && !payload.press && reading ? { said: { text: payload.text, reading } } : {};
}

/** Whether a name or number was said, corrected or forgotten: they are found by what is known of them now. */
function isNamedAnew(before: Conversation, after: Conversation): boolean {
  return (["name", "phone"] as const).some((key) => before.facts[key]?.value !== after.facts[key]?.value);
}

async function think(tx: Tx, parts: Parts, stored: StoredConversation, input: Input, now: Date): Promise<TurnResult> {
  const { conversation, channel } = stored;
  const { person, id, owner } = conversation;
  const staffOn = owner === "assistant" ? await staffElsewhere(tx, { person, conversation: id }) : undefined;
  const moment: Moment = {
    catalog: parts.catalog,
    house: parts.house,
    today: seoulDay(now),
    now: now.toISOString(),
    newId: () => parts.newId(),
    ...(staffOn === undefined ? {} : { staffOn }),
    ...(await takesOf(tx, parts, { input, person, now })),
  };
  const thinking = turn(conversation, input, moment);
  let step = thinking.next();
  while (!step.done)
    step = thinking.next(await fulfil(tx, parts, { conversation, channel, now }, step.value satisfies Need));
  return step.value;
}

/**
 * When the turn erased the person, the talk goes on with a new, unknown one; only the last word stands in it, and, where it
 * has to be pushed, the way there.
 */
async function afterErasure(
  tx: Tx,
  parts: Parts,
  stored: StoredConversation,
  result: TurnResult,
  { now, address }: { readonly now: Date; readonly address: Address | undefined },
) {
  const { id } = stored.conversation;
  const there = await loadConversation(tx, id);
  if (there) return { current: stored, conversation: asJoined(result.conversation, there.conversation) };
  await openConversation(tx, { conversation: id, channel: stored.channel, newPerson: parts.newId(), now });
  if (address) await saveAddress(tx, { conversation: id, side: personSide, body: address.body, now });
  const current = await loadConversation(tx, id);
  if (!current) throw new Error("a conversation that was just opened is not there");
  const { language } = result.conversation;
  const anew = { ...current.conversation, introduced: true };
  return { current, conversation: language === undefined ? anew : { ...anew, language } };
}

/** When the turn made one person of two, the talk is that person's from here on, and knows what they said elsewhere. */
function asJoined(after: Conversation, there: Conversation): Conversation {
  if (there.person === after.person) return after;
  const { person, consented, language } = there;
  return {
    ...after,
    person,
    consented,
    facts: factsOfBoth(after.facts, there.facts),
    ...(language ? { language } : {}),
  };
}
