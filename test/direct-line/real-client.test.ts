import { describe, expect, it } from "vitest";
import { talkOver, tokenAt } from "../support/direct-line-client.js";
import { startDirectLine } from "../support/direct-line-site.js";
import { marketerTalk } from "../support/marketer-talk.js";
import { createScriptedAssistant, hello, option } from "../support/scripted-assistant.js";

const patient = { timeout: 45_000 };

describe.each([
  ["over the stream", { webSocket: true }],
  ["by asking again and again", { webSocket: false, pollingInterval: 200 }],
])("Microsoft's own client, %s", (_, way) => {
  it("is greeted, and hears its own words and the answer in order", async () => {
    const { domain } = await startDirectLine(createScriptedAssistant());
    const talk = await talkOver(domain, way);
    await expect.poll(() => talk.heard.map(({ text }) => text), patient).toEqual([hello.text]);
    const id = await talk.say("서울 살아요", "mine-1");
    await expect.poll(() => talk.heard.length, patient).toBe(3);
    expect(talk.heard.slice(1)).toMatchObject([
      { id, text: "서울 살아요", from: { role: "user" }, channelData: { clientActivityID: "mine-1" } },
      { text: "서울 살아요, 잘 들었어요.", from: { role: "bot" } },
    ]);
  });

  it("presses what it was shown: beneath a message, in a card, in an old message", async () => {
    const assistant = createScriptedAssistant(marketerTalk);
    const { domain } = await startDirectLine(assistant);
    const talk = await talkOver(domain, way);
    await expect.poll(() => talk.heard.length, patient).toBe(1);
    await talk.say("서울 살아요");
    await expect.poll(() => talk.heard.length, patient).toBe(3);
    await talk.press("신청하기");
    await talk.press("더 보기");
    await talk.press("내 신청");
    expect(assistant.received.slice(1).map(({ press }) => press)).toEqual([
      option("신청하기", 1),
      option("더 보기", 4),
      option("내 신청", 1),
    ]);
  });

  it("gives one effect to a message that it posts four times", async () => {
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant);
    const talk = await talkOver(domain, way);
    await expect.poll(() => talk.heard.length, patient).toBe(1);
    const ids = await Promise.all([1, 2, 3, 4].map(() => talk.say("네", "once")));
    expect(new Set(ids).size).toBe(1);
    expect(assistant.received.map(({ text }) => text)).toEqual(["네"]);
  });

  it("goes on where it was with a token and a watermark of another day", async () => {
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant);
    const { token, conversationId } = await tokenAt(domain);
    const before = await talkOver(domain, { ...way, token });
    await expect.poll(() => before.heard.length, patient).toBe(1);
    before.end();
    assistant.say(conversationId, { from: "staff", text: "자리가 났어요" });
    const after = await talkOver(domain, { ...way, token, conversationId, watermark: "1" });
    await expect.poll(() => after.heard.map(({ text }) => text), patient).toEqual(["상담사: 자리가 났어요"]);
  });
});

describe("Microsoft's own client on a stream", () => {
  it("loses and doubles nothing when the server was stopped in between", async () => {
    const assistant = createScriptedAssistant();
    const first = await startDirectLine(assistant);
    const { token, conversationId } = await tokenAt(first.domain);
    const talk = await talkOver(first.domain, { token });
    await expect.poll(() => talk.heard.length, patient).toBe(1);
    await talk.say("하나");
    await expect.poll(() => talk.heard.length, patient).toBe(3);
    await first.stop();
    assistant.say(conversationId, { from: "assistant", text: "그동안 온 말" });
    await startDirectLine(assistant, { port: first.port });
    await expect.poll(() => talk.heard.length, patient).toBe(4);
    await talk.say("둘");
    await expect.poll(() => talk.heard.length, patient).toBe(6);
    const texts = talk.heard.map(({ text }) => text);
    expect(texts).toEqual([hello.text, "하나", "하나, 잘 들었어요.", "그동안 온 말", "둘", "둘, 잘 들었어요."]);
  }, 180_000);

  it("shows that somebody is writing while an answer takes long", async () => {
    const assistant = createScriptedAssistant();
    const { domain } = await startDirectLine(assistant, { limits: { typingAfterMs: 10 } });
    const talk = await talkOver(domain);
    await expect.poll(() => talk.heard.length, patient).toBe(1);
    let letGo = () => {};
    assistant.holdTurns(
      new Promise((resolve) => {
        letGo = resolve;
      }),
    );
    await talk.say("여보세요");
    await expect.poll(talk.typings, patient).toBe(1);
    expect(talk.heard).toHaveLength(1);
    letGo();
    await expect.poll(() => talk.heard.length, patient).toBe(3);
  });

  it("is told that files are not taken, and goes on", async () => {
    const { domain } = await startDirectLine(createScriptedAssistant());
    const { token, conversationId } = await tokenAt(domain);
    const form = new FormData();
    form.append("file", new Blob(["x".repeat(100_000)]), "a.png");
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${domain}/conversations/${conversationId}/upload`, {
      method: "POST",
      headers,
      body: form,
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toEqual({ error: { code: "NotSupported", message: expect.any(String) } });
  });
});
