import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createTokens } from "../../src/channels/direct-line/tokens.js";
import { tokenAt } from "../support/direct-line-client.js";
import { startDirectLine, tokenKey } from "../support/direct-line-site.js";
import { createScriptedAssistant, option } from "../support/scripted-assistant.js";

const now = new Date("2026-03-02T10:00:00+09:00");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const mine = { conversation: `dl-${"a".repeat(32)}`, user: "dl_1" };
const another = { conversation: `dl-${"b".repeat(32)}`, user: "dl_2" };

async function site(how: Parameters<typeof startDirectLine>[1] = {}) {
  const assistant = createScriptedAssistant();
  return { assistant, ...(await startDirectLine(assistant, { now: () => now, ...how })) };
}

function asking(token: string | undefined, more: Record<string, string> = {}) {
  return { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...more };
}

function posting(token: string | undefined, activity: unknown = { type: "message", text: "안녕" }): RequestInit {
  const headers = asking(token, { "content-type": "application/json" });
  return { method: "POST", headers, body: typeof activity === "string" ? activity : JSON.stringify(activity) };
}

describe("a token", () => {
  const { issue } = createTokens(tokenKey);
  const good = issue(mine, "talk", now);
  const [head = "", body = "", mark = ""] = good.split(".");
  const changed = Buffer.from(body, "base64url").toString().replaceAll("a", "b");
  const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");

  it.each([
    ["of another key", createTokens(randomBytes(32)).issue(mine, "talk", now), 403],
    ["of half an hour ago", issue(mine, "talk", later(-30)), 403],
    ["of a time to come", issue(mine, "talk", later(5)), 403],
    ["of another talk", issue(another, "talk", now), 403],
    ["that only opens a stream", issue(mine, "stream", now), 403],
    ["with other words in it", `${head}.${Buffer.from(changed).toString("base64url")}.${mark}`, 403],
    ["without its signature", `${head}.${body}.`, 403],
    ["that says it needs no signature", `${none}.${body}.`, 403],
    ["that is none", "abc", 403],
    ["of two words", "a b", 401],
    ["that is not there", undefined, 401],
  ])("%s opens nothing", async (_, token, status) => {
    const { domain, assistant } = await site();
    const talk = `${domain}/conversations/${mine.conversation}`;
    const answers = await Promise.all([
      fetch(talk, { headers: asking(token) }),
      fetch(`${talk}/activities`, { headers: asking(token) }),
      fetch(`${talk}/activities`, posting(token)),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
    expect(await answers[0]?.json()).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
    expect(assistant.received).toEqual([]);
  });

  it("that is good opens its talk and can be had again", async () => {
    const { domain } = await site();
    const talk = `${domain}/conversations/${mine.conversation}`;
    expect((await fetch(`${talk}/activities`, posting(good))).status).toBe(200);
    const refreshed = await fetch(`${domain}/tokens/refresh`, { method: "POST", headers: asking(good) });
    expect(await refreshed.json()).toMatchObject({ conversationId: mine.conversation, expires_in: 1800 });
  });

  it.each([
    ["without a token", ""],
    ["with the token of the talk", `t=${good}`],
    ["with another talk's", `t=${issue(another, "stream", now)}`],
    ["with one of a minute ago", `t=${issue(mine, "stream", later(-1))}`],
    ["after what is no number", `t=${issue(mine, "stream", now)}&watermark=x`],
  ])("opens no stream %s", async (_, query) => {
    const { port } = await site();
    const url = `ws://127.0.0.1:${port}/v3/directline/conversations/${mine.conversation}/stream?${query}`;
    expect(await statusOfUpgrade(url)).toBeGreaterThanOrEqual(400);
  });

  it("opens no more than four streams of a talk", async () => {
    const { port } = await site();
    const url = `ws://127.0.0.1:${port}/v3/directline/conversations/${mine.conversation}/stream?t=${issue(mine, "stream", now)}`;
    const open: WebSocket[] = [];
    for (let n = 0; n < 4; n++) {
      const socket = new WebSocket(url);
      await new Promise((resolve) => socket.once("open", resolve));
      open.push(socket);
    }
    expect(await statusOfUpgrade(url)).toBe(429);
    for (const socket of open) socket.close();
    await expect.poll(() => statusOfUpgrade(url)).toBe(101);
  });
});

describe("who may begin a talk", () => {
  const secret = "a-secret-of-a-centre-that-nobody-guesses";
  const url = "https://chat.example.kr";
  const http = { publicHosts: ["chat.example.kr"] };

  it.each([
    ["a program of this machine", {}, {}, 200],
    ["a program that came through a proxy", {}, { "x-forwarded-for": "203.0.113.5" }, 401],
    ["a page of elsewhere", {}, { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, 401],
    ["a program, once people reach it from outside", { publicUrl: url, http }, {}, 401],
    ["a program, once there is a secret", { secret }, {}, 401],
    ["who has the secret", { secret }, { authorization: `Bearer ${secret}` }, 200],
    ["who has almost the secret", { secret }, { authorization: `Bearer ${secret}!` }, 403],
    ["who guesses that there is none", {}, { authorization: "Bearer undefined" }, 403],
  ])("%s", async (_, how, headers, status) => {
    const { domain } = await site(how);
    const asked = { method: "POST", headers };
    const answers = await Promise.all([
      fetch(`${domain}/tokens/generate`, asked),
      fetch(`${domain}/conversations`, asked),
    ]);
    const got = answers.map((answer) => (answer.status === 201 ? 200 : answer.status));
    expect(got).toEqual([status, status]);
  });

  it("a page of this house, as browsers say it", async () => {
    const { domain, port } = await site({ publicUrl: url, http, secret });
    const headers = { origin: `http://127.0.0.1:${port}`, "sec-fetch-site": "same-origin" };
    expect((await fetch(`${domain}/tokens/generate`, { method: "POST", headers })).status).toBe(200);
  });

  it("with a token no other tokens are made", async () => {
    const { domain } = await site();
    const { token } = await tokenAt(domain);
    const answer = await fetch(`${domain}/tokens/generate`, { method: "POST", headers: asking(token) });
    expect(answer.status).toBe(403);
  });
});

describe("what is posted", () => {
  const token = createTokens(tokenKey).issue(mine, "talk", now);
  const to = (domain: string) => `${domain}/conversations/${mine.conversation}/activities`;

  it.each([
    ["nothing to read", { type: "message" }, 400],
    ["a file", { type: "message", attachments: [{ contentType: "image/png" }] }, 415],
    ["words with a file", { type: "message", text: "보내요", attachments: [{ contentType: "image/png" }] }, 415],
    ["a button that was never there", { type: "message", value: { press: "9.0" } }, 400],
    ["no activity", [1, 2], 400],
    ["broken JSON", "{", 400],
    ["JSON that nests without end", "[".repeat(500), 400],
    ["too long a text", { type: "message", text: "가".repeat(10_001) }, 413],
    ["too large a body", { type: "message", text: "가".repeat(100_000) }, 413],
    ["an event", { type: "event", name: "webchat/join" }, 200],
    ["typing", { type: "typing" }, 200],
  ])("%s has no effect", async (_, activity, status) => {
    const { domain, assistant } = await site();
    expect((await fetch(to(domain), posting(token, activity))).status).toBe(status);
    expect(assistant.received).toEqual([]);
  });

  it.each(["", " \n "])("takes %j as something said: it is answered as everywhere", async (text) => {
    const { domain, assistant } = await site();
    expect((await fetch(to(domain), posting(token, { type: "message", text }))).status).toBe(200);
    expect(assistant.received).toMatchObject([{ text }]);
  });

  it("takes the words of a button that is gone as words", async () => {
    const { domain, assistant } = await site();
    const activity = { type: "message", text: "네", value: { press: "9.0" }, channelData: { clientActivityID: "x" } };
    await fetch(to(domain), posting(token, activity));
    expect(assistant.received).toMatchObject([{ text: "네", echo: "x" }]);
    expect(assistant.received[0]?.press).toBeUndefined();
  });

  it("never takes typed words for a button", async () => {
    const { domain, assistant } = await site();
    assistant.say(mine.conversation, { from: "assistant", text: "몇 점인가요?", choices: [option("1점", 0)] });
    await fetch(to(domain), posting(token, { type: "message", text: "1.0", value: "1.0" }));
    expect(assistant.received).toMatchObject([{ text: "1.0" }]);
  });

  it.each([
    ["store-down", 503],
    ["busy", 503],
    ["too-long", 413],
    ["erased", 404],
  ] as const)("is told when it was not taken: %s", async (why, status) => {
    const { domain, assistant } = await site();
    assistant.refuseWith(why);
    const answer = await fetch(to(domain), posting(token));
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain("store is");
  });

  it("faster than anybody writes is refused, and only then", async () => {
    const { domain, assistant } = await site({ limits: { messagesPer10s: 3 } });
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push((await fetch(to(domain), posting(token))).status);
    expect(answers).toEqual([200, 200, 200, 429, 429]);
    expect(assistant.received).toHaveLength(3);
  });

  it("begins the talk anew for a client that has the watermark of an erased one", async () => {
    const { domain, assistant } = await site();
    assistant.say(mine.conversation, { from: "assistant", text: "모두 지웠어요." });
    const answer = await fetch(`${to(domain)}?watermark=14`, { headers: asking(token) });
    expect(await answer.json()).toMatchObject({ activities: [{ text: "모두 지웠어요." }], watermark: "1" });
  });
});

function statusOfUpgrade(url: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    socket.on("unexpected-response", (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on("open", () => {
      resolve(101);
      socket.close();
    });
    socket.on("error", () => undefined);
  });
}

describe("somebody who begins talk after talk", () => {
  const begin = async (domain: string, from: string) => {
    const headers = { "sec-fetch-site": "same-origin", "x-forwarded-for": from };
    return (await fetch(`${domain}/conversations`, { method: "POST", headers })).status;
  };

  it("is refused, while whoever has another address goes on", async () => {
    const { domain } = await site({ limits: { newTalksFromOne: 3 }, http: { trustedProxies: 1 } });
    const mine: number[] = [];
    for (let n = 0; n < 5; n++) mine.push(await begin(domain, "203.0.113.1"));
    expect(mine).toEqual([201, 201, 201, 429, 429]);
    expect(await begin(domain, "203.0.113.2")).toBe(201);
  });

  it("cannot say that it has another address, where no proxy of ours says so", async () => {
    const { domain } = await site({ limits: { newTalksFromOne: 1 } });
    expect(await begin(domain, "203.0.113.1")).toBe(201);
    expect(await begin(domain, "203.0.113.2")).toBe(429);
  });
});
