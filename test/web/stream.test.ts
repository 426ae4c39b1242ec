import { afterEach, describe, expect, it } from "vitest";
import { createPageReader } from "../support/page-reader.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

const sites: WebSite[] = [];
const readers: AbortController[] = [];
afterEach(async () => {
  for (const one of readers.splice(0)) one.abort();
  await Promise.all(sites.splice(0).map((site) => site.stop()));
});

async function talk(limits: { streamsPerTalk?: number; streamsInAll?: number } = {}) {
  const assistant = createScriptedAssistant();
  const site = await startWebSite(assistant, { limits });
  sites.push(site);
  const reader = createPageReader(site.url);
  await reader.open();
  await reader.write("안녕");
  const conversation = assistant.received[0]?.conversation ?? "";
  const open = (query = "", headers: Record<string, string> = {}) => {
    const line = new AbortController();
    readers.push(line);
    return fetch(`${site.url}/chat/events${query}`, {
      headers: { cookie: reader.cookie(), ...headers },
      signal: line.signal,
    });
  };
  return { assistant, site, reader, conversation, open };
}

/** Reads a stream until it has said `count` messages; gives back their ids. */
async function ids(answer: Response, count: number): Promise<string[]> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const found = [...text.matchAll(/^id: (\d+)\nevent: said$/gm)].map((one) => one[1] ?? "");
    if (found.length >= count) return found;
  }
  return [];
}

describe("the stream", () => {
  it("goes on after the page's last message", async () => {
    const { open } = await talk();
    expect(await ids(await open("?after=1"), 2)).toEqual(["2", "3"]);
  });

  it("goes on after what a reconnecting browser had last, whatever the address says", async () => {
    const { open } = await talk();
    expect(await ids(await open("?after=0", { "last-event-id": "2" }), 1)).toEqual(["3"]);
  });

  it("brings every message once, in order, while they are being said", async () => {
    const { open, assistant, conversation } = await talk();
    const answer = await open("?after=3");
    const reading = ids(answer, 100);
    for (let at = 0; at < 100; at++) {
      assistant.say(conversation, { from: "staff", text: `${at}` });
      if (at % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await reading).toEqual(Array.from({ length: 100 }, (_, at) => String(at + 4)));
  });

  it("brings each talk its own messages only", async () => {
    const { open, assistant } = await talk();
    const answer = await open("?after=2");
    assistant.say("web-another", { from: "staff", text: "남의 말" });
    expect(await ids(answer, 1)).toEqual(["3"]);
  });

  it("is refused without a talk, and for a number that is none", async () => {
    const { site, open } = await talk();
    expect((await fetch(`${site.url}/chat/events`)).status).toBe(401);
    expect((await open("?after=x")).status).toBe(400);
    expect((await open("", { "last-event-id": "-1" })).status).toBe(400);
  });

  it("opens so often for one talk and no more, until one is closed", async () => {
    const { open } = await talk({ streamsPerTalk: 2 });
    const [first] = [await open(), await open()];
    expect((await open()).status).toBe(429);
    await first?.body?.cancel();
    await expect.poll(async () => (await open()).status).toBe(200);
  });

  it("opens so often in all and no more", async () => {
    const { open } = await talk({ streamsInAll: 1 });
    await open();
    expect((await open()).status).toBe(503);
  });

  it("ends when the server stops, which does not wait for it", async () => {
    const { open, site } = await talk();
    const answer = await open("?after=3");
    await site.stop();
    sites.splice(0);
    expect(await answer.text()).toContain("retry: 100");
  });
});
