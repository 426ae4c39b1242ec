import { doDueWork } from "../assistant/jobs/due-work.js";
import type { Parts } from "../assistant/parts.js";
import { takeIn } from "../assistant/receive.js";
import { drain, drainAll } from "../assistant/work.js";
import type { Act } from "../dialog/say.js";
import { loadConversation } from "../store/conversations.js";
import { deliveredUpTo, markDelivered } from "../store/delivered.js";
import { inboxState } from "../store/inbox.js";
import { messagesAfter } from "../store/messages.js";
import { inTransaction, reading } from "../store/transaction.js";
import { type PersonLine, readChatLine } from "./chat-lines.js";
import { type ChatOut, messageOut, openOut } from "./chat-out.js";
import { staffAnswer } from "./chat-staff.js";

const terminal = "terminal";

/** Who has been told what: a talk, on its channel. */
interface Hearer {
  readonly channel: string;
  readonly conversation: string;
}

/** The clock that `at` sets; it runs on from there only with the next `at`. */
export interface SettableClock {
  now(): Date;
  set(at: Date): void;
}

export function settableClock(): SettableClock {
  let at: Date | undefined;
  return {
    now: () => at ?? new Date(),
    set: (to) => {
      at = to;
    },
  };
}

/** A talk by JSON lines: every line in is answered, in order, with all that it led to. `begin` puts the assistant together at the first line, whose `at` may set the day. `channelOf`: where a conversation is held; all in the terminal without. */
export function chatJson(
  clock: SettableClock,
  begin: () => Promise<Parts>,
  channelOf: (conversation: string) => string = () => terminal,
): (value: unknown) => Promise<object> {
  let parts: Promise<Parts> | undefined;
  return async (value) => {
    const read = readChatLine(value);
    if (read.kind === "problem") return { error: read.error };
    if (read.kind === "staffProblem") return { staff: read.staff, result: { error: read.error } };
    if (read.line.at !== undefined) clock.set(new Date(read.line.at));
    parts ??= begin();
    const ready = await parts;
    await doDueWork(ready);
    await drainAll(ready);
    if (read.kind === "person") return personAnswer(ready, read.line, channelOf(read.line.conversation));
    const answer = await staffAnswer(ready, read.line);
    await drainAll(ready);
    return answer;
  };
}

async function personAnswer(parts: Parts, line: PersonLine, channel: string): Promise<ChatOut> {
  const hearer = { channel, conversation: line.conversation };
  const { conversation } = line;
  const said = line.text !== undefined || line.choose !== undefined;
  if (!said) return outSince(parts, hearer);
  const eventId = line.id ?? parts.newId();
  const press =
    line.choose === undefined ? undefined : { label: line.choose, ...(await actOf(parts, conversation, line.choose)) };
  const receipt = await takeIn(parts, {
    channel,
    conversation,
    eventId,
    ...(press ? { press } : { text: line.text ?? "" }),
    ...((await hasNews(parts, hearer)) ? { unseen: true } : {}),
  });
  if (receipt.kind === "refused") return tooLong(parts, hearer);
  await drain(parts, conversation);
  if (receipt.kind === "repeat") return again(parts, conversation, receipt.inbox);
  return outSince(parts, hearer);
}

/** Whether something was said since the last line of this conversation: it comes with the answer to this one. */
function hasNews(parts: Parts, hearer: Hearer): Promise<boolean> {
  return reading(parts.store, async (tx) => {
    const since = await deliveredUpTo(tx, hearer);
    return (await messagesAfter(tx, hearer.conversation, since)).some(({ from }) => from !== "person");
  });
}

/** The button with this label: the newest one, so that an old card's button is recognised too. */
async function actOf(parts: Parts, conversation: string, label: string): Promise<{ act?: Act }> {
  const messages = await reading(parts.store, (tx) => messagesAfter(tx, conversation, 0));
  const choices = messages.flatMap((message) => [
    ...(message.choices ?? []),
    ...(message.cards ?? []).flatMap((card) => card.choices ?? []),
  ]);
  const act = choices.findLast((choice) => choice.label === label)?.act;
  return act ? { act } : {};
}

/** Everything not yet delivered to this conversation, and where it stands. */
async function outSince(parts: Parts, hearer: Hearer): Promise<ChatOut> {
  const { conversation } = hearer;
  return inTransaction(parts.store, async (tx) => {
    const messages = await messagesAfter(tx, conversation, await deliveredUpTo(tx, hearer));
    const last = messages.at(-1)?.seq;
    if (last !== undefined) await markDelivered(tx, hearer, last);
    const stored = await loadConversation(tx, conversation);
    return {
      conversation,
      messages: messages.filter(({ from }) => from !== "person").map(messageOut),
      open: openOut(stored?.conversation.open ?? null, parts.wordsIn(stored?.conversation.language)),
      owner: stored?.conversation.owner ?? "assistant",
    };
  });
}

/** The same event again: what it was answered with, and no second effect. */
async function again(parts: Parts, conversation: string, inbox: string): Promise<ChatOut> {
  return reading(parts.store, async (tx) => {
    const state = await inboxState(tx, inbox);
    const said = state.kind === "done" ? state.said : undefined;
    const messages = said
      ? (await messagesAfter(tx, conversation, said.from - 1)).filter(({ seq }) => seq <= said.to)
      : [];
    const stored = await loadConversation(tx, conversation);
    return {
      conversation,
      messages: messages.filter(({ from }) => from !== "person").map(messageOut),
      open: openOut(stored?.conversation.open ?? null, parts.wordsIn(stored?.conversation.language)),
      owner: stored?.conversation.owner ?? "assistant",
    };
  });
}

/** Nothing was stored and nothing moved; the person is asked to shorten it. */
async function tooLong(parts: Parts, hearer: Hearer): Promise<ChatOut> {
  const out = await outSince(parts, hearer);
  const text = parts.words.word({ say: "common.tooLong", with: { longest: 10_000 } });
  return { ...out, messages: [...out.messages, { from: "assistant", text }] };
}
