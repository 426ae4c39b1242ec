import { randomUUID } from "node:crypto";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import { createFiles, type Files } from "../../src/assistant/files/create-files.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createStaffThreads } from "../../src/assistant/threads/create-staff-threads.js";
import { slackClient } from "../../src/channels/slack/create-slack-channel.js";
import { createCardPoster } from "../../src/channels/slack/staff/card-poster.js";
import type { Role } from "../../src/domain/staff.js";
import { insertAccount } from "../../src/store/accounts.js";
import { matchStaff, setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import { type FakeSlackApi, fakeTokens, type PostedMessage } from "./fake-slack-api.js";
import {
  actionBody,
  bodyOf,
  changedMessage,
  deliver,
  type Filled,
  type SlackBody,
  submissionBody,
  threadReply,
} from "./fake-slack-requests.js";
import type { FakeModal } from "./fake-slack-views.js";
import { type SlackSite, slackWords, startSlackSite } from "./slack-site.js";
import { pressables } from "./slack-words.js";
import { partsOver } from "./transcript-parts.js";

/** A Tuesday morning in Seoul: staff are there. */
export const tuesday = new Date("2026-03-03T01:00:00Z");

export interface SlackStaff {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly handoffs: HandoffsPort;
  readonly files: Files;
  readonly site: SlackSite;
  /** Lets cards and messages catch up with all that happened. */
  catchUp(): Promise<void>;
  /** Has another process look at cards and what rooms are to be told. */
  lookAgain(parts: Parts): Promise<void>;
  /** Somebody in the web chat says something, and it is answered. */
  says(conversation: string, text: string): Promise<void>;
  /** What somebody in the web chat has read, all of it. */
  reads(conversation: string): Promise<readonly string[]>;
  /** What stands in a room: cards, or with `under` what stands below one. */
  room(room: string, under?: string): readonly PostedMessage[];
  presses(user: string, card: PostedMessage, label: string): Promise<void>;
  writes(user: string, card: PostedMessage, text: string, ts?: string): Promise<void>;
  /** Changes what was written under `ts`; without `text` deletes it. */
  changes(user: string, card: PostedMessage, change: Change, eventId?: string): Promise<void>;
  /** Presses what opens a modal; the modal. */
  opens(user: string, card: PostedMessage, label: string): Promise<FakeModal>;
  /** Sends a modal in; what Slack is answered. */
  submits(user: string, modal: FakeModal, filled: Filled): Promise<unknown>;
  /** Sends Slack's request as it stands. */
  send(body: SlackBody): Promise<void>;
  /** As `send`; what Slack is answered. */
  ask(body: SlackBody): Promise<string>;
  stop(): Promise<void>;
}

export interface Change {
  readonly ts: string;
  readonly was: string;
  readonly text?: string;
  /** When it was changed, where that is not the order in which it comes. */
  readonly at?: string;
}

export interface Counsellor {
  readonly id: string;
  readonly user?: string;
  readonly role?: Role;
  readonly agency: string | null;
}

/** Staff of some agencies in Slack, and people in the web chat, on one store. */
export async function slackStaff(
  store: Store,
  api: FakeSlackApi,
  rooms: Readonly<Record<string, string>>,
  staff: readonly Counsellor[],
): Promise<SlackStaff> {
  const parts: Parts = { ...(await partsOver(store, { now: () => tuesday })), newId: randomUUID };
  await inTransaction(store, async (tx) => {
    for (const [agency, room] of Object.entries(rooms)) await setStaffRoom(tx, { channel: "slack", agency, room });
    for (const { id, user, role = "counsellor", agency } of staff) {
      const account = { id, login: id, name: `${id} 상담사`, role, agency, state: "active" as const, password: null };
      await insertAccount(tx, { ...account, now: tuesday });
      if (user) await matchStaff(tx, { channel: "slack", member: user, account: id });
    }
  });
  const assistant = createAssistant(parts);
  const handoffs = createHandoffs(parts, assistant.settled);
  const files = createFiles(parts, { settle: assistant.settled, handoffs });
  const threads = createStaffThreads(parts, "slack");
  const agencies = parts.catalog.agencies.map(({ id, name }) => ({ id, name }));
  const site = await startSlackSite(assistant, api.url, {
    staff: { threads, handoffs, agencies },
    files,
    cards: "by hand",
    answerWithinMs: 20_000,
  });
  const deliverer = createDeliverer(parts, site.channel.sender);
  const client = slackClient({ botToken: fakeTokens.bot, apiUrl: api.url });
  const poster = createCardPoster(() => Promise.resolve(client), slackWords, agencies);
  let said = 0;
  const ask = async (body: SlackBody): Promise<string> => {
    const answer = await deliver(site.url, body, { at: new Date(), retry: 1 });
    if (answer.status !== 200) throw new Error(`Slack was answered ${answer.status}: ${String(site.errors.at(-1))}`);
    return answer.text();
  };
  const send = async (body: SlackBody) => void (await ask(body));
  const presses = async (user: string, card: PostedMessage, label: string) => {
    const button = pressables([card]).find((one) => one.label === label);
    if (!button) throw new Error(`nothing on the card is called ${label}`);
    await send(
      bodyOf.action({ ...actionBody(user, button.action, { channel: card.channel }), message: { ts: card.ts } }),
    );
  };
  return {
    parts,
    assistant,
    handoffs,
    files,
    site,
    lookAgain: (other) => createStaffThreads(other, "slack").catchUp(poster),
    async catchUp() {
      await threads.catchUp(poster);
      deliverer.wake();
      await deliverer.idle();
    },
    async says(conversation, text) {
      await assistant.receive({ channel: "web", conversation, eventId: `e${++said}`, text });
      await assistant.settled(conversation);
    },
    async reads(conversation) {
      return (await assistant.messagesAfter(conversation, 0)).map(({ from, text }) => `${from}: ${text}`);
    },
    room: (room, under) =>
      api.messages.filter((one) => one.channel === room && one.thread === under && one.only === undefined),
    presses,
    async opens(user, card, label) {
      const before = api.modals.length;
      await presses(user, card, label);
      const modal = api.modals[before];
      if (!modal) throw new Error(`nothing was opened by ${label}`);
      return modal;
    },
    submits: async (user, modal, filled) => {
      const text = await ask(bodyOf.action(submissionBody(user, modal, filled)));
      return text === "" ? undefined : JSON.parse(text);
    },
    writes: (user, card, text, ts) =>
      send(bodyOf.event(threadReply(user, { room: card.channel, card: card.ts, ...(ts ? { ts } : {}) }, text))),
    changes: (user, card, change, eventId) => {
      const at = { channel: card.channel, channel_type: "group", thread_ts: card.ts };
      return send(bodyOf.event(changedMessage(at, { user, ...change }, eventId)));
    },
    send,
    ask,
    async stop() {
      await site.stop();
      await assistant.stop();
    },
  };
}
