import { describe, expect, it } from "vitest";
import { createPageReader } from "../support/page-reader.js";
import { stopWebTalks, webTalk } from "../support/web-talk.js";

stopWebTalks();

describe("what cannot be taken", () => {
  it("is given back word for word when it is too long", async () => {
    const { reader, assistant } = await webTalk();
    await reader.open();
    const long = `${"가".repeat(9_998)}<끝`;
    const { status, html } = await reader.write(long);
    expect(status).toBe(422);
    expect(html).toContain("4,000자 안으로");
    expect(html).toContain(`\n${"가".repeat(9_998)}&lt;끝</textarea>`);
    expect(assistant.received).toEqual([]);
  });

  it("is answered when it is empty", async () => {
    const { reader } = await webTalk();
    await reader.open();
    expect((await reader.write(" \n ")).html).toContain("아직 적은 말이 없어요");
  });

  it("is given back when the store is down, and has one effect when it is sent again", async () => {
    const { reader, assistant } = await webTalk();
    await reader.open();
    assistant.refuseWith("store-down");
    const down = await reader.write("신청할래요");
    expect(down.status).toBe(503);
    expect(down.html).toContain("신청할래요</textarea>");
    assistant.refuseWith(null);
    await reader.write("신청할래요", down);
    await reader.write("신청할래요", down);
    expect(assistant.received).toHaveLength(1);
  });

  it("is given back when it comes too fast, until ten seconds have gone", async () => {
    let now = 0;
    const { reader, assistant } = await webTalk({ limits: { messagesPer10s: 3 }, now: () => new Date(now) });
    await reader.open();
    for (const text of ["하나", "둘", "셋"]) await reader.write(text);
    const fast = await reader.write("넷");
    expect([fast.status, fast.html.includes("넷</textarea>")]).toEqual([429, true]);
    now = 10_001;
    expect((await reader.write("넷")).status).toBe(200);
    expect(assistant.received).toHaveLength(4);
  });

  it("starts a new talk when the person of the old one was erased", async () => {
    const { reader, assistant } = await webTalk();
    const { html } = await reader.open();
    const old = reader.cookie();
    expect(html).toContain("안녕하세요");
    assistant.refuseWith("erased");
    const gone = await reader.write("네");
    expect(gone.status).toBe(410);
    expect(gone.html).toContain("지난 이야기는 지워졌어요");
    expect(reader.cookie()).not.toBe(old);
    assistant.refuseWith(null);
    expect((await reader.write("다시 왔어요")).html).toContain("다시 왔어요, 잘 들었어요.");
  });

  it("is asked for once more when a browser brings no cookie", async () => {
    const { reader, site, assistant } = await webTalk();
    const shown = await reader.open();
    const stranger = createPageReader(site.url);
    const { status, html } = await stranger.write("네", shown);
    expect([status, html.includes("네</textarea>")]).toEqual([400, true]);
    expect(assistant.received).toEqual([]);
  });

  it("has no effect when another site's page sent it", async () => {
    const { reader, site, assistant } = await webTalk();
    const shown = await reader.open();
    const event = /name="event" value="([^"]+)"/.exec(shown.html)?.[1] ?? "";
    for (const forged of [{ origin: "http://evil.example" }, { "sec-fetch-site": "cross-site" }, { origin: "null" }]) {
      const answer = await fetch(`${site.url}/chat`, {
        method: "POST",
        headers: { cookie: reader.cookie(), ...forged },
        body: new URLSearchParams({ event, text: "지워 주세요" }),
      });
      expect(answer.status).toBe(403);
    }
    expect(assistant.received).toEqual([]);
  });

  it.each([
    ["JSON", { "content-type": "application/json" }, '{"text":"x"}', 415],
    ["a form of nobody's", {}, new URLSearchParams({ a: "b" }), 400],
    ["a form without a name", {}, new URLSearchParams({ text: "x" }), 400],
    ["a name that is too short", {}, new URLSearchParams({ event: "x", text: "x" }), 400],
    ["far too much", {}, new URLSearchParams({ event: "e".repeat(22), text: "가".repeat(100_000) }), 413],
  ])("is refused when it is %s", async (_, headers, body, status) => {
    const { site, reader } = await webTalk();
    await reader.open();
    const answer = await fetch(`${site.url}/chat`, {
      method: "POST",
      headers: { cookie: reader.cookie(), ...headers },
      body,
    });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toHaveProperty("error");
  });
});

describe("the talk's cookie", () => {
  it("is out of reach of scripts, and bound to the host over https", async () => {
    const plain = await (await webTalk()).reader.open();
    expect(plain.setCookie).toMatch(/^ieum=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const secure = await (await webTalk({ publicUrl: "https://chat.example.kr" })).reader.open();
    expect(secure.setCookie).toMatch(/^__Host-ieum=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
  });

  it("gives access that the conversation's id does not", async () => {
    const { reader, site, assistant } = await webTalk();
    await reader.open();
    await reader.write("비밀이에요");
    const id = assistant.received[0]?.conversation ?? "";
    expect(id).toMatch(/^web-[0-9a-f]{32}$/);
    expect(reader.cookie()).not.toContain(id.slice(4));
    for (const guess of [id, id.slice(4), id.padEnd(43, "0")]) {
      const html = await (await fetch(site.url, { headers: { cookie: `ieum=${guess}` } })).text();
      expect(html).not.toContain("비밀이에요");
    }
  });

  it("is not handed out without end", async () => {
    const { site } = await webTalk({ limits: { newTalksPerMinute: 2 } });
    const statuses = await Promise.all([1, 2, 3].map(async () => (await fetch(site.url)).status));
    expect(statuses.sort()).toEqual([200, 200, 503]);
  });
});
