import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type FakeDesk, openSignedIn, secrets, startFakeDesk } from "../support/fake-desk.js";

const folder = new URL("../../test-results/", import.meta.url).pathname;

const pages: readonly { readonly name: string; readonly path: string; readonly who: keyof typeof secrets }[] = [
  { name: "inbox", path: "/desk/inbox", who: "kim" },
  { name: "inbox-all", path: "/desk/inbox?tab=all", who: "everywhere" },
  { name: "inbox-closed", path: "/desk/inbox?tab=closed", who: "kim" },
  { name: "inbox-empty", path: "/desk/inbox?tab=mine", who: "officer" },
  { name: "talk-mine", path: "/desk/talk/h1", who: "kim" },
  { name: "talk-crisis", path: "/desk/talk/h2", who: "kim" },
  { name: "talk-others", path: "/desk/talk/h9", who: "kim" },
  { name: "talk-closed", path: "/desk/talk/h22", who: "kim" },
  { name: "replies", path: "/desk/replies", who: "officer" },
  { name: "replies-change", path: "/desk/replies/r3", who: "officer" },
  { name: "replies-remove", path: "/desk/replies/r3/remove", who: "everywhere" },
];

const looks = [
  { name: "wide", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

describe("the look of a counsellor's pages", () => {
  let browser: Browser;
  let desk: FakeDesk;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
    desk = await startFakeDesk();
  });
  afterAll(async () => {
    await browser.close();
    await desk.stop();
  });

  for (const look of looks)
    it(`has nothing that axe objects to and nothing cut off, folded out and at twice the letter size: ${look.name}`, async () => {
      for (const { name, path, who } of pages) {
        const page = await openSignedIn(browser, desk.url, secrets[who], look);
        await page.goto(desk.url + path);
        await page.screenshot({ path: `${folder}desk-${name}-${look.name}.png`, fullPage: look.name === "phone" });
        // What is folded in is there when it is folded out too: one look is enough for it.
        if (look.name === "wide") expect(await violations(page), name).toEqual([]);
        expect(await sideways(page), name).toBe(0);
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        expect(await violations(page), `${name}, folded out`).toEqual([]);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        expect(await sideways(page), `${name}, large`).toBe(0);
        await page.context().close();
      }
    }, 180_000);

  it("threw nothing", () => expect(desk.errors).toEqual([]));
});
