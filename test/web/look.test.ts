import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { follow } from "../support/follow.js";
import { marketerTalk } from "../support/marketer-talk.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

const folder = new URL("../../test-results/", import.meta.url).pathname;
const screens = [
  { name: "phone", width: 390, height: 844 },
  { name: "wide", width: 1280, height: 800 },
];

describe("the look of the chat", () => {
  let browser: Browser;
  let site: WebSite;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
    site = await startWebSite(createScriptedAssistant(marketerTalk));
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  it("is kept as a picture: the smallest phone, with trouble", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 568 } });
    await page.goto(site.url);
    await page.getByLabel("하고 싶은 말").fill("길게 적은 글이에요. ".repeat(500));
    await page.getByRole("button", { name: "보내기" }).click();
    await page.getByRole("alert").filter({ hasText: "4,000자" }).waitFor();
    await page.screenshot({ path: `${folder}web-small-trouble.png` });
    expect(await page.locator(".pending").count()).toBe(0);
    await page.close();
  });

  it("is kept as a picture: without a script, after a message", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    for (const text of ["서울 살아요", "신청할래요"]) {
      await page.getByLabel("하고 싶은 말").fill(text);
      await follow(page.getByRole("button", { name: "보내기" }));
    }
    await page.getByText("이대로 신청할까요?").waitFor();
    await page.screenshot({ path: `${folder}web-no-script.png` });
    const last = await page.locator(".m").last().boundingBox();
    expect(last?.y).toBeLessThan(844);
    await page.goto(`${site.url}/nowhere`);
    await page.screenshot({ path: `${folder}web-nowhere.png` });
    expect(await page.getByRole("link", { name: "이야기로 돌아가기" }).count()).toBe(1);
    await context.close();
  });

  for (const screen of screens) {
    for (const colorScheme of ["light", "dark"] as const) {
      it(`is kept as a picture: ${screen.name}, ${colorScheme}`, async () => {
        const page = await browser.newPage({ viewport: screen, colorScheme });
        await page.goto(site.url);
        await page.screenshot({ path: `${folder}web-${screen.name}-${colorScheme}-hello.png` });
        for (const [name, text, answer] of [
          [
            "found",
            "47살이고 서울 살아요 회사 그만둔지 좀 됐는데 뭐 할수 있는게 있을까요",
            "맞는 프로그램을 찾아봤어요",
          ],
          ["review", "소셜마케터 신청할래요", "이대로 신청할까요?"],
          ["counsellor", "상담사 연결해 주세요", "김이음 상담사예요"],
        ] as const) {
          await page.getByLabel("하고 싶은 말").fill(text);
          await page.keyboard.press("Enter");
          await page.getByText(answer).waitFor();
          await page.screenshot({ path: `${folder}web-${screen.name}-${colorScheme}-${name}.png` });
        }
        expect(await page.locator(".m.staff").count()).toBe(1);
        await page.screenshot({ path: `${folder}web-${screen.name}-${colorScheme}-all.png`, fullPage: true });
        await page.close();
      });
    }
  }
});
