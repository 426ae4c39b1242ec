import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { createPageReader } from "../support/page-reader.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";
import { startWebSite, type WebSite } from "../support/web-site.js";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const sites: WebSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.stop()));
});

async function site() {
  const assistant = createScriptedAssistant();
  const started = await startWebSite(assistant);
  sites.push(started);
  return { assistant, url: started.url };
}

describe("a message that staff put right", () => {
  it("changes where it stands on an open page, and is the same when the page is loaded anew", async () => {
    const { assistant, url } = await site();
    const page = await browser.newPage();
    await page.goto(url);
    await page.getByLabel("하고 싶은 말").fill("여보세요");
    await page.keyboard.press("Enter");
    await page.getByText("여보세요, 잘 들었어요.").waitFor();
    const talk = assistant.received[0]?.conversation ?? "";
    assistant.say(talk, { from: "staff", text: "3시에 오세요" });
    await page.getByText("3시에 오세요").waitFor();
    const seq = Number(await page.locator(".staff").getAttribute("data-seq"));
    assistant.say(talk, { from: "staff", text: "고쳐요. 4시에 오세요", amends: { seq, text: "4시에 오세요" } });
    const shown = page.locator(`#m${seq}`);
    await shown.getByText("4시에 오세요").waitFor();
    expect(await shown.textContent()).toContain("고침");
    assistant.say(talk, { from: "assistant", text: "이어서" });
    await page.getByText("이어서").waitFor();
    expect(await page.locator(".staff").count()).toBe(1);
    expect(await page.getByText("3시에 오세요").count()).toBe(0);
    await page.reload();
    expect(await page.locator(".staff").allTextContents()).toEqual([expect.stringContaining("4시에 오세요 고침")]);
    assistant.say(talk, { from: "staff", text: "지웠어요", amends: { seq } });
    await shown.getByText("상담사가 지운 메시지예요").waitFor();
    expect(await page.getByText("4시에 오세요").count()).toBe(0);
    await page.close();
  });

  it("is read as it stands now on a page without a script", async () => {
    const { assistant, url } = await site();
    const reader = createPageReader(url);
    await reader.open();
    await reader.write("여보세요");
    const talk = assistant.received[0]?.conversation ?? "";
    const before = await assistant.messagesAfter(talk, 0);
    assistant.say(talk, { from: "staff", text: "3시에 오세요" });
    const seq = before.length + 1;
    assistant.say(talk, { from: "staff", text: "고쳐요. 4시에 오세요", amends: { seq, text: "4시에 오세요" } });
    const html = await (await fetch(url, { headers: { cookie: reader.cookie() } })).text();
    expect(html).toContain("4시에 오세요");
    expect(html).not.toContain("3시에 오세요");
    expect(html).not.toContain("고쳐요.");
  });
});
