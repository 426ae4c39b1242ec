import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  actionBody,
  bodyOf,
  commandFields,
  deliver,
  directMessage,
  eventBody,
  pressed,
} from "../support/fake-slack-requests.js";
import { createScriptedAssistant, hello, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { type SlackSite, startSlackSite } from "../support/slack-site.js";
import { pressables } from "../support/slack-words.js";

const api = await slackOfFile();
let assistant: ScriptedAssistant;
let site: SlackSite;

beforeEach(async () => {
  assistant = createScriptedAssistant();
  site = await startSlackSite(assistant, api.url);
});
afterEach(() => site.stop());

const now = () => ({ at: new Date() });
const ago = (seconds: number) => ({ at: new Date(Date.now() - seconds * 1_000) });
const hi = () => bodyOf.event(directMessage("U1", "안녕하세요"));

describe("what is signed by Slack", () => {
  it("is taken, and acknowledged with nothing", async () => {
    const answer = await deliver(site.url, hi(), now());
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(assistant.received).toMatchObject([
      {
        channel: "slack",
        conversation: "slack:T1:U1",
        text: "안녕하세요",
        address: { to: "person", user: "U1", channel: "D1" },
      },
    ]);
  });

  it("answers the challenge by which Slack looks whether we are there", async () => {
    const body = bodyOf.event({ type: "url_verification", token: "t", challenge: "3eZbrw1aB" });
    const answer = await deliver(site.url, body, now());
    expect([answer.status, await answer.text()]).toEqual([200, "3eZbrw1aB"]);
  });

  it("has one effect, however often it comes", async () => {
    const body = hi();
    for (const retry of [undefined, 1, 2, 3]) {
      const again = retry === undefined ? {} : { retry };
      expect((await deliver(site.url, body, { ...now(), ...again })).status).toBe(200);
    }
    expect((await deliver(site.url, body, ago(20))).status).toBe(200);
    expect(assistant.received).toHaveLength(1);
  });

  it("is to come again while the store is down, and is taken then", async () => {
    const body = hi();
    assistant.refuseWith("store-down");
    expect((await deliver(site.url, body, now())).status).toBe(503);
    assistant.refuseWith(null);
    expect((await deliver(site.url, body, { ...now(), retry: 1 })).status).toBe(200);
    expect(assistant.received).toHaveLength(1);
    expect(site.errors).toHaveLength(1);
  });

  it("is to come again when taking it takes too long, and is then found taken", async () => {
    await site.stop();
    const slow = { ...assistant, receive: slowly(assistant.receive, 300) };
    site = await startSlackSite(slow, api.url, { answerWithinMs: 50 });
    const body = hi();
    expect((await deliver(site.url, body, now())).status).toBe(503);
    await expect.poll(() => assistant.received).toHaveLength(1);
  });
});

describe("what is not signed by Slack just now", () => {
  const minutes = (n: number) => n * 60;
  it.each([
    ["is signed with another secret", { ...now(), secret: "0".repeat(32) }],
    ["is older than five minutes", ago(minutes(5) + 10)],
    ["is of a year ahead", ago(-minutes(60 * 24 * 365))],
    ["is of six minutes ahead", ago(-minutes(6))],
  ])("is turned away when it %s", async (_, signing) => {
    expect((await deliver(site.url, hi(), signing)).status).toBe(401);
    expect(assistant.received).toEqual([]);
  });

  it("is turned away when it has no signature at all, or half of one", async () => {
    const headers = { "content-type": "application/json" };
    const half = { ...headers, "x-slack-request-timestamp": String(Math.floor(Date.now() / 1_000)) };
    for (const some of [headers, half, { ...half, "x-slack-signature": "v0=" }, { ...half, "x-slack-signature": "" }]) {
      const answer = await fetch(`${site.url}/slack/events`, { method: "POST", headers: some, body: hi().text });
      expect(answer.status).toBe(401);
    }
    expect(assistant.received).toEqual([]);
  });

  it("is turned away when the very same request is sent again by somebody who is not repeating it", async () => {
    const body = hi();
    const at = new Date();
    expect((await deliver(site.url, body, { at })).status).toBe(200);
    expect((await deliver(site.url, body, { at })).status).toBe(401);
    expect(assistant.received).toHaveLength(1);
  });

  it("is turned away when one byte of it was changed", async () => {
    const body = hi();
    const changed = body.text.replace("U1", "U2");
    expect((await deliver(site.url, body, { ...now(), changed })).status).toBe(401);
    expect(assistant.received).toEqual([]);
  });

  it("is no reason to fall: what is signed and makes no sense is refused", async () => {
    for (const body of [
      bodyOf.event([]),
      bodyOf.event({ type: "event_callback", team_id: "T1", event_id: "E", event: "x" }),
      bodyOf.action(["x"]),
      bodyOf.command({ nothing: "here" }),
    ])
      expect((await deliver(site.url, body, now())).status).toBe(400);
    expect(assistant.received).toEqual([]);
  });
});

describe("what is nobody's word to us", () => {
  it.each([
    ["what a bot wrote", { bot_id: "B1" }],
    ["an edit", { subtype: "message_changed", message: { user: "U1", text: "고친 말" } }],
    ["a deletion", { subtype: "message_deleted", deleted_ts: "1.2" }],
    ["somebody who joins", { subtype: "channel_join" }],
    ["a message in a channel", { channel: "C1", channel_type: "channel" }],
    ["a file without a word", { subtype: "file_share", text: "", files: [{ id: "F1" }] }],
  ])("leaves no trace: %s", async (_, more) => {
    const answer = await deliver(site.url, bodyOf.event(directMessage("U1", "안녕하세요", more)), now());
    expect(answer.status).toBe(200);
    expect(assistant.received).toEqual([]);
  });
});

describe("a mention", () => {
  it("leads to the direct messages, where what was asked is answered, and only the asker sees where", async () => {
    const event = { type: "app_mention", channel: "C1", user: "U7", text: "<@UBOT> 이력서 도와주세요", ts: "1.1" };
    const body = bodyOf.event(eventBody(event));
    expect((await deliver(site.url, body, now())).status).toBe(200);
    expect((await deliver(site.url, body, { ...now(), retry: 1 })).status).toBe(200);
    expect(assistant.received).toMatchObject([{ conversation: "slack:T1:U7", text: "이력서 도와주세요" }]);
    const told = api.messages.filter(({ channel }) => channel === "C1");
    expect(told).toMatchObject([{ only: "U7", text: expect.stringContaining("다이렉트 메시지") }]);
  });

  it("without a word says hello there", async () => {
    const event = { type: "app_mention", channel: "C1", user: "U8", text: "<@UBOT>", ts: "1.1" };
    await deliver(site.url, bodyOf.event(eventBody(event)), now());
    expect(assistant.received).toEqual([]);
    expect(await assistant.messagesAfter("slack:T1:U8", 0)).toMatchObject([hello]);
  });
});

describe("the slash command", () => {
  it("says in the direct messages what follows it, and tells so to whoever typed it alone", async () => {
    const fields = commandFields("U1", "소셜마케터 알려줘");
    const answer = await deliver(site.url, bodyOf.command(fields), now());
    expect(await answer.json()).toMatchObject({ response_type: "ephemeral" });
    await deliver(site.url, bodyOf.command(fields), { ...now(), retry: 1 });
    expect(assistant.received).toMatchObject([
      { conversation: "slack:T1:U1", text: "소셜마케터 알려줘", address: { to: "person", user: "U1" } },
    ]);
  });
});

describe("opening our direct messages", () => {
  it("says hello, once", async () => {
    const event = { type: "app_home_opened", user: "U3", channel: "D3", tab: "messages" };
    for (let n = 0; n < 2; n++) await deliver(site.url, bodyOf.event(eventBody(event)), now());
    expect(await assistant.messagesAfter("slack:T1:U3", 0)).toMatchObject([hello]);
  });
});

describe("our home tab", () => {
  it("offers what can be begun, and each button speaks in the direct messages, once", async () => {
    const event = { type: "app_home_opened", user: "U4", channel: "D4", tab: "home" };
    await deliver(site.url, bodyOf.event(eventBody(event)), now());
    const shown = pressables([{ channel: "", ts: "", text: "", blocks: api.views.get("U4") ?? [] }]);
    expect(shown.map(({ label }) => label)).toEqual(["프로그램 찾기", "내 신청", "내 정보", "상담사 연결"]);
    const body = bodyOf.action(actionBody("U4", shown[1]?.action ?? {}));
    for (const retry of [1, 2]) expect((await deliver(site.url, body, { ...now(), retry })).status).toBe(200);
    expect(assistant.received).toMatchObject([
      { conversation: "slack:T1:U4", press: { label: "내 신청", act: { kind: "wish", intent: "status" } } },
    ]);
  });
});

describe("a press", () => {
  beforeEach(() => assistant.greet("slack", "slack:T1:U1"));

  it("means what the button meant, also in a list, and twice delivered is once pressed", async () => {
    const button = bodyOf.action(actionBody("U1", pressed("ieum:choice:1.1", "1.1")));
    for (const retry of [1, 2]) expect((await deliver(site.url, button, { ...now(), retry })).status).toBe(200);
    const chosen = { type: "static_select", action_id: "ieum:choice:list:1.0", selected_option: { value: "1.2" } };
    await deliver(site.url, bodyOf.action(actionBody("U1", chosen)), now());
    expect(assistant.received.map(({ press }) => press)).toEqual([hello.choices?.[1], hello.choices?.[2]]);
  });

  it("of a button that is not there changes nothing and says so", async () => {
    const before = api.messages.length;
    for (const value of ["9.9", "1.7", "x", "0.0"])
      await deliver(site.url, bodyOf.action(actionBody("U1", pressed(`ieum:choice:${value}`, value))), now());
    expect(assistant.received).toEqual([]);
    expect(api.messages.slice(before).map(({ text }) => text)).toEqual(
      Array(4).fill(expect.stringContaining("그 버튼은 이제 쓸 수 없어요")),
    );
  });

  it("of a day in a calendar says the day", async () => {
    const action = { type: "datepicker", action_id: "ieum:date:3", selected_date: "1981-05-02" };
    await deliver(site.url, bodyOf.action(actionBody("U1", action)), now());
    expect(assistant.received).toMatchObject([{ text: "1981-05-02" }]);
  });
});

function slowly(receive: ScriptedAssistant["receive"], ms: number): ScriptedAssistant["receive"] {
  return async (incoming) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return receive(incoming);
  };
}
