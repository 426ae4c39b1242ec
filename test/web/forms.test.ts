import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { option, type Script } from "../support/scripted-assistant.js";
import { stopWebTalks, webTalk } from "../support/web-talk.js";

stopWebTalks();

describe("a talk in plain forms", () => {
  it("begins with a hello and a notice that an automatic assistant answers", async () => {
    const { reader } = await webTalk();
    const { status, html } = await reader.open();
    expect(status).toBe(200);
    expect(html).toContain("자동 상담 도우미가 답해요");
    expect(html).toContain("프로그램 찾기</button>");
    expect(html).toContain('<html lang="ko">');
  });

  it("shows what was written, and the answer, on the page that follows", async () => {
    const { reader } = await webTalk();
    await reader.open();
    const { html } = await reader.write("서울 살아요");
    expect(html).toMatch(
      /class="m person"[\s\S]*서울 살아요[\s\S]*class="m assistant"[\s\S]*서울 살아요, 잘 들었어요\./,
    );
  });

  it("says hello once, however often the page is opened", async () => {
    const { reader } = await webTalk();
    await reader.open();
    const { html } = await reader.open();
    expect(html.match(/class="m assistant"/g)).toHaveLength(1);
  });

  it("gives one effect to a form that is sent four times", async () => {
    const { reader, assistant } = await webTalk();
    const shown = await reader.open();
    for (let time = 0; time < 4; time++) await reader.write("네", shown);
    expect(assistant.received.map(({ text }) => text)).toEqual(["네"]);
  });

  it("takes a text that was changed after the first try as another message", async () => {
    const { reader, assistant } = await webTalk();
    const shown = await reader.open();
    await reader.write("네", shown);
    await reader.write("네 좋아요", shown);
    expect(assistant.received.map(({ text }) => text)).toEqual(["네", "네 좋아요"]);
  });

  it("keeps a name for an event that says nothing of the text, even to who can guess texts", async () => {
    const { reader, assistant } = await webTalk();
    const other = await webTalk();
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
    const { reader, assistant } = await webTalk();
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
    const { reader, assistant } = await webTalk({ script });
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
    const { reader, assistant } = await webTalk();
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
    const { reader, assistant, site } = await webTalk();
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
    const { reader, assistant } = await webTalk({ limits: { answerWithinMs: 50 } });
    await reader.open();
    assistant.holdTurns(new Promise(() => undefined));
    expect((await reader.write("여보세요")).status).toBe(200);
  });

  it("offers the rest of a long talk", async () => {
    const script: Script = () => Array.from({ length: 70 }, (_, at) => ({ from: "assistant", text: `줄 ${at}.` }));
    const { reader } = await webTalk({ script });
    await reader.open();
    const { html } = await reader.write("길게");
    expect(html.match(/class="m /g)).toHaveLength(60);
    expect(html).toContain('href="/?show=all"');
    expect((await reader.open("/?show=all")).html.match(/class="m /g)).toHaveLength(72);
  });

  it("lets no message become markup, whoever wrote it", async () => {
    const { reader, assistant } = await webTalk({ limits: { messagesPer10s: 1_000 } });
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
    expect(html.match(/<(script|img|svg|iframe|i)\b/g)).toEqual(["<script", "<svg"]);
  });
});
