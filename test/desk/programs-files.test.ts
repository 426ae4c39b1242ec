import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createRoundsFiles } from "../../src/assistant/rounds-files/create-rounds-files.js";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { readTable } from "../../src/tables/read-table.js";
import { member } from "../people/townsfolk.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { openSignedIn } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";
import { testMasterKey } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const pictures = new URL("../../test-results/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ieum-tables-"));
const secret = "o".repeat(43);
const files = "/desk/programs/rounds/on-off-example/files";
const applicants = "/desk/programs/offerings/on-off-example-wine/files";

let browser: Browser;
let store: Store;
let site: DeskSite;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  const now = () => new Date("2026-03-03T01:00:00Z");
  const parts = await partsOver(store, { now });
  const accounts = knownMembers({ [secret]: member("officer", "officer", "sba") });
  site = await startDeskSite({ accounts, roundsFiles: createRoundsFiles(parts) }, { now });
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function isFit(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  expect(await sideways(page), what).toBe(0);
}

const upload = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

it("brings a table of offerings back: what is wrong is named, the rest is applied by one press", async () => {
  for (const look of [
    { name: "wide", viewport: { width: 1440, height: 900 } },
    { name: "phone", viewport: { width: 360, height: 740 } },
  ]) {
    const page = await openSignedIn(browser, site.url, secret, look);
    await page.goto(site.url + files);
    await isFit(page, `${look.name}, the files`);
    await page.screenshot({ path: `${pictures}desk-tables-${look.name}.png`, fullPage: true });
    await page.setInputFiles("input[type=file]", upload("표.pdf", "%PDF-1.7"));
    await follow(page.getByRole("button", { name: "미리 보기" }));
    await page.getByText("표로 읽을 수 없는 파일이에요").waitFor();

    const title = `도자기 ${look.name === "wide" ? "하나" : "둘"}`;
    const rows = [
      `이름,정원,모집 시작,모집 끝,선정 방식`,
      `${title},10,2026-03-01,2026-03-20,선착순`,
      "뜨개질,열,,,선착순",
    ];
    await page.setInputFiles("input[type=file]", upload("표.csv", rows.join("\r\n")));
    await follow(page.getByRole("button", { name: "미리 보기" }));
    await page.getByRole("heading", { name: "빠지는 줄" }).waitFor();
    await isFit(page, `${look.name}, the preview`);
    await page.screenshot({ path: `${pictures}desk-tables-preview-${look.name}.png`, fullPage: true });
    expect(await page.getByText("숫자로 읽을 수 없어요").count()).toBe(1);
    await follow(page.getByRole("button", { name: "1줄 반영하기" }));
    await page.getByText("표를 반영했어요").waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "엑셀 파일로 받기" }).click(),
    ]);
    const table = await readTable(readFileSync(await download.path()));
    expect(table.kind === "rows" && table.rows.some(({ cells }) => cells.includes(title))).toBe(true);
    await page.context().close();
  }
  expect(site.errors).toEqual([]);
}, 180_000);

it("enters people who applied on paper, and gives them out with the columns that are ticked", async () => {
  const page = await openSignedIn(browser, site.url, secret);
  await page.goto(site.url + applicants);
  await isFit(page, "the applicants' files");
  await page.screenshot({ path: `${pictures}desk-tables-applicants.png`, fullPage: true });
  const rows = ["이름,전화,동의일", "김하늘,010-1234-5601,2026-03-02", "이파도,010-1234-5602,"];
  await page.setInputFiles("input[type=file]", upload("신청.csv", rows.join("\n")));
  await follow(page.getByRole("button", { name: "미리 보기" }));
  await follow(page.getByRole("button", { name: "1줄 반영하기" }));
  await page.getByText("표를 반영했어요").waitFor();
  await page.getByLabel("전화번호").uncheck();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "CSV 파일로 받기" }).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("김하늘");
  expect(text).not.toContain("5601");
  await page.context().close();
  expect(site.errors).toEqual([]);
}, 180_000);
