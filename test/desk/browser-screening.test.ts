import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import { findRegistration } from "../../src/store/registrations.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { applicants, type Filled, type House, interns, openHouse } from "../screening/house.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { openSignedIn } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";
import { testMasterKey } from "../support/stores.js";

const pictures = new URL("../../test-results/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ieum-screening-"));
const board = `/desk/programs/offerings/${interns}/selection`;
const [kim, park] = ["k".repeat(43), "p".repeat(43)];

const six: readonly Filled[] = [
  {
    name: "가온",
    education: "high",
    career: "sales",
    motive: "다시 일하고 싶어요.",
    facts: { birthDate: "1970-01-02", residence: "서울 송파구" },
  },
  {
    name: "나래",
    education: "university",
    career: "식품회사에서 영업을 20년 했어요",
    motive: "사회적기업 물건을 알리고 싶어요.",
    facts: { age: 58, residence: "서울 마포구" },
  },
  { name: "다솜", education: "graduate", career: "management", facts: { birthDate: "1962-05-05", residence: "서울" } },
  {
    name: "라온",
    education: "college",
    career: "finance",
    motive: "경력을 살리고 싶어요.",
    facts: { age: 51, residence: "서울 강서구" },
  },
  { name: "마루", career: "service", facts: { age: 47, residence: "서울 노원구" } },
  { name: "바다", education: "university", facts: { birthYear: 1976, residence: "서울 중구" } },
];

let browser: Browser;
let store: Store;
let house: House;
let site: DeskSite;
let ids: readonly string[];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  house = await openHouse(store, 2);
  ids = await applicants(house, six);
  const accounts = knownMembers({ [kim]: house.kim, [park]: house.park });
  site = await startDeskSite({ accounts, screening: house.screening }, { now: () => house.clock.at });
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("lets two members of staff score six applicants, decide and publish, in any look", async () => {
  const first = await openSignedIn(browser, site.url, kim, { viewport: { width: 1440, height: 900 } });
  await scoresAll(first, { motive: "9", career: "8", time: "5" });
  const second = await openSignedIn(browser, site.url, park, { viewport: { width: 390, height: 800 } });
  await second.goto(`${site.url}${board}/applicants/${ids[0]}`);
  expect(await second.getByText("동료 1명이 채점했어요").count()).toBe(1);
  await scoresAll(second, { motive: "3", career: "8", time: "4" });
  await second.goto(`${site.url}${board}/applicants/${ids[1]}`);
  expect(await second.locator("tr.differs").count()).toBe(1);
  await looksRight(second, "applicant-phone");
  await first.goto(`${site.url}${board}/applicants/${ids[1]}`);
  await looksRight(first, "applicant-wide");

  await first.goto(site.url + board);
  expect(await first.locator(".ratio").textContent()).toBe("6명 지원, 2명 선정 예정, 3 : 1");
  await decides(first, ["가온", "나래", "다솜"], "선정으로");
  await decides(first, ["라온"], "예비로");
  await first.locator(".tallies summary").click();
  await looksRight(first, "board-wide");
  await first.goto(`${site.url}${board}/publish`);
  expect(await first.getByText("선정이 3명인데 자리는 2개예요").count()).toBe(1);
  expect(await first.getByText("아직 결정하지 않은 분이 2명").count()).toBe(1);
  expect(await first.getByRole("button", { name: "한 번에 발표" }).count()).toBe(0);
  await looksRight(first, "publish-refused");

  await first.goto(site.url + board);
  await decides(first, ["다솜"], "예비로");
  await first.goto(`${site.url}${board}?decision=none`);
  await first.getByLabel("지금 목록 2명 모두").check();
  await first.getByLabel("까닭 (적지 않아도 돼요)").fill("이번에는 자리가 모자랐어요.");
  await follow(first.getByRole("button", { name: "미선정으로" }));
  await first.getByText("임시로 적어 두었어요").waitFor();
  await second.goto(site.url + board);
  await looksRight(second, "board-phone");
  await first.goto(`${site.url}${board}/publish`);
  await looksRight(first, "publish");
  await follow(first.getByRole("button", { name: "한 번에 발표" }));
  await first.getByText("발표했어요").waitFor();
  expect(await first.locator("input[type=checkbox]").count()).toBe(0);
  await first.goto(`${site.url}${board}/print`);
  await first.emulateMedia({ media: "print" });
  await first.screenshot({ path: join(pictures, "screening-print.png"), fullPage: true });

  const found = await reading(store, (tx) => Promise.all(ids.map((id) => findRegistration(tx, id))));
  expect(found.map((one) => one?.state)).toEqual([
    "selected",
    "selected",
    "waiting",
    "waiting",
    "notSelected",
    "notSelected",
  ]);
  expect(found.map((one) => one?.rank)).toEqual([undefined, undefined, 2, 1, undefined, undefined]);
  expect(site.errors).toEqual([]);
}, 400_000);

/** From the first applicant to the last, with the button that goes on to the next. */
async function scoresAll(page: Page, points: Readonly<Record<string, string>>): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await page.goto(`${site.url}${board}/applicants/${id}`);
    for (const [criterion, given] of Object.entries(points)) await page.locator(`#points-${criterion}`).fill(given);
    const last = index === ids.length - 1;
    await follow(page.getByRole("button", { name: last ? "내 점수 저장" : "저장하고 다음 사람" }));
    await page.getByText("점수를 저장했어요").waitFor();
  }
}

async function decides(page: Page, names: readonly string[], as: string): Promise<void> {
  for (const name of names) await page.getByLabel(`${name} 고르기`).check();
  await follow(page.getByRole("button", { name: as, exact: true }));
  await page.getByText("임시로 적어 두었어요").waitFor();
  // What was done is said once and then taken out of the address.
  await page.goto(site.url + board);
}

async function looksRight(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `screening-${name}.png`), fullPage: true });
  expect(await violations(page), name).toEqual([]);
  expect(await sideways(page), name).toBeLessThanOrEqual(0);
}
