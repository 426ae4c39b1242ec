import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { type FakeDesk, openCaughtUp, openSignedIn, secrets, startFakeDesk } from "../support/fake-desk.js";

/** For the tests of a file: one browser, and for each test a desk of its own, on whose pages nothing went wrong. */
export function talkBrowser() {
  let browser: Browser;
  let desk: FakeDesk;
  const pages: Page[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    desk = await startFakeDesk();
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    expect(desk.errors).toEqual([]);
    await desk.stop();
  });
  return {
    desk: () => desk,
    async open(who: keyof typeof secrets, path: string, how: Parameters<typeof openSignedIn>[3] = {}) {
      const page = await openSignedIn(browser, desk.url, secrets[who], how);
      pages.push(page);
      page.on("pageerror", (error) => desk.errors.push(error));
      if (how.javaScriptEnabled === false) await page.goto(desk.url + path);
      else await openCaughtUp(page, desk.url + path);
      return page;
    },
  };
}

/** Id of what the keys go to. */
export const focused = (page: Page) => page.evaluate("document.activeElement.id");
export const answer = (page: Page) => page.locator("#answer");
export const log = (page: Page) => page.locator("#log");
