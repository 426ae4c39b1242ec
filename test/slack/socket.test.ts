import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeSlackApi, startFakeSlackApi } from "../support/fake-slack-api.js";
import { actionBody, commandFields, directMessage, pressed } from "../support/fake-slack-requests.js";
import { type FakeSlackSocket, startFakeSlackSocket } from "../support/fake-slack-socket.js";
import { createScriptedAssistant, hello, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { type SlackSite, startSlackSite } from "../support/slack-site.js";

let api: FakeSlackApi;
let slack: FakeSlackSocket;
let assistant: ScriptedAssistant;
let site: SlackSite;

beforeAll(async () => {
  api = await startFakeSlackApi();
  slack = await startFakeSlackSocket();
});
afterAll(async () => {
  await slack.stop();
  await api.stop();
});
beforeEach(async () => {
  assistant = createScriptedAssistant();
  api.socketUrl = slack.url;
  site = await startSlackSite(assistant, api.url, { socket: true });
});
afterEach(() => site.stop());

describe("Slack through a socket of ours", () => {
  it("brings messages, presses and commands, each acknowledged once it is safe", async () => {
    await assistant.greet("slack", "slack:T1:U1");
    expect(await slack.send("events_api", directMessage("U1", "안녕하세요"))).not.toBe("silence");
    expect(await slack.send("interactive", actionBody("U1", pressed("ieum:choice:1.0", "1.0")))).not.toBe("silence");
    expect(await slack.send("slash_commands", commandFields("U1", "도와주세요"))).toMatchObject({
      response_type: "ephemeral",
    });
    expect(assistant.received.map(({ text, press }) => press?.label ?? text)).toEqual([
      "안녕하세요",
      hello.choices?.[0]?.label,
      "도와주세요",
    ]);
  });

  it("has one effect of a message that comes again as if for the first time", async () => {
    const body = directMessage("U1", "안녕하세요");
    for (let n = 0; n < 3; n++) expect(await slack.send("events_api", body)).not.toBe("silence");
    expect(assistant.received).toHaveLength(1);
  });

  it("stays silent while the store is down, so that Slack sends it again", async () => {
    const body = directMessage("U1", "안녕하세요");
    assistant.refuseWith("store-down");
    expect(await slack.send("events_api", body, 300)).toBe("silence");
    assistant.refuseWith(null);
    expect(await slack.send("events_api", body)).not.toBe("silence");
    expect(assistant.received).toHaveLength(1);
  });

  it.each(["refresh", "break"] as const)("comes back after a %s", async (how) => {
    await slack.connected();
    const before = slack.connections;
    slack.drop(how);
    while (slack.connections === before) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await slack.send("events_api", directMessage("U1", "다시요"))).not.toBe("silence");
    expect(assistant.received).toMatchObject([{ text: "다시요" }]);
  });

  it("tries again when Slack cannot give it a socket", async () => {
    await site.stop();
    api.mishap("apps.connections.open", { kind: "error", error: "internal_error" });
    api.mishap("apps.connections.open", { kind: "status", status: 503 });
    site = await startSlackSite(assistant, api.url, { socket: true });
    expect(await slack.send("events_api", directMessage("U1", "늦었어요"))).not.toBe("silence");
    expect(site.errors).toHaveLength(2);
  });
});

describe("a server without a secret to check signatures", () => {
  it("takes nothing over HTTP", async () => {
    const answer = await fetch(`${site.url}/slack/events`, { method: "POST", body: "{}" });
    expect(answer.status).toBe(404);
  });
});
