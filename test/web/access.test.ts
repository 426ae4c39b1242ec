import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { openChat } from "../support/browser-chat.js";
import { marketerTalk } from "../support/marketer-talk.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

let browser: Browser;
let site: WebSite;
const assistant = createScriptedAssistant(marketerTalk);
beforeAll(async () => {
  browser = await launchBrowser();
  site = await startWebSite(assistant);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** A talk with everything in it: cards, facts, buttons new and old, a person's words, and trouble. */
async function fullTalk(how: Parameters<typeof openChat>[2]) {
  const chat = await openChat(browser, site.url, how);
  await chat.write("서울 살아요");
  await chat.message("맞는 프로그램").waitFor();
  await chat.write("상담사 연결해 주세요");
  await chat.page.locator(".m.staff").waitFor();
  await chat.write("긴 글".repeat(2_000));
  await chat.page.getByRole("alert").filter({ hasText: "4,000자" }).waitFor();
  return chat;
}

describe("for everybody", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      it(`has nothing that axe objects to: ${colorScheme}, ${viewport.width} wide`, async () => {
        const chat = await fullTalk({ colorScheme, viewport });
        expect(await violations(chat.page)).toEqual([]);
        await chat.close();
      });
    }
  }

  it("is held together down to 320 pixels, and at twice the letter size", async () => {
    const chat = await fullTalk({ viewport: { width: 320, height: 568 } });
    expect(await sideways(chat.page)).toBe(0);
    await chat.page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await sideways(chat.page)).toBe(0);
    await chat.close();
  });

  it("has letters of 18 pixels and targets of 48", async () => {
    const chat = await fullTalk({});
    const letters = await chat.page
      .locator(".b")
      .first()
      .evaluate((one) => Reflect.get(globalThis, "getComputedStyle")(one).fontSize);
    expect(letters).toBe("18px");
    const targets = chat.page.locator("button:visible, textarea:visible, .links a");
    for (const target of await targets.all()) {
      const box = await target.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), (await target.textContent()) ?? "").toBeGreaterThanOrEqual(
        48,
      );
    }
    await chat.close();
  });

  it("is used with the keyboard alone, and keeps the focus where one writes", async () => {
    const chat = await openChat(browser, site.url, { viewport: { width: 1280, height: 800 } });
    const focused = () => chat.page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id");
    const back = [
      "상담사 연결",
      "내 신청",
      "프로그램 찾기",
      "English",
      "도움말",
      "상담사 연결",
      "처음부터",
      "입력란으로 바로 가기",
    ];
    for (const name of back) {
      await chat.page.keyboard.press("Shift+Tab");
      expect(await focused()).toBe(name);
    }
    await chat.page.keyboard.press("Enter");
    expect(await focused()).toBe("text");
    await chat.page.keyboard.type("서울 살아요");
    await chat.page.keyboard.press("Enter");
    await chat.message("맞는 프로그램").waitFor();
    expect(await focused()).toBe("text");

    await chat.page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe("더 보기");
    const ring = await chat.page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    expect(ring).toBe("solid");
    await chat.page.keyboard.press("Enter");
    await chat.message("제가 잘 못 알아들었어요").waitFor();
    expect(assistant.received.at(-1)?.press?.label).toBe("더 보기");
    await chat.close();
  });

  it("tells a screen reader who speaks, what is new and which card a button is of", async () => {
    const chat = await fullTalk({});
    const tree = await chat.page.locator("body").ariaSnapshot();
    expect(tree).toContain('log "나눈 이야기"');
    expect(tree).toContain('group "1 소셜마케터 (서울50+인턴십): 고를 수 있는 답"');
    expect(tree).toContain('textbox "하고 싶은 말"');
    expect(tree).toContain("paragraph: 나 서울 살아요");
    expect(await chat.page.locator("#log").getAttribute("aria-live")).toBe("polite");
    await chat.close();
  });
});
