import { setTimeout as sleep } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { AssistantPort, Delivered, Delivery, FormsPort, Pace, Sender } from "../../../assistant/ports.js";
import type { ApiFor } from "../api-for.js";
import { worthAForm } from "../forms/form-action.js";
import { readInTeam } from "../in-team.js";
import { slack, teamOfTalk } from "../talk/talk-id.js";
import type { Words, WordsIn } from "../words.js";
import { amendParts } from "./amend-parts.js";
import type { Showing } from "./blocks.js";
import { findParts, partMark } from "./find-parts.js";
import { type Rendered, render } from "./render.js";
import { renderAmended } from "./render-amended.js";
import { renderForStaff } from "./render-for-staff.js";
import type { Rests } from "./rests.js";
import { whatBecame } from "./what-became.js";

export interface SlackSenderOptions {
  readonly apiFor: ApiFor;
  readonly assistant: Pick<AssistantPort, "view"> & Partial<Pick<FormsPort, "form">>;
  readonly words: Words;
  readonly wordsIn?: WordsIn;
  /** Where pages of our own are. */
  readonly url?: string;
  /** What Slack allows one channel; its own word without. */
  readonly pace?: readonly Pace[];
  /** Given where there are several workspaces: what one refuses, the others may have. */
  readonly rests?: Rests;
}

/** About one message a second for each channel. Source: docs.slack.dev, "Rate limits". */
const usualPace: readonly Pace[] = [{ count: 1, perMs: 1_000 }];

const address = z.discriminatedUnion("to", [
  z.object({ to: z.literal("person"), team: z.string().optional(), user: z.string(), channel: z.string().optional() }),
  /** Staff, below the card of a hand-off; the channel is named as `inTeam` does. */
  z.object({ to: z.literal("thread"), channel: z.string(), thread: z.string(), handoff: z.string().optional() }),
]);
type Address = z.infer<typeof address>;

/** A channel of Slack's, or a thread in one. */
export interface Place {
  readonly channel: string;
  readonly thread?: string;
}

interface Reached {
  readonly api: webApi.WebClient;
  readonly place: Place;
}

/** Hands messages to Slack, each with its mark in its metadata, so that it can be seen whether it arrived. */
export function createSlackSender(options: SlackSenderOptions): Sender {
  const { apiFor, words, rests, pace = usualPace } = options;
  const opened = new Map<string, string>();

  /** Asking again opens nothing twice. Undefined when the workspace has removed the app. */
  const reach = async (to: Address, conversation: string): Promise<Reached | undefined> => {
    const api = await apiFor(teamOf(to, conversation));
    return api && { api, place: await placeOf(api, to, conversation) };
  };
  const placeOf = async (api: webApi.WebClient, to: Address, conversation: string): Promise<Place> => {
    if (to.to === "thread") return { channel: readInTeam(to.channel).id, thread: to.thread };
    const known = to.channel ?? opened.get(conversation);
    if (known !== undefined) return { channel: known };
    const { channel } = await api.conversations.open({ users: to.user });
    if (channel?.id === undefined) throw new Error("Slack opened a conversation without an id");
    if (opened.size > 10_000) opened.clear();
    opened.set(conversation, channel.id);
    return { channel: channel.id };
  };

  return {
    channel: slack,
    pace,
    async deliver(delivery, signal) {
      const to = address.parse(delivery.address);
      const there = [...delivery.parts];
      const team = teamOf(to, delivery.conversation) ?? "";
      const rest = rests?.left(team);
      if (rest !== undefined) return { kind: "later", afterMs: rest, parts: there };
      try {
        const reached = await reach(to, delivery.conversation);
        if (!reached) return { kind: "gone", why: "workspace-removed" };
        const { api, place } = reached;
        const parts = await rendered(delivery, to, options);
        if (delivery.attempt > 1 && parts.length > 1) await seen(there, delivery, reached, parts.length);
        for (const [at, part] of parts.entries()) {
          if (at < there.length) continue;
          if (at > 0) await sleep(pace[0]?.perMs ?? 0, undefined, { signal });
          there.push(await post(api, place, part, { outbox: delivery.outbox, part: at, of: parts.length }));
        }
        return { kind: "sent", parts: there };
      } catch (fault) {
        return withParts(became(fault, team, rests), there);
      }
    },
    async amend({ address: body, conversation, ids, now }) {
      const to = address.parse(body);
      const reached = await reach(to, conversation);
      if (!reached) return { kind: "gone", why: "workspace-removed" };
      const showing: Showing = { words, ...(options.url === undefined ? {} : { url: options.url }) };
      const parts = to.to === "thread" ? renderForStaff(now, showing, to.handoff) : renderAmended(now, showing);
      return amendParts(reached.api, reached.place, ids, parts);
    },
    async find({ outbox, conversation, address: body }) {
      try {
        const reached = await reach(address.parse(body), conversation);
        return reached ? await findParts(reached.api, reached.place, outbox) : "unknown";
      } catch {
        return "unknown";
      }
    },
  };

  /** Of several parts some may have arrived without our knowing. */
  async function seen(there: string[], { outbox }: Delivery, { api, place }: Reached, of: number): Promise<void> {
    const found = await findParts(api, place, outbox, of);
    if (typeof found === "object") there.push(...found.there.slice(there.length));
  }
}

async function rendered(
  { message, conversation, mayBeThere }: Delivery,
  to: Address,
  { assistant, words, wordsIn, url }: SlackSenderOptions,
): Promise<readonly Rendered[]> {
  const showing: Showing = {
    words,
    ...(url === undefined ? {} : { url }),
    ...(mayBeThere ? { maybeAgain: true } : {}),
  };
  if (to.to === "thread") return renderForStaff(message, showing, to.handoff);
  const { open, owner, language } = await assistant.view(conversation);
  const isOpenNow = owner === "assistant" && open !== null && message.text.endsWith(open.words);
  const asksDay = isOpenNow && (open.kind === "birthDate" || open.kind === "date");
  const form = isOpenNow ? await assistant.form?.(conversation) : undefined;
  return render(message, {
    ...showing,
    words: wordsIn?.(language) ?? words,
    ...(asksDay ? { asksDay } : {}),
    ...(form && form.fields.length >= worthAForm ? { asksForm: true } : {}),
  });
}

async function post(
  api: webApi.WebClient,
  { channel, thread }: Place,
  { text, blocks }: Rendered,
  mark: { readonly outbox: string; readonly part: number; readonly of: number },
): Promise<string> {
  const { ts } = await api.chat.postMessage({
    channel,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    metadata: partMark(mark),
  });
  if (ts === undefined) throw new Error("Slack took a message without naming it");
  return ts;
}

/** Where there are several workspaces, one that wants to be left alone for a while holds up no other. */
function became(fault: unknown, team: string, rests: Rests | undefined): Delivered {
  const what = whatBecame(fault);
  if (what.kind !== "later" || rests === undefined) return what;
  const { afterMs } = what;
  if (afterMs === undefined) return { kind: "later" };
  if (what.holds === "platform") rests.begin(team, afterMs);
  return { kind: "later", afterMs };
}

function teamOf(to: Address, conversation: string): string | undefined {
  return to.to === "thread" ? readInTeam(to.channel).team : (to.team ?? teamOfTalk(conversation));
}

function withParts(became: Delivered, parts: readonly string[]): Delivered {
  switch (became.kind) {
    case "later":
    case "unclear":
      return { ...became, parts };
    case "sent":
    case "dead":
    case "gone":
      return became;
  }
}
