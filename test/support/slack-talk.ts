import { randomBytes } from "node:crypto";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { Parts } from "../../src/assistant/parts.js";
import type { SlackAssistant } from "../../src/channels/slack/slack-house.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { type SettableClock, settableClock } from "../../src/cli/chat-json.js";
import type { Store } from "../../src/store/transaction.js";
import { type FakeSlackApi, startFakeSlackApi } from "./fake-slack-api.js";
import {
  actionBody,
  bodyOf,
  deliver,
  directMessage,
  directOf,
  type Filled,
  type SlackBody,
  submissionBody,
  team,
} from "./fake-slack-requests.js";
import type { FakeModal } from "./fake-slack-views.js";
import { type SlackSite, startSlackSite } from "./slack-site.js";
import { pressables } from "./slack-words.js";
import { partsOver } from "./transcript-parts.js";

/** What Slack is answered to a modal. */
export interface Answered {
  readonly status: number;
  readonly response_action?: "errors" | "update" | "clear";
  readonly errors?: Readonly<Record<string, string>>;
  readonly view?: unknown;
}

/** People at Slack's own screen: everything goes through the real door, signed, to the whole assistant over a store. */
export interface SlackTalk {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly api: FakeSlackApi;
  readonly site: SlackSite;
  post(body: SlackBody): Promise<Response>;
  says(user: string, text: string): Promise<void>;
  /** Presses what really stands there, the newest of that name; waits for the answer. */
  presses(user: string, label: string): Promise<void>;
  /** Presses the button that opens the form, and gives the modal that is there then. */
  opensForm(user: string): Promise<FakeModal>;
  sends(user: string, modal: FakeModal, filled: Filled): Promise<Answered>;
  /** What there is to press on somebody's home tab. */
  pressesHome(user: string, label: string): Promise<void>;
  /** Sends what is due, until nothing is left. */
  push(user?: string): Promise<void>;
  /** The words of the last messages in somebody's direct messages. */
  lastSaid(user: string): string;
  stop(): Promise<void>;
}

export async function startSlackTalk(
  store: Store,
  {
    at = "2026-03-03T02:00:00.000Z",
    around = (assistant) => assistant,
    answerWithinMs = 20_000,
    clock = settableClock(),
  }: {
    readonly at?: string;
    readonly clock?: SettableClock;
    readonly answerWithinMs?: number;
    readonly around?: (assistant: Assistant, parts: Parts) => SlackAssistant;
  } = {},
): Promise<SlackTalk> {
  clock.set(new Date(at));
  const parts = await partsOver(store, clock, { prefix: randomBytes(4).toString("hex") });
  const api = await startFakeSlackApi();
  const assistant = createAssistant(parts);
  const site = await startSlackSite(around(assistant, parts), api.url, { answerWithinMs });
  const deliverer = createDeliverer(parts, site.channel.sender);
  const post = (body: SlackBody) => deliver(site.url, body, { at: new Date() });
  const push = async (user?: string) => {
    if (user !== undefined) await assistant.settled(talkOf({ team, user }));
    deliverer.wake();
    await deliverer.idle();
  };
  const shown = (user: string) => api.messages.filter(({ channel }) => channel === directOf(user));
  const press = async (user: string, action: object) => {
    const { status } = await post(bodyOf.action(actionBody(user, action)));
    if (status !== 200) throw new Error(`a press was answered with ${status}`);
    await push(user);
  };
  const named = (all: ReturnType<typeof pressables>, label: string) => {
    const found = all.findLast((one) => one.label === label);
    if (!found) throw new Error(`nothing to press is called ${label}: ${all.map((one) => one.label).join(", ")}`);
    return found.action;
  };
  return {
    parts,
    assistant,
    api,
    site,
    post,
    push,
    async says(user, text) {
      await post(bodyOf.event(directMessage(user, text)));
      await push(user);
    },
    presses: (user, label) => press(user, named(pressables(shown(user)), label)),
    async opensForm(user) {
      const before = api.modals.length;
      await press(user, named(pressables(shown(user)), "한 번에 적기"));
      return until(() => api.modals[before]);
    },
    async sends(user, modal, filled) {
      const answer = await post(bodyOf.action(submissionBody(user, modal, filled)));
      const body = await answer.text();
      return { status: answer.status, ...(body === "" ? {} : JSON.parse(body)) };
    },
    async pressesHome(user, label) {
      const blocks = api.views.get(user) ?? [];
      await press(user, named(pressables([{ channel: "", ts: "", text: "", blocks }]), label));
    },
    lastSaid: (user) => shown(user).at(-1)?.text ?? "",
    async stop() {
      await site.stop();
      await assistant.stop();
      await api.stop();
    },
  };
}

/** What is there once it is. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 4_500; tries++) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((soon) => setTimeout(soon, 10));
  }
  throw new Error("it never came");
}
