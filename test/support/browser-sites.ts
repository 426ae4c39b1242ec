import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { launchBrowser } from "./browser.js";
import { type BrowserChat, openChat } from "./browser-chat.js";
import { createScriptedAssistant, echo, type Script } from "./scripted-assistant.js";
import { startWebSite, type WebSite } from "./web-site.js";

interface How {
  readonly script?: Script;
  readonly javaScriptEnabled?: boolean;
  readonly limits?: { readonly messagesPer10s: number };
}

/** For the tests of a file: one browser, in which each test opens the chat on a site of its own. */
export function browserSites() {
  let browser: Browser;
  const sites: WebSite[] = [];
  const chats: BrowserChat[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(chats.splice(0).map((chat) => chat.close()));
    await Promise.all(sites.splice(0).map((site) => site.stop()));
  });

  async function start(how: How = {}) {
    const assistant = createScriptedAssistant(how.script ?? echo);
    const site = await startWebSite(assistant, { ...(how.limits && { limits: how.limits }) });
    sites.push(site);
    const chat = await openChat(browser, site.url, { javaScriptEnabled: how.javaScriptEnabled ?? true });
    chats.push(chat);
    const violations: string[] = [];
    chat.page.on("console", (line) => line.type() === "error" && violations.push(line.text()));
    chat.page.on("pageerror", (error) => violations.push(error.message));
    return { assistant, site, chat, violations };
  }

  return { sites, start };
}
