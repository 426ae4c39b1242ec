import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { says } from "../people/townsfolk.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { openSignedIn } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";
import { type MissesDesk, puzzling, startMissesDesk } from "../support/misses-desk.js";
import { testMasterKey } from "../support/stores.js";

const pictures = new URL("../../test-results/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ieum-understanding-"));
const list = "/desk/not-understood";

let browser: Browser;
let store: Store;
let desk: MissesDesk;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  desk = await startMissesDesk(store);
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await desk.site.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const looks = [
  { name: "wide", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

it("makes an example of a line with one press, in any look, and takes it back with another", async () => {
  await says(desk.parts, "one", "소셜마케터 알려 주세요", puzzling, "오늘 날씨 어때", `${puzzling}!`);
  for (const look of looks) {
    const page = await openSignedIn(browser, desk.site.url, desk.secret("administrator"), look);
    await page.goto(desk.site.url + list);
    await page.getByRole("heading", { name: puzzling }).waitFor();
    await page.screenshot({ path: `${pictures}desk-not-understood-${look.name}.png`, fullPage: true });
    expect(await violations(page), look.name).toEqual([]);
    expect(await sideways(page), look.name).toBe(0);

    const line = page.locator("li", { has: page.getByRole("heading", { name: puzzling }) });
    await follow(line.getByRole("button", { name: "예시로 만들기" }));
    await page.getByText("예시로 만들었어요.").waitFor();
    expect(await page.getByRole("heading", { name: puzzling }).count()).toBe(0);

    await follow(page.getByRole("link", { name: "만든 예시 보기" }));
    await page.getByRole("heading", { name: puzzling }).first().waitFor();
    await page.screenshot({ path: `${pictures}desk-examples-${look.name}.png`, fullPage: true });
    expect(await violations(page), look.name).toEqual([]);
    expect(await sideways(page), look.name).toBe(0);
    await follow(page.getByRole("button", { name: "되돌리기" }));
    await page.getByText("예시를 되돌렸어요.").waitFor();
    await page.context().close();
  }
  expect(desk.site.errors).toEqual([]);
}, 400_000);
