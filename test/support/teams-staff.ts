import { randomUUID } from "node:crypto";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createStaffRooms } from "../../src/assistant/threads/create-staff-rooms.js";
import { createStaffThreads } from "../../src/assistant/threads/create-staff-threads.js";
import type { Role } from "../../src/domain/staff.js";
import { insertAccount } from "../../src/store/accounts.js";
import { matchStaff, setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import { activityFrom, type BotSite, startBotSite } from "./bot-site.js";
import type { FakeConnector } from "./fake-connector.js";
import { adaptiveCard, type SentCard } from "./fake-connector-limits.js";
import type { StandingMessage } from "./fake-team.js";
import { partsOver } from "./transcript-parts.js";
import { words } from "./world.js";

/** A Tuesday morning in Seoul: staff are there. */
const tuesday = new Date("2026-03-03T01:00:00Z");
export const tenant = "aaaaaaaa-0000-4000-8000-000000000001";
const channel = "bot-framework";

/** A number in the form in which a directory names somebody. */
export function objectId(n: number): string {
  return `bbbbbbbb-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

export interface TeamsStaffHouse {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly handoffs: HandoffsPort;
  readonly site: BotSite;
  /** Lets cards and messages catch up with all that happened. */
  catchUp(): Promise<void>;
  /** Somebody in the web chat says something, and it is answered. */
  says(conversation: string, text: string): Promise<void>;
  /** What somebody in the web chat has read, all of it. */
  reads(conversation: string): Promise<readonly string[]>;
  /** What begins threads in a room, or with `below` what stands in one. */
  room(room: string, below?: string): readonly StandingMessage[];
  /** Presses a button, as a client does that knows `Action.Execute`, or with `older` as one that does not. */
  presses(user: number, card: StandingMessage, press: Pressing): Promise<unknown>;
  /** What somebody sees of a card: it is asked for anew when they do. */
  sees(user: number, card: StandingMessage): Promise<SentCard>;
  writes(user: number, card: StandingMessage, text: string, more?: object): Promise<void>;
  /** Anything else that happens in a room. */
  happens(room: string, more: object, thread?: string): Promise<void>;
  stop(): Promise<void>;
}

export interface Pressing {
  readonly verb: string;
  readonly chosen?: string;
  readonly older?: true;
}

export interface Counsellor {
  readonly id: string;
  readonly user?: number;
  readonly role?: Role;
  readonly agency: string | null;
}

/** Staff of some agencies in channels of a team, and people in the web chat, on one store. */
export async function teamsStaff(
  store: Store,
  connector: FakeConnector,
  rooms: Readonly<Record<string, string>>,
  staff: readonly Counsellor[],
): Promise<TeamsStaffHouse> {
  const parts: Parts = { ...(await partsOver(store, { now: () => tuesday })), newId: randomUUID };
  await inTransaction(store, async (tx) => {
    for (const [agency, room] of Object.entries(rooms)) await setStaffRoom(tx, { channel, agency, room });
    for (const { id, user, role = "counsellor", agency } of staff) {
      const account = { id, login: id, name: `${id} 상담사`, role, agency, state: "active" as const, password: null };
      await insertAccount(tx, { ...account, now: tuesday });
      if (user) await matchStaff(tx, { channel, member: `${tenant}/${objectId(user)}`, account: id });
    }
  });
  const assistant = createAssistant(parts);
  const handoffs = createHandoffs(parts, assistant.settled);
  const threads = createStaffThreads(parts, channel);
  const site = await startBotSite(assistant, {
    staff: {
      threads,
      rooms: createStaffRooms(parts, channel),
      handoffs,
      agencies: parts.catalog.agencies.map(({ id, name }) => ({ id, name })),
      words: (key, params) => words.word(params ? { say: key, with: params } : { say: key }),
      usual: { serviceUrl: connector.origin, bot: "28:bot", tenant },
    },
  });
  // The platform takes a few messages a second: the clock of the sending runs ahead.
  let aheadMs = 0;
  const deliverer = createDeliverer(
    { ...parts, machineClock: { now: () => new Date(Date.now() + aheadMs) } },
    site.sender,
  );
  let said = 0;
  const happens = async (room: string, more: object, thread?: string) => {
    said++;
    const id = thread === undefined ? room : `${room};messageid=${thread}`;
    const activity = activityFrom(connector.origin, {
      id: `${1_772_413_500_000 + said}`,
      localTimestamp: new Date(tuesday.getTime() + said * 1000).toISOString(),
      conversation: { id, conversationType: "channel", isGroup: true, tenantId: tenant },
      channelData: { tenant: { id: tenant }, channel: { id: room }, team: { id: "19:team@thread.tacv2" } },
      ...more,
    });
    const answer = await site.post(activity);
    if (answer.status !== 200) throw new Error(`Teams was answered ${answer.status}: ${String(site.errors.at(-1))}`);
    return answer.body;
  };
  const from = (user: number) => ({ from: { id: `29:${user}`, name: "상담사", aadObjectId: objectId(user) } });
  return {
    parts,
    assistant,
    handoffs,
    site,
    async catchUp() {
      if (site.cards) await threads.catchUp(site.cards);
      for (let n = 0; n < 5; n++) {
        deliverer.wake();
        await deliverer.idle();
        aheadMs += 2_000;
      }
    },
    async says(conversation, text) {
      await assistant.receive({ channel: "web", conversation, eventId: `e${++said}`, text });
      await assistant.settled(conversation);
    },
    async reads(conversation) {
      return (await assistant.messagesAfter(conversation, 0)).map(({ from: who, text }) => `${who}: ${text}`);
    },
    room: (room, below) => connector.team.standing.filter((one) => one.room === room && one.below === below),
    presses(user, card, { verb, chosen, older }) {
      const handoff = handoffOf(card);
      const data = { staff: verb, handoff, ...(chosen === undefined ? {} : { chosen }) };
      if (older)
        return happens(card.room, { ...from(user), text: undefined, value: data, replyToId: card.id }, card.id);
      const value = { action: { type: "Action.Execute", verb, data }, trigger: "manual" };
      const invoke = { type: "invoke", name: "adaptiveCard/action", value, replyToId: card.id, text: undefined };
      return happens(card.room, { ...from(user), ...invoke }, card.id);
    },
    async sees(user, card) {
      const { refresh } = cardIn(card);
      const value = { action: refresh?.action, trigger: "automatic" };
      const invoke = { type: "invoke", name: "adaptiveCard/action", value, text: undefined };
      const body = await happens(card.room, { ...from(user), ...invoke }, card.id);
      return adaptiveCard.parse(typeof body === "object" && body !== null && "value" in body ? body.value : null);
    },
    async writes(user, card, text, more = {}) {
      await happens(card.room, { ...from(user), text, ...more }, card.id);
    },
    async happens(room, more, thread) {
      await happens(room, more, thread);
    },
    async stop() {
      await site.stop();
      await assistant.stop();
    },
  };
}

/** The card that a message is. */
export function cardIn({ said }: StandingMessage): SentCard {
  const [first] = said.attachments ?? [];
  if (!first) throw new Error("that message is no card");
  return first.content;
}

/** What can be pressed on a card, without what stands in its lists. */
export function buttonsOn({ actions = [] }: SentCard): readonly string[] {
  return actions.map(({ title }) => title);
}

function handoffOf(card: StandingMessage): string {
  const { refresh } = cardIn(card);
  return String(refresh?.action.data.handoff);
}
