import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { WebLimits } from "../../src/channels/web/create-web-channel.js";
import { createPageReader } from "../support/page-reader.js";
import { createScriptedAssistant, option, type Script } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

const sites: WebSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.stop()));
});

async function chat(how: { script?: Script; publicUrl?: string; limits?: Partial<WebLimits>; now?: () => Date } = {}) {
  const { script, ...rest } = how;
  const assistant = createScriptedAssistant(script);
  const site = await startWebSite(assistant, rest);
  sites.push(site);
  return { assistant, site, reader: createPageReader(site.url) };
}

describe("a talk in plain forms", () => {
  it("begins with a hello and a notice that an automatic assistant answers", async () => {
    const { reader } = await chat();
    const { status, html } = await reader.open();
    expect(status).toBe(200);
    expect(html).toContain("자동 상담 도우미가 답해요");
    expect(html).toContain("프로그램 찾기</button>");
    expect(html).toContain('<html lang="ko">');
  });

  it("shows what was written, and the answer, on the page that follows", async () => {
    const { reader } = await chat();
    await reader.open();
    const { html } = await reader.write("서울 살아요");
    expect(html).toMatch(
      /class="m person"[\s\S]*서울 살아요[\s\S]*class="m assistant"[\s\S]*서울 살아요, 잘 들었어요\./,
    );
  });

  it("says hello once, however often the page is opened", async () => {
    const { reader } = await chat();
    await reader.open();
    const { html } = await reader.open();
    expect(html.match(/class="m assistant"/g)).toHaveLength(1);
  });

  it("gives one effect to a form that is sent four times", async () => {
    const { reader, assistant } = await chat();
    const shown = await reader.open();
    for (let time = 0; time < 4; time++) await reader.write("네", shown);
    expect(assistant.received.map(({ text }) => text)).toEqual(["네"]);
  });

  it("takes a text that was changed after the first try as another message", async () => {
    const { reader, assistant } = await chat();
    const shown = await reader.open();
    await reader.write("네", shown);
    await reader.write("네 좋아요", shown);
    expect(assistant.received.map(({ text }) => text)).toEqual(["네", "네 좋아요"]);
  });

  it("keeps a name for an event that says nothing of the text, even to who can guess texts", async () => {
    const { reader, assistant } = await chat();
    const other = await chat();
    for (const one of [reader, other.reader]) {
      await one.open();
      await one.write("010-1234-5678");
    }
    const [mark, otherMark] = [assistant, other.assistant].map(({ received }) =>
      received[0]?.eventId.split(":").at(-1),
    );
    expect(mark).not.toBe(otherMark);
  });

  it("presses a button with its words and its meaning", async () => {
    const { reader, assistant } = await chat();
    await reader.open();
    await reader.press("내 신청");
    expect(assistant.received[0]?.press).toEqual(option("내 신청", 1));
  });

  it("knows the button of an old message, and of a card", async () => {
    const script: Script = () => [
      {
        from: "assistant",
        text: "둘이 있어요",
        cards: [{ title: "가" }, { title: "나", choices: [option("신청하기", 7)] }],
      },
    ];
    const { reader, assistant } = await chat({ script });
    await reader.open();
    const shown = await reader.write("찾아줘");
    await reader.write("다른 말");
    await reader.press("프로그램 찾기", shown);
    await reader.press("신청하기", shown);
    expect(assistant.received.slice(2).map(({ press }) => press)).toEqual([
      option("프로그램 찾기", 0),
      option("신청하기", 7),
    ]);
  });

  it("calls a person, starts anew and helps from the head of the page", async () => {
    const { reader, assistant } = await chat();
    for (const label of ["상담사 연결", "처음부터", "도움말"]) {
      const shown = await reader.open();
      const head = { ...shown, html: shown.html.slice(0, shown.html.indexOf("<main>")) };
      await reader.press(label, head);
    }
    const intents = assistant.received.map(({ press }) => press?.act?.kind === "wish" && press.act.intent);
    expect(intents).toEqual(["staff", "restart", "help"]);
  });

  it.each([
    ["a message that was never said", "99.0"],
    ["a button that was never there", "1.9"],
    ["a card that was never there", "1.k3.0"],
  ])("does nothing for %s, and says so", async (_, pick) => {
    const { reader, assistant, site } = await chat();
    await reader.open();
    const answer = await fetch(`${site.url}/chat`, {
      method: "POST",
      headers: { cookie: reader.cookie(), accept: "application/json" },
      body: new URLSearchParams({ event: "e".repeat(22), pick }),
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toEqual({ error: "unknown", words: expect.stringContaining("다시 골라") });
    expect(assistant.received).toEqual([]);
  });

  it("shows the page anyway when the answer takes too long", async () => {
    const { reader, assistant } = await chat({ limits: { answerWithinMs: 50 } });
    await reader.open();
    assistant.holdTurns(new Promise(() => undefined));
    expect((await reader.write("여보세요")).status).toBe(200);
  });

  it("offers the rest of a long talk", async () => {
    const script: Script = () => Array.from({ length: 70 }, (_, at) => ({ from: "assistant", text: `줄 ${at}.` }));
    const { reader } = await chat({ script });
    await reader.open();
    const { html } = await reader.write("길게");
    expect(html.match(/class="m /g)).toHaveLength(60);
    expect(html).toContain('href="/?show=all"');
    expect((await reader.open("/?show=all")).html.match(/class="m /g)).toHaveLength(72);
  });

  it("lets no message become markup, whoever wrote it", async () => {
    const { reader, assistant } = await chat({ limits: { messagesPer10s: 1_000 } });
    await reader.open();
    await reader.write("시작");
    const conversation = assistant.received[0]?.conversation ?? "";
    const hostile = fc.constantFrom(
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "</textarea><svg/onload=1>",
      "</p></div><b>",
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        assistant.say(conversation, {
          from: "staff",
          text,
          links: [{ label: text, url: `javascript:alert(1)//${text}` }],
        });
        assistant.say(conversation, {
          from: "assistant",
          text,
          choices: [option(text, 0)],
          cards: [{ title: text, facts: [[text, text]] }],
        });
        const { html } = await reader.open("/?show=all");
        expect(html).not.toContain(text);
        expect(html).not.toContain("javascript:");
      }),
      { numRuns: 8 },
    );
    const { html } = await reader.open("/?show=all");
    // The page's own file, and nothing that came with a message.
    expect(html.match(/<(script|img|svg|iframe|i)\b/g)).toEqual(["<script"]);
  });
});

describe("what cannot be taken", () => {
  it("is given back word for word when it is too long", async () => {
    const { reader, assistant } = await chat();
    await reader.open();
    const long = `${"가".repeat(9_998)}<끝`;
    const { status, html } = await reader.write(long);
    expect(status).toBe(422);
    expect(html).toContain("4,000자 안으로");
    expect(html).toContain(`\n${"가".repeat(9_998)}&lt;끝</textarea>`);
    expect(assistant.received).toEqual([]);
  });

  it("is answered when it is empty", async () => {
    const { reader } = await chat();
    await reader.open();
    expect((await reader.write(" \n ")).html).toContain("아직 적은 말이 없어요");
  });

  it("is given back when the store is down, and has one effect when it is sent again", async () => {
    const { reader, assistant } = await chat();
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
    const { reader, assistant } = await chat({ limits: { messagesPer10s: 3 }, now: () => new Date(now) });
    await reader.open();
    for (const text of ["하나", "둘", "셋"]) await reader.write(text);
    const fast = await reader.write("넷");
    expect([fast.status, fast.html.includes("넷</textarea>")]).toEqual([429, true]);
    now = 10_001;
    expect((await reader.write("넷")).status).toBe(200);
    expect(assistant.received).toHaveLength(4);
  });

  it("starts a new talk when the person of the old one was erased", async () => {
    const { reader, assistant } = await chat();
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
    const { reader, site, assistant } = await chat();
    const shown = await reader.open();
    const stranger = createPageReader(site.url);
    const { status, html } = await stranger.write("네", shown);
    expect([status, html.includes("네</textarea>")]).toEqual([400, true]);
    expect(assistant.received).toEqual([]);
  });

  it("has no effect when another site's page sent it", async () => {
    const { reader, site, assistant } = await chat();
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
    const { site, reader } = await chat();
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
    const plain = await (await chat()).reader.open();
    expect(plain.setCookie).toMatch(/^ieum=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
    const secure = await (await chat({ publicUrl: "https://chat.example.kr" })).reader.open();
    expect(secure.setCookie).toMatch(/^__Host-ieum=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/);
  });

  it("gives access that the conversation's id does not", async () => {
    const { reader, site, assistant } = await chat();
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
    const { site } = await chat({ limits: { newTalksPerMinute: 2 } });
    const statuses = await Promise.all([1, 2, 3].map(async () => (await fetch(site.url)).status));
    expect(statuses.sort()).toEqual([200, 200, 503]);
  });
});
