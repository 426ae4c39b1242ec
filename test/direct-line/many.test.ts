import { DirectLine } from "botframework-directlinejs";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { talkOver, tokenAt, untilOnline } from "../support/direct-line-client.js";
import { startDirectLine } from "../support/direct-line-site.js";
import { createScriptedAssistant, hello } from "../support/scripted-assistant.js";

const patient = { timeout: 45_000 };

describe("one talk in several places", () => {
  it("shows both tabs the same words in the same order, whoever of them writes", async () => {
    const { domain } = await startDirectLine(createScriptedAssistant());
    const { token } = await tokenAt(domain);
    const [one, other] = [await talkOver(domain, { token }), await talkOver(domain, { token })];
    await expect.poll(() => [one.heard.length, other.heard.length], patient).toEqual([1, 1]);
    await Promise.all([one.say("하나", "a"), other.say("둘", "b")]);
    await one.say("셋", "c");
    await expect.poll(() => [one.heard.length, other.heard.length], patient).toEqual([7, 7]);
    expect(other.heard.map(({ id }) => id)).toEqual(one.heard.map(({ id }) => id));
    expect(one.heard.filter(({ from }) => from.role === "user").map(({ channelData }) => channelData)).toEqual(
      expect.arrayContaining([{ clientActivityID: "a" }, { clientActivityID: "b" }, { clientActivityID: "c" }]),
    );
  }, 180_000);

  it("takes one message that two tabs send under the same name once", async () => {
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant);
    const { token } = await tokenAt(domain);
    const [one, other] = [await talkOver(domain, { token }), await talkOver(domain, { token })];
    await Promise.all([untilOnline(one), untilOnline(other)]);
    const ids = await Promise.all([one.say("네", "same"), other.say("네", "same")]);
    expect(new Set(ids).size).toBe(1);
    expect(assistant.received).toHaveLength(1);
  }, 180_000);

  it("is open in four of a hundred tabs; one of the others takes the place of one that closes, and nothing is missed", async () => {
    const assistant = createScriptedAssistant();
    const { domain, port, errors } = await startDirectLine(assistant, { limits: { newTalksPerMinute: 1_000 } });
    const { token, conversationId } = await tokenAt(domain);
    const start = () =>
      fetch(`${domain}/conversations`, { method: "POST", headers: { authorization: `Bearer ${token}` } });
    const urls = await Promise.all(Array.from({ length: 100 }, async () => (await (await start()).json()).streamUrl));
    const open: Tab[] = [];
    const refused: number[] = [];
    await Promise.all(
      urls.map(async (url) => {
        const tab = await openTab(url);
        if ("status" in tab) refused.push(tab.status);
        else open.push(tab);
      }),
    );
    expect([open.length, refused.length]).toEqual([4, 96]);
    expect(new Set(refused)).toEqual(new Set([429]));
    open[0]?.socket.close();
    assistant.say(conversationId, { from: "staff", text: "자리가 났어요" });
    const next = async () => {
      const resumed = await fetch(`${domain}/conversations/${conversationId}?watermark=1`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const tab = await openTab((await resumed.json()).streamUrl);
      return "status" in tab ? [] : [tab];
    };
    const fifth: Tab[] = [];
    const hasRoom = async () => {
      fifth.push(...(await next()));
      return fifth.length;
    };
    await expect.poll(hasRoom, patient).toBe(1);
    await expect
      .poll(() => [...open.slice(1), ...fifth].map(({ texts }) => texts.at(-1)), patient)
      .toEqual(Array(4).fill("상담사: 자리가 났어요"));
    expect(fifth[0]?.texts).toEqual(["상담사: 자리가 났어요"]);
    expect(errors).toEqual([]);
    expect((await fetch(`http://127.0.0.1:${port}/v3/directline/session/getsessionid`)).status).toBe(404);
  }, 180_000);
});

describe("a reader that stops reading for a while", () => {
  it("costs no memory meanwhile, and then has everything once and in order", async () => {
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant);
    const { token, conversationId } = await tokenAt(domain);
    const headers = { authorization: `Bearer ${token}` };
    const begun = await (await fetch(`${domain}/conversations`, { method: "POST", headers })).json();
    const slow = await openTab(begun.streamUrl);
    if ("status" in slow) throw new Error("it was refused");
    await expect.poll(() => slow.texts.length, patient).toBe(1);
    slow.socket.pause();
    const said = 3_000;
    const long = "가".repeat(2_000);
    for (let n = 0; n < said; n++) {
      assistant.say(conversationId, { from: "assistant", text: `${n} ${long}` });
      // Everybody else is served all the while.
      if (n % 500 === 0) expect((await fetch(`${domain}/session/getsessionid`)).status).toBe(404);
    }
    expect(slow.texts).toHaveLength(1);
    slow.socket.resume();
    await expect.poll(() => slow.texts.length, patient).toBe(said + 1);
    const numbers = slow.texts.slice(1).map((text) => Number(text.split(" ", 1)));
    expect(numbers).toEqual(Array.from({ length: said }, (_, n) => n));
    expect(slow.watermark()).toBe(`${said + 1}`);
  }, 120_000);
});

describe("a long talk", () => {
  it("can be put in order by time, though Microsoft's client mixes what comes quickly one after the other", async () => {
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant);
    const { token, conversationId } = await tokenAt(domain);
    for (let n = 0; n < 350; n++) assistant.say(conversationId, { from: "assistant", text: `${n}` });
    const talk = await talkOver(domain, { token, conversationId });
    await expect.poll(() => talk.heard.length, patient).toBe(350);
    // Sorting is stable: what has the same time stays as it came.
    const byTime = [...talk.heard].sort((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp));
    expect(byTime.map(({ text }) => Number(text))).toEqual(Array.from({ length: 350 }, (_, n) => n));
  }, 180_000);
});

describe("a token", () => {
  it("is had anew by Microsoft's client half-way through, and the talk never notices", async () => {
    let now = new Date("2026-03-02T10:00:00+09:00");
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant, { now: () => now });
    const { token, conversationId } = await tokenAt(domain);
    const line = new DirectLine({ domain, token, random: () => 0 });
    const heard: string[] = [];
    const listening = line.activity$.subscribe((activity) =>
      heard.push("text" in activity ? String(activity.text) : ""),
    );
    onTestFinished(() => {
      listening.unsubscribe();
      line.end();
    });
    await expect.poll(() => heard, patient).toEqual([hello.text]);
    now = new Date("2026-03-02T10:15:00+09:00");
    // What its own clock does every fifteen minutes.
    const fresh = await new Promise<string>((resolve, reject) => {
      Reflect.get(line, "refreshToken").call(line).subscribe(resolve, reject);
    });
    Reflect.set(line, "token", fresh);
    expect(fresh).not.toBe(token);
    now = new Date("2026-03-02T10:40:00+09:00");
    const old = await fetch(`${domain}/conversations/${conversationId}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(old.status).toBe(403);
    await new Promise((resolve, reject) => {
      line.postActivity({ type: "message", text: "아직 있어요", from: { id: "x" } }).subscribe(resolve, reject);
    });
    await expect.poll(() => heard, patient).toEqual([hello.text, "아직 있어요", "아직 있어요, 잘 들었어요."]);
  }, 180_000);

  it("that ran out is refused to be refreshed, and Microsoft's client says so to its page", async () => {
    let now = new Date("2026-03-02T10:00:00+09:00");
    const { domain } = await startDirectLine(createScriptedAssistant(), { now: () => now });
    const { token } = await tokenAt(domain);
    const talk = await talkOver(domain, { token });
    await expect.poll(() => talk.heard.length, patient).toBe(1);
    now = new Date("2026-03-02T11:00:00+09:00");
    const refreshed = await fetch(`${domain}/tokens/refresh`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}` },
    });
    expect(refreshed.status).toBe(403);
    void talk.say("늦었어요");
    // 3: the token has run out.
    await expect.poll(talk.status, patient).toBe(3);
  }, 180_000);
});

interface Tab {
  readonly socket: WebSocket;
  readonly texts: readonly string[];
  watermark(): string;
}

function openTab(url: string): Promise<Tab | { readonly status: number }> {
  const socket = new WebSocket(url);
  const texts: string[] = [];
  let watermark = "0";
  socket.on("message", (data) => {
    const group = JSON.parse(String(data));
    for (const { text } of group.activities) texts.push(text);
    watermark = group.watermark ?? watermark;
  });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve) => {
    socket.once("open", () => resolve({ socket, texts, watermark: () => watermark }));
    socket.once("unexpected-response", (_, response) => resolve({ status: response.statusCode ?? 0 }));
    socket.on("error", () => undefined);
  });
}
