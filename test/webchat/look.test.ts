import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { marketerTalk } from "../support/marketer-talk.js";
import { createScriptedAssistant, option, type Script } from "../support/scripted-assistant.js";
import { openWebChat } from "../support/webchat-page.js";
import { startWebChat, type WebChatSite } from "../support/webchat-site.js";

const long = "이번 달에 새로 여는 프로그램 가운데 집에서 가까운 곳부터 차례로 보여 주세요";
const talk: Script = (incoming) =>
  incoming.text === "길게"
    ? [
        {
          from: "assistant",
          text: "골라 주세요.",
          cards: [{ title: "제목", choices: [option(long, 0)] }],
          choices: [option(long, 1), option("네", 2)],
        },
      ]
    : marketerTalk(incoming);

/** What axe finds in Web Chat's own elements, which nobody can mend from outside. */
const webChatsOwn: readonly string[] = [];

let browser: Browser;
let site: WebChatSite;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await startWebChat(createScriptedAssistant(talk));
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function fullTalk(how: Parameters<typeof openWebChat>[2]) {
  const chat = await openWebChat(browser, site.url, how);
  for (const [at, text] of ["서울 살아요", "상담사 연결해 주세요", "길게"].entries()) {
    await chat.write(text);
    await expect.poll(async () => (await chat.answers()).length, { timeout: 60_000 }).toBeGreaterThan(at + 1);
  }
  await expect.poll(chat.choices, { timeout: 60_000 }).toEqual([long, "네"]);
  return chat;
}

describe("for everybody", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      it(`has nothing of ours that axe objects to: ${colorScheme}, ${viewport.width} wide`, async () => {
        const chat = await fullTalk({ colorScheme, viewport });
        if (process.env.SHOTS) await chat.page.screenshot({ path: `/tmp/wcl-${viewport.width}-${colorScheme}.png` });
        const found = await violations(chat.page);
        expect(found.filter((one) => !webChatsOwn.some((own) => one.startsWith(own)))).toEqual([]);
        expect(chat.complaints).toEqual([]);
        await chat.close();
      }, 180_000);
    }
  }

  it("is held together down to 320 pixels, with labels that break instead of being cut off", async () => {
    const chat = await fullTalk({ viewport: { width: 320, height: 568 } });
    if (process.env.SHOTS) await chat.page.screenshot({ path: "/tmp/wcl-320.png" });
    expect(await sideways(chat.page)).toBe(0);
    for (const button of await chat.page
      .locator(".ac-pushButton, .webchat__suggested-actions__button", { hasText: long })
      .all()) {
      const cut = await button.evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(cut).toBeLessThanOrEqual(0);
      expect((await button.boundingBox())?.height).toBeGreaterThan(48);
    }
    await chat.close();
  }, 180_000);

  it("follows when the dark is switched on, and keeps the talk and what is being typed", async () => {
    const chat = await fullTalk({ colorScheme: "light" });
    const said = await chat.said();
    await chat.page.getByLabel("하고 싶은 말").fill("쓰던 말");
    await chat.page.emulateMedia({ colorScheme: "dark" });
    const ink = () =>
      chat.page
        .locator(".ac-textRun")
        .last()
        .evaluate((one) => Reflect.get(globalThis, "getComputedStyle")(one).color);
    await expect.poll(ink, { timeout: 45_000 }).toBe("rgb(236, 238, 236)");
    expect(await chat.said()).toEqual(said);
    expect(await chat.page.getByLabel("하고 싶은 말").inputValue()).toBe("쓰던 말");
    await chat.close();
  }, 180_000);

  it("speaks Korean everywhere, to a screen reader too", async () => {
    const chat = await fullTalk({});
    expect(await chat.page.evaluate("document.documentElement.lang")).toBe("ko");
    const tree = await chat.page.locator("body").ariaSnapshot();
    expect(tree).toContain('textbox "하고 싶은 말"');
    expect(tree).toContain('main "이음과 나누는 이야기"');
    const names = [...tree.matchAll(/"([^"]*)"|: (.*)$/gm)].map(([, name, text]) => name ?? text ?? "");
    const latin = names.flatMap((name) => name.match(/[A-Za-z]{2,}/g) ?? []);
    // Names of keys are what stands on them.
    expect(latin.filter((word) => !/^(Tab|Shift|Enter|ESC|Alt)$/.test(word))).toEqual([]);
    await chat.close();
  }, 180_000);
});
