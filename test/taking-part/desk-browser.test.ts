import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { openSignedIn } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";
import { testMasterKey } from "../support/stores.js";
import { offering, officer, openHouse } from "./house.js";

const pictures = new URL("../../test-results/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ieum-taking-part-"));
const secret = "o".repeat(43);
const path = (page: string) => `/desk/programs/offerings/${offering}/${page}`;

let browser: Browser;
let store: Store;
let house: Awaited<ReturnType<typeof openHouse>>;
let site: DeskSite;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  house = await openHouse(store, ["kim", "lee", "park"]);
  await house.turnTo("2026-04-16T10:10:00Z");
  const accounts = knownMembers({ [secret]: officer });
  site = await startDeskSite({ accounts, takingPart: house.desk }, { now: () => house.parts.clock.now() });
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const looks = [
  { name: "wide", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

async function look(name: string, address: string): Promise<void> {
  for (const how of looks) {
    const page = await openSignedIn(browser, site.url, secret, how);
    await page.goto(site.url + address);
    await page.screenshot({ path: `${pictures}taking-part-${name}-${how.name}.png`, fullPage: true });
    expect(await violations(page), `${name}, ${how.name}`).toEqual([]);
    expect(await sideways(page), `${name}, ${how.name}`).toBeLessThanOrEqual(0);
    await page.context().close();
  }
}

it("marks each with one press, takes a press back, and the rest at once", async () => {
  const page = await openSignedIn(browser, site.url, secret);
  await page.goto(site.url + path("attendance"));
  const row = (name: string) => page.locator("tr[data-row]", { hasText: name });
  const press = (name: string, label: string) => follow(row(name).getByRole("button", { name: label, exact: true }));
  await press("홍길동", "지각");
  await row("홍길동").locator('button[aria-pressed="true"]', { hasText: "지각" }).waitFor();
  await press("홍길동", "지각");
  await row("홍길동").locator('button[aria-pressed="false"]', { hasText: "지각" }).waitFor();
  await press("김순이", "공결");
  await page.getByRole("alert").filter({ hasText: "까닭을 먼저 적어 주세요" }).waitFor();
  await row("김순이").getByRole("textbox").fill("병원 진료");
  await press("김순이", "공결");
  await row("김순이").locator('button[aria-pressed="true"]', { hasText: "공결" }).waitFor();
  await follow(page.getByRole("button", { name: "나머지 모두 출석" }));
  await row("박철수").locator('button[aria-pressed="true"]', { hasText: "출석" }).waitFor();
  await follow(page.getByRole("button", { name: "출석 코드 만들기" }));
  await page.locator(".code-panel .code").waitFor();
  expect(await page.locator(".code-panel .code").textContent()).toMatch(/^\d{3} \d{3}$/);
  await page.context().close();
  await look("attendance", path("attendance"));
}, 400_000);

it("refuses hours over the limit with the figures, and keeps what was typed", async () => {
  await house.turnTo("2026-04-19T10:10:00Z");
  const post = (spent: { readonly hours?: string; readonly minutes?: string; readonly day?: string }) =>
    house
      .registrationOf("kim")
      .then((registration) =>
        site
          .as(secret)
          .post(path("hours"), { registration, kind: "activity", day: "2026-04-19", ...spent, what: "판로 조사" }),
      );
  const fits = [
    { day: "2026-04-16", hours: "16", minutes: "" },
    { day: "2026-04-17", minutes: "960" },
    { day: "2026-04-18", hours: "15", minutes: "60" },
  ];
  for (const spent of fits) expect((await post(spent)).status).toBe(303);
  for (const spent of [{}, { hours: "16", minutes: "1" }, { hours: "세 시간" }])
    expect(await (await post(spent)).text()).toContain("시간은 하루에 16시간까지예요");
  const refused = await post({ hours: "9", minutes: "60" });
  expect(refused.status).toBe(422);
  const body = await refused.text();
  expect(body).toContain("한 달에 57시간까지예요. 그달에 이미 48시간이 적혀 있어 더 적을 수 없어요.");
  expect(body).toContain('value="판로 조사"');
  await look("hours", path("hours"));
}, 400_000);

it("completes somebody, with a certificate to print and as a file", async () => {
  const registration = await house.registrationOf("kim");
  const left = await site.as(secret).post(path("participants"), { registration, to: "left", why: " " });
  expect(left.headers.get("location")).toContain("problem=noReason");
  const done = await site.as(secret).post(path("participants"), { registration, to: "completed", why: "" });
  expect(done.headers.get("location")).toContain("done=stepTaken");
  const pdf = await site.as(secret).get(`${path("certificate.pdf")}?of=${registration}`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(Buffer.from(await pdf.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
  await look("participants", path("participants"));
  await look("certificate", `${path("certificate")}?of=${registration}`);
}, 400_000);
