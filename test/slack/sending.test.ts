import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Delivery, Sender } from "../../src/assistant/ports.js";
import { slackClient } from "../../src/channels/slack/create-slack-channel.js";
import { createRests } from "../../src/channels/slack/send/rests.js";
import { createSlackSender, type SlackSenderOptions } from "../../src/channels/slack/send/sender.js";
import { type FakeSlackApi, fakeTokens, startFakeSlackApi } from "../support/fake-slack-api.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { slackWords as words } from "../support/slack-site.js";

let api: FakeSlackApi;
let sender: Sender;
let user = 0;

beforeAll(async () => {
  api = await startFakeSlackApi();
});
afterAll(() => api.stop());
beforeEach(() => {
  user += 1;
  sender = senderWith(fakeTokens.bot);
});

const signal = new AbortController().signal;
const channel = () => `D${user}`;
const posted = () => api.messages.filter((one) => one.channel === channel());

describe("sending to Slack", () => {
  it("posts once, with the mark by which it is found again", async () => {
    expect(await sender.deliver(delivery("안녕하세요"), signal)).toMatchObject({
      kind: "sent",
      parts: [posted()[0]?.ts],
    });
    expect(posted()).toMatchObject([
      { text: "안녕하세요", metadata: { event_payload: { outbox: outbox(), part: 0 } } },
    ]);
  });

  it("opens the direct messages of somebody who never wrote there, once", async () => {
    const address = { to: "person", user: `U${user}` };
    const calls = api.calls.length;
    for (const text of ["하나", "둘"]) await sender.deliver({ ...delivery(text), address }, signal);
    expect(posted()).toHaveLength(2);
    expect(api.calls.slice(calls).filter((one) => one === "conversations.open")).toHaveLength(1);
  });

  it("calls nobody by what somebody typed", async () => {
    await sender.deliver(delivery("<!channel> <@U1> & *굵게*"), signal);
    expect(posted()[0]?.text).toBe("&lt;!channel&gt; &lt;@U1&gt; &amp; *굵게*");
    expect(api.refusals).toEqual([]);
  });

  it("puts what is too long for one message into several, and goes on after those that are there", async () => {
    const long = delivery("가나다라마바사. ".repeat(3_000));
    api.mishap("chat.postMessage", { kind: "error", error: "internal_error" });
    expect(await sender.deliver(long, signal)).toMatchObject({ kind: "unclear", parts: [] });
    const sent = await sender.deliver({ ...long, attempt: 2 }, signal);
    expect(sent).toMatchObject({ kind: "sent", parts: posted().map(({ ts }) => ts) });
    expect(posted().length).toBeGreaterThan(1);
    const already = posted().length;
    const parts = posted()
      .slice(0, 1)
      .map(({ ts }) => ts);
    // The answer to the second part was lost, and the process with it.
    expect(await sender.deliver({ ...long, attempt: 3, parts }, signal)).toMatchObject({ kind: "sent" });
    expect(posted()).toHaveLength(already);
  });

  it("leaves a workspace alone for as long as it asked to be, and only that one", async () => {
    let now = new Date("2026-03-02T01:00:00.000Z");
    const several = senderWith(fakeTokens.bot, { rests: createRests({ now: () => now }) });
    const to = (team: string) => ({ ...delivery("안녕하세요"), address: { ...address(), team } });
    api.mishap("chat.postMessage", { kind: "limited", retryAfter: 7 });
    expect(await several.deliver(to("TA"), signal)).toEqual({ kind: "later", afterMs: 7_000, parts: [] });
    const calls = api.calls.length;
    now = new Date(now.getTime() + 4_000);
    expect(await several.deliver(to("TA"), signal)).toEqual({ kind: "later", afterMs: 3_000, parts: [] });
    expect(api.calls).toHaveLength(calls);
    expect(await several.deliver(to("TB"), signal)).toMatchObject({ kind: "sent" });
    now = new Date(now.getTime() + 3_000);
    expect(await several.deliver(to("TA"), signal)).toMatchObject({ kind: "sent" });
  });

  it.each([
    ["asks for patience", { kind: "limited", retryAfter: 7 }, { kind: "later", afterMs: 7_000, holds: "platform" }],
    ["says that the talk is not there", "channel_not_found", { kind: "gone", why: "channel_not_found" }],
    ["says that the account is shut", "account_inactive", { kind: "gone", why: "account_inactive" }],
    ["says that the place is closed", "is_archived", { kind: "gone", why: "is_archived" }],
    ["finds the message malformed", "invalid_blocks", { kind: "dead", why: "invalid_blocks" }],
    ["finds the message too long", "msg_blocks_too_long", { kind: "dead", why: "msg_blocks_too_long" }],
    ["does not know us any more", "token_revoked", { kind: "later", holds: "platform" }],
    ["has not let us in yet", "not_in_channel", { kind: "later" }],
    ["breaks while at it", "fatal_error", { kind: "unclear" }],
    ["answers with 502", { kind: "status", status: 502 }, { kind: "unclear" }],
  ] as const)("is told apart when Slack %s", async (_, mishap, outcome) => {
    api.mishap("chat.postMessage", typeof mishap === "string" ? { kind: "error", error: mishap } : mishap);
    expect(await sender.deliver(delivery("안녕하세요"), signal)).toMatchObject(outcome);
    expect(posted()).toEqual([]);
  });

  it("waits when Slack cannot be reached at all", async () => {
    const nowhere = await startFakeSlackApi();
    await nowhere.stop();
    expect(
      await senderWith(fakeTokens.bot, { apiUrl: nowhere.url }).deliver(delivery("안녕하세요"), signal),
    ).toMatchObject({
      kind: "later",
    });
  });

  it("does not try by itself what Slack refused", async () => {
    const calls = api.calls.length;
    api.mishap("chat.postMessage", { kind: "limited", retryAfter: 1 });
    await sender.deliver(delivery("안녕하세요"), signal);
    expect(api.calls.slice(calls)).toEqual(["chat.postMessage"]);
  });
});

describe("looking whether a message arrived", () => {
  it("finds it though its answer was lost", async () => {
    api.mishap("chat.postMessage", { kind: "lost" });
    expect(await sender.deliver(delivery("안녕하세요"), signal)).toMatchObject({ kind: "unclear" });
    expect(await sender.find?.(delivery("안녕하세요"), signal)).toEqual({ there: [posted()[0]?.ts] });
  });

  it("says that it is not there when it is not", async () => {
    expect(await sender.find?.(delivery("안녕하세요"), signal)).toBe("absent");
  });

  it("does not take half of a message for the whole", async () => {
    const long = delivery("가나다라마바사. ".repeat(3_000));
    api.mishap("chat.postMessage", { kind: "lost" });
    await sender.deliver(long, signal);
    expect(posted()).toHaveLength(1);
    expect(await sender.find?.(long, signal)).toBe("absent");
    await sender.deliver({ ...long, attempt: 2 }, signal);
    expect(await sender.find?.(long, signal)).toEqual({ there: posted().map(({ ts }) => ts) });
  });

  it("does not know when Slack does not say", async () => {
    api.mishap("conversations.history", { kind: "limited", retryAfter: 3 });
    expect(await sender.find?.(delivery("안녕하세요"), signal)).toBe("unknown");
  });
});

function outbox(): string {
  return JSON.stringify([`slack:T1:U${user}`, 1]);
}

function delivery(text: string): Delivery {
  return {
    outbox: outbox(),
    conversation: `slack:T1:U${user}`,
    seq: 1,
    message: { from: "assistant", seq: 1, at: "2026-03-02T01:00:00.000Z", text },
    address: address(),
    attempt: 1,
    mayBeThere: false,
    parts: [],
  };
}

function address() {
  return { to: "person", user: `U${user}`, channel: channel() };
}

function senderWith(
  botToken: string,
  { apiUrl = api.url, ...more }: { readonly apiUrl?: string } & Partial<SlackSenderOptions> = {},
): Sender {
  const assistant = createScriptedAssistant();
  const client = slackClient({ botToken, apiUrl });
  return createSlackSender({ apiFor: () => Promise.resolve(client), assistant, words, pace: [], ...more });
}
