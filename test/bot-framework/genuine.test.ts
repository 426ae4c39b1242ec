import { describe, expect, it } from "vitest";
import { azureVerifier } from "../../src/channels/bot-framework/azure.js";
import { serviceHosts } from "../../src/channels/bot-framework/service-hosts.js";
import type { BotSettings } from "../../src/channels/bot-framework/settings.js";
import { loopbackOnly, nobody } from "../../src/channels/bot-framework/verifier.js";
import { activityFrom, startBotSite } from "../support/bot-site.js";
import { appId, type FakeConnector, issuer, startFakeConnector } from "../support/fake-connector.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";

const later = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;

async function registered(how: Partial<BotSettings> & { more?: readonly string[] } = {}) {
  const connector = await startFakeConnector();
  const { more = [connector.origin], ...changes } = how;
  const { openIdUrl } = connector;
  const cloud = { loginUrl: "https://login.microsoftonline.com/botframework.com", scope: issuer, issuer, openIdUrl };
  const proof = { kind: "password", password: "secret" } as const;
  const settings: BotSettings = { appId, kind: "MultiTenant", proof, cloud, ...changes };
  const isAllowed = serviceHosts(more);
  const assistant = createScriptedAssistant();
  const verify = azureVerifier(settings, isAllowed, { now: () => new Date() });
  const site = await startBotSite(assistant, { verify, isAllowed });
  return { connector, assistant, site };
}

function bearing(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

describe("with a registration", () => {
  it("hears what Azure signed for this bot", async () => {
    const { connector, assistant, site } = await registered();
    const { status } = await site.post(activityFrom(connector.origin), bearing(connector.token()));
    expect(status).toBe(200);
    expect(assistant.received).toMatchObject([{ channel: "bot-framework", text: "안녕하세요" }]);
  });

  const forged: readonly (readonly [string, (from: FakeConnector) => string | undefined])[] = [
    ["nothing", () => undefined],
    ["no token", () => "abc"],
    ["another's signature", (from) => from.token({}, { key: "another" })],
    ["a key that nobody knows", (from) => from.token({}, { kid: "made-up" })],
    ["no signature", (from) => `${from.token().split(".").slice(0, 2).join(".")}.`],
    ["a token for another bot", (from) => from.token({ aud: "another-app" })],
    ["a token of another issuer", (from) => from.token({ iss: "https://evil.example" })],
    [
      "a token of the emulator",
      (from) =>
        from.token({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ver: "1.0", appid: appId }),
    ],
    ["a token that has run out", (from) => from.token({ nbf: later(-120), exp: later(-60) })],
    ["a token that never runs out", (from) => from.token({ exp: undefined })],
    ["a token that begins in an hour", (from) => from.token({ nbf: later(60), exp: later(120) })],
    ["a token that was made in a year", (from) => from.token({ iat: later(525_600), exp: later(525_700) })],
    ["a token for another address", (from) => from.token({ serviceurl: "https://smba.trafficmanager.net/kr/" })],
    ["a token for no address", (from) => from.token({ serviceurl: undefined })],
  ];
  it.each(forged)("refuses %s, with no effect", async (_, make) => {
    const { connector, assistant, site } = await registered();
    const { status, body } = await site.post(activityFrom(connector.origin), bearing(make(connector)));
    expect(status).toBe(401);
    expect(body).toEqual({ error: "this is not for you to send" });
    expect(assistant.received).toEqual([]);
    expect(connector.taken).toEqual([]);
  });

  it("refuses a token that says it is signed with nothing, or with the public key as a password", async () => {
    const { connector, assistant, site } = await registered();
    const [, body = ""] = connector.token().split(".");
    for (const alg of ["none", "HS256"]) {
      const head = Buffer.from(JSON.stringify({ alg, typ: "JWT", kid: "x" })).toString("base64url");
      const { status } = await site.post(activityFrom(connector.origin), bearing(`${head}.${body}.AAAA`));
      expect(status).toBe(401);
    }
    expect(assistant.received).toEqual([]);
  });

  it.each([
    "http://169.254.169.254/latest/",
    "http://127.0.0.1:1/",
    "http://localhost:3978/",
    "https://10.0.0.5/",
    "https://[::1]/",
    "https://evil.example/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://botframework.com.evil.example/",
    "https://notbotframework.com/",
    "http://smba.trafficmanager.net/kr/",
    "https://smba.trafficmanager.net:8443/",
    "https://user@smba.trafficmanager.net/",
  ])("refuses to answer to %s, though the token says the same", async (serviceUrl) => {
    const { connector, assistant, site } = await registered();
    const { status } = await site.post(activityFrom(serviceUrl), bearing(connector.token({ serviceurl: serviceUrl })));
    expect(status).toBe(403);
    expect(assistant.received).toEqual([]);
    expect(connector.strayed).toEqual([]);
  });

  it("hears people of its own tenant alone, when it is for one", async () => {
    const { connector, assistant, site } = await registered({ kind: "SingleTenant", tenant: "tenant-a" });
    const headers = bearing(connector.token());
    const elsewhere = { channelData: { tenant: { id: "tenant-b" } } };
    expect((await site.post(activityFrom(connector.origin, elsewhere), headers)).status).toBe(403);
    const { status } = await site.post(activityFrom(connector.origin), bearing(connector.token({ tid: "tenant-b" })));
    expect(status).toBe(401);
    expect(assistant.received).toEqual([]);
    expect((await site.post(activityFrom(connector.origin), headers)).status).toBe(200);
  });

  it("hears for a channel only what is signed with a key for that channel", async () => {
    const { connector, assistant, site } = await registered();
    const { status } = await site.post(
      activityFrom(connector.origin, { channelId: "facebook" }),
      bearing(connector.token()),
    );
    expect(status).toBe(401);
    expect(assistant.received).toEqual([]);
  });

  it("has no second effect when a whole request is sent again as it was", async () => {
    const { connector, assistant, site } = await registered();
    const headers = bearing(connector.token());
    for (let n = 0; n < 3; n++) expect((await site.post(activityFrom(connector.origin), headers)).status).toBe(200);
    expect(assistant.received).toHaveLength(1);
  });

  it("does nothing for a token that somebody put with other words from another address", async () => {
    const { connector, assistant, site } = await registered();
    const elsewhere = await startFakeConnector();
    const { status } = await site.post(activityFrom(elsewhere.origin), bearing(connector.token()));
    expect(status).toBe(401);
    expect(assistant.received).toEqual([]);
    expect(elsewhere.taken).toEqual([]);
  });

  it("asks to be sent it again while the keys cannot be had", async () => {
    const connector = await startFakeConnector();
    const cloud = { loginUrl: "", scope: issuer, issuer, openIdUrl: `${connector.origin}/nothing` };
    const { site, assistant } = await registered({ cloud, more: [connector.origin] });
    const { status } = await site.post(activityFrom(connector.origin), bearing(connector.token()));
    expect(status).toBe(503);
    expect(assistant.received).toEqual([]);
  });

  it("takes the hosts of Microsoft, and those that were added", () => {
    const allowed = serviceHosts(["*.bots.example.kr"]);
    const good = [
      "https://smba.trafficmanager.net/kr/",
      "https://webchat.botframework.com/",
      "https://a.bots.example.kr/x",
    ];
    expect(good.filter((url) => !allowed(url))).toEqual([]);
    expect(allowed("https://bots.example.kr/")).toBe(false);
  });
});

describe("without a registration", () => {
  it("hears programs of this machine that want the answer on this machine", async () => {
    const assistant = createScriptedAssistant();
    const site = await startBotSite(assistant, { verify: loopbackOnly });
    expect((await site.post(activityFrom("http://localhost:56150/_connector"))).status).toBe(200);
    expect(assistant.received).toHaveLength(1);
  });

  it.each([
    ["an answer that would leave this machine", "https://smba.trafficmanager.net/kr/", {}],
    ["what came through a proxy", "http://localhost:56150/", { "x-forwarded-for": "203.0.113.7" }],
    ["what a page in a browser sends", "http://localhost:56150/", { origin: "https://evil.example" }],
  ])("refuses %s", async (_, serviceUrl, headers) => {
    const assistant = createScriptedAssistant();
    const site = await startBotSite(assistant, { verify: loopbackOnly });
    expect((await site.post(activityFrom(serviceUrl), headers)).status).toBe(403);
    expect(assistant.received).toEqual([]);
  });

  it("hears nobody once people reach the server from outside", async () => {
    const assistant = createScriptedAssistant();
    const site = await startBotSite(assistant, { verify: nobody });
    expect((await site.post(activityFrom("http://localhost:56150/"))).status).toBe(403);
    expect(assistant.received).toEqual([]);
  });
});
