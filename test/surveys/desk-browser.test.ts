import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { officer } from "../rounds/rounds-house.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { openSignedIn } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";
import { testMasterKey } from "../support/stores.js";
import { answered, type SurveysHouse, surveysHouse } from "./desk-house.js";

const pictures = new URL("../../test-results/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ieum-surveys-"));
const secret = "s".repeat(43);

let browser: Browser;
let store: Store;
let home: SurveysHouse;
let desk: DeskSite;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  home = await surveysHouse(store);
  for (const rating of [5, 5, 5, 4, 4, 2]) await home.send({ answers: answered(rating) });
  await home.send({ talk: "none" });
  const words = ["리더님이 친절했어요", "시간이 조금 짧았어요", "", "", ""];
  await home.close(words.map((text) => ({ picked: answered(4), words: text === "" ? {} : { "comment@1": text } })));
  const accounts = knownMembers({ [secret]: officer({ id: "officer" }) });
  desk = await startDeskSite({ accounts, surveys: home.surveys }, { now: () => home.parts.clock.now() });
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await desk.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Nobody has to scroll sideways, and nothing is in the way of those who cannot see it. */
async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sideways(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(pictures, `surveys-${name}-${width}.png`), fullPage: true });
  }
  expect(await violations(page), name).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

it("an officer reads results, changes a question, adds one, looks at it and keeps it; and finds a link for somebody without a talk", async () => {
  const page = await openSignedIn(browser, desk.url, secret);
  await page.goto(`${desk.url}/desk/surveys`);
  await looksRight(page, "list");
  await follow(page.getByRole("link", { name: "온앤오프 참여 설문" }));
  await expect.poll(() => page.getByText("11명이 답했어요").count()).toBe(2);
  expect(await page.getByText("리더님이 친절했어요").count()).toBe(1);
  await looksRight(page, "results");

  await page.goto(`${desk.url}/desk/surveys/on-off/edit`);
  await follow(page.getByRole("button", { name: "문항 더하기" }));
  await expect.poll(() => page.getByLabel("물어볼 말", { exact: true }).count()).toBe(4);
  const added = page.getByRole("group", { name: "4번 문항" });
  await added.getByLabel("물어볼 말", { exact: true }).fill("무엇이 가장 좋았어요?");
  await added.getByLabel("답하는 방법").selectOption("one");
  await follow(page.getByRole("button", { name: "미리 보기" }).last());
  await expect.poll(() => added.getByLabel("보기나 항목", { exact: true }).count()).toBe(1);
  await added.getByLabel("보기나 항목", { exact: true }).fill("사람\n장소\n시간");
  await added.getByLabel("언제 물어볼까요").selectOption({ index: 1 });
  await added.getByLabel("이렇게 답한 분께만").fill("매우 만족");
  await follow(added.getByRole("button", { name: "위로" }));
  await expect
    .poll(() => page.getByRole("group", { name: "3번 문항" }).getByLabel("물어볼 말", { exact: true }).inputValue())
    .toBe("무엇이 가장 좋았어요?");
  await page
    .getByRole("group", { name: "1번 문항" })
    .getByLabel("물어볼 말", { exact: true })
    .fill("모임이 얼마나 좋으셨어요?");
  await follow(page.getByRole("button", { name: "미리 보기" }).last());
  await expect.poll(() => page.getByText("받는 분께는 이렇게 보여요").count()).toBe(1);
  await looksRight(page, "edit");
  await follow(page.getByRole("button", { name: "저장하기" }));
  await expect.poll(() => page.getByText("영어와 쉬운 말은 그대로 두었어요").count()).toBe(1);
  const survey = home.parts.catalog.surveys.find(({ id }) => id === "on-off");
  expect(survey?.questions.map(({ id }) => id)).toEqual(["satisfaction@2", "rejoin@1", "on-off-one@1", "comment@1"]);
  await page.goto(`${desk.url}/desk/surveys/on-off/versions`);
  await looksRight(page, "versions");

  await page.goto(`${desk.url}/desk/surveys/links`);
  await expect.poll(() => page.getByLabel("보낼 글").inputValue()).toContain("/survey/");
  await looksRight(page, "links");
  expect(desk.errors).toEqual([]);
}, 400_000);
