import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { marketerTalk } from "../support/marketer-talk.js";
import { createScriptedAssistant, echo, hello, option, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { openWebChat, type WebChatPage, watchWebChat } from "../support/webchat-page.js";
import { startWebChat, type WebChatSite } from "../support/webchat-site.js";

let browser: Browser;
const sites: WebChatSite[] = [];
const chats: WebChatPage[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(chats.splice(0).map((chat) => chat.close()));
  await Promise.all(sites.splice(0).map((site) => site.stop()));
});

/** Direct Line's client comes back after 3 to 15 seconds. */
const patient = { timeout: 45_000 };

async function serve(assistant: ScriptedAssistant, how: Parameters<typeof startWebChat>[1] = {}) {
  const site = await startWebChat(assistant, how);
  sites.push(site);
  return site;
}

async function start(script = echo, how: Parameters<typeof startWebChat>[1] = {}) {
  const assistant = createScriptedAssistant(script);
  const site = await serve(assistant, how);
  const chat = await openWebChat(browser, site.url);
  chats.push(chat);
  await expect.poll(chat.said, patient).toEqual([hello.text]);
  return { assistant, site, chat };
}

function texts({ received }: ScriptedAssistant) {
  return received.map(({ text, press }) => press?.label ?? text);
}

describe("a talk in Web Chat", () => {
  it("goes back and forth, by words and by every kind of button, and breaks no policy of the page", async () => {
    const { chat, assistant, site } = await start(marketerTalk);
    await chat.press("프로그램 찾기");
    await expect.poll(chat.said, patient).toHaveLength(3);
    await chat.write("서울 살아요");
    await expect.poll(chat.said, patient).toHaveLength(5);
    await chat.press("신청하기");
    await expect.poll(() => texts(assistant), patient).toHaveLength(3);
    expect(assistant.received.map(({ text, press }) => press ?? text)).toEqual([
      option("프로그램 찾기", 0),
      "서울 살아요",
      option("신청하기", 1),
    ]);
    await expect.poll(chat.said, patient).toContain("> 신청하기");
    expect(chat.complaints).toEqual([]);
    expect(site.errors).toEqual([]);
  }, 180_000);

  it("is whole after a reload and in a second tab, and goes on in both", async () => {
    const { chat } = await start();
    await chat.write("하나");
    const talk = [hello.text, "> 하나", "하나, 잘 들었어요."];
    await expect.poll(chat.said, patient).toEqual(talk);
    await chat.page.reload();
    await expect.poll(chat.said, patient).toEqual(talk);
    const other = watchWebChat(await chat.page.context().newPage());
    await other.page.goto(chat.page.url());
    await expect.poll(other.said, patient).toEqual(talk);
    await other.write("둘");
    const longer = [...talk, "> 둘", "둘, 잘 들었어요."];
    await expect.poll(other.said, patient).toEqual(longer);
    await expect.poll(chat.said, patient).toEqual(longer);
    expect([...chat.complaints, ...other.complaints]).toEqual([]);
  }, 90_000);

  it("loses and doubles nothing when the server is away for a while, and says that it is", async () => {
    const { chat, assistant, site } = await start();
    await chat.write("하나");
    await expect.poll(chat.said, patient).toHaveLength(3);
    await site.stop();
    await chat.write("둘");
    await chat.write("셋");
    await expect.poll(() => chat.page.locator("#trouble").textContent(), patient).toContain("다시 잇고 있어요");
    await serve(assistant, { port: site.port });
    const whole = [hello.text, ...["하나", "둘", "셋"].flatMap((word) => [`> ${word}`, `${word}, 잘 들었어요.`])];
    await expect.poll(chat.said, patient).toEqual(whole);
    await expect.poll(() => chat.page.locator("#trouble").textContent(), patient).toBe("");
    expect(texts(assistant)).toEqual(["하나", "둘", "셋"]);
    await chat.page.reload();
    await expect.poll(chat.said, patient).toEqual(whole);
  }, 150_000);

  it("sends once what was still on its way when the page was loaded anew", async () => {
    const { chat, assistant, site } = await start();
    assistant.refuseWith("store-down");
    await chat.write("아직 가는 중");
    await expect.poll(() => site.errors.length, patient).toBeGreaterThan(0);
    assistant.refuseWith(null);
    await chat.page.reload();
    await expect.poll(chat.said, patient).toEqual([hello.text, "> 아직 가는 중", "아직 가는 중, 잘 들었어요."]);
    expect(texts(assistant)).toEqual(["아직 가는 중"]);
  }, 90_000);

  it("goes on after a night in which its token ran out", async () => {
    let now = new Date("2026-03-02T10:00:00+09:00");
    const clock = { now: () => now };
    const { chat, assistant, site } = await start(echo, { clock });
    await chat.write("하나");
    await expect.poll(chat.said, patient).toHaveLength(3);
    now = new Date("2026-03-03T09:00:00+09:00");
    await site.stop();
    await serve(assistant, { port: site.port, clock });
    await chat.write("둘");
    const whole = [hello.text, "> 하나", "하나, 잘 들었어요.", "> 둘", "둘, 잘 들었어요."];
    await expect.poll(chat.said, { timeout: 90_000 }).toEqual(whole);
    expect(texts(assistant)).toEqual(["하나", "둘"]);
  }, 180_000);

  it("keeps a message that is too long from being lost without a word", async () => {
    const { chat, assistant } = await start();
    assistant.refuseWith("too-long");
    await chat.write("긴 글");
    await expect.poll(() => chat.page.locator("#trouble").textContent(), patient).toContain("10,000자");
    await expect.poll(() => chat.page.getByText("보내지 못했어요.").count(), patient).toBeGreaterThan(0);
    expect(texts(assistant)).toEqual([]);
  }, 180_000);

  it("shows as sent what was taken but never comes back, as after an erasure", async () => {
    const assistant = createScriptedAssistant();
    const messagesAfter: typeof assistant.messagesAfter = async (...of) =>
      (await assistant.messagesAfter(...of)).filter(({ from }) => from !== "person");
    const site = await serve({ ...assistant, messagesAfter });
    const chat = await openWebChat(browser, site.url);
    chats.push(chat);
    // It stands there for four seconds: whoever looks only after the answer may come too late.
    const onItsWay = chat.page.getByText("보내는 중이에요").first().waitFor({ state: "attached" });
    await chat.write("지워 주세요");
    await onItsWay;
    await expect.poll(chat.said, patient).toContain("지워 주세요, 잘 들었어요.");
    await expect.poll(() => chat.page.getByText("보내는 중이에요").count(), patient).toBe(0);
    expect((await chat.said()).filter((line) => line.startsWith(">"))).toEqual(["> 지워 주세요"]);
  }, 90_000);

  it("says where to go on when it is open in too many places", async () => {
    const { chat } = await start(echo, { limits: { streamsPerTalk: 1 } });
    const other = watchWebChat(await chat.page.context().newPage());
    await other.page.goto(chat.page.url());
    await expect.poll(() => other.page.locator("#trouble").textContent(), patient).toContain("다시 잇고 있어요");
    expect(await other.page.getByRole("link", { name: "가벼운 화면으로" }).getAttribute("href")).toBe("/");
  }, 180_000);
});
