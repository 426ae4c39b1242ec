import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { sideways, violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { openSignedIn } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";
import { testMasterKey } from "../support/stores.js";
import { startWebSite, type WebSite } from "../support/web-site.js";
import { apply } from "./applicants.js";
import { example, officer, type RoundsHouse, roundsHouse } from "./rounds-house.js";

const pictures = new URL("../../test-results/", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "ieum-rounds-"));
const secret = "r".repeat(43);

let browser: Browser;
let store: Store;
let home: RoundsHouse;
let desk: DeskSite;
let web: WebSite;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  home = await roundsHouse(store);
  const accounts = knownMembers({ [secret]: officer({ id: "officer" }) });
  desk = await startDeskSite({ accounts, rounds: home.rounds }, { now: () => home.parts.clock.now() });
  web = await startWebSite(createAssistant(home.parts), { now: () => home.parts.clock.now() });
  browser = await launchBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await desk.stop();
  await web.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it("an officer copies last year's round, changes days and places, looks at the card and opens it; somebody applies at once", async () => {
  const page = await openSignedIn(browser, desk.url, secret);
  await page.goto(`${desk.url}/desk/programs`);
  await follow(page.getByRole("link", { name: "직장생활 온앤오프" }));
  const last = page.getByRole("region", { name: "2022년 3차" });
  await follow(last.getByRole("link", { name: "다음 차수로 복사" }));
  await page.getByLabel("이름").fill("2026년 봄");
  await page.getByLabel("모집을 여는 날").fill("9999-01-01");
  await follow(page.getByRole("button", { name: "새 차수 만들기" }));
  expect(await page.getByText("날짜를 읽을 수 없어요").count()).toBe(1);
  expect(await page.getByLabel("이름").inputValue()).toBe("2026년 봄");
  await page.getByLabel("모집을 여는 날").fill("2026-03-21");
  await follow(page.getByRole("button", { name: "새 차수 만들기" }));
  await page.getByText("새 차수를 만들었어요.").waitFor();

  const copied = page.getByRole("region", { name: "2026년 봄" });
  await follow(copied.getByRole("link", { name: "보컬" }));
  await follow(page.getByRole("link", { name: "고치기", exact: true }));
  await page.getByLabel("정원").fill("8");
  await page.getByLabel("모집 마감").fill("2026-03-27");
  await page.getByLabel("모임 날짜").fill("2026-04-09 19:30-21:30 첫 모임\n2026-04-16 19:30-21:30");
  await page.getByLabel("장소").fill("합정역 노래 연습실");
  await follow(page.getByRole("button", { name: "미리 보기" }));
  await page.getByRole("heading", { name: "미리 보기" }).waitFor();
  for (const channel of ["웹 대화", "슬랙", "팀즈", "터미널"])
    expect(await page.getByRole("region", { name: channel }).textContent(), channel).toContain("합정역 노래 연습실");
  expect(await page.getByLabel("정원").inputValue()).toBe("8");
  await page.screenshot({ path: join(pictures, "rounds-preview-wide.png"), fullPage: true });
  await follow(page.getByRole("button", { name: "저장하기" }));
  await page.getByText("저장했어요.").waitFor();

  await follow(page.getByRole("link", { name: "직장생활 온앤오프" }));
  await follow(copied.getByRole("link", { name: "모집 열고 닫기" }));
  await page.getByLabel("모집 마지막 날").fill("2026-03-27");
  await follow(page.getByRole("button", { name: "모집 열기" }));
  await page.getByText("모집을 열었어요.").waitFor();
  expect(await copied.getByText("모집 중").count()).toBe(10);

  const person = await browser.newPage({ locale: "ko-KR" });
  await person.goto(web.url);
  const say = async (text: string, answer: string | RegExp) => {
    await person.getByRole("textbox").fill(text);
    await person.getByRole("textbox").press("Enter");
    await person.locator(".m.assistant", { hasText: answer }).last().waitFor();
  };
  await say("서울 중소기업 다니는 직장인이에요. 온앤오프 보컬 신청할게요", "동의하시겠어요");
  await say("동의해요", "성함을 알려 주세요");
  await say("홍길동", "연락받을 전화번호");
  await say("010-1234-5678", "이대로 신청할까요?");
  await say("네 신청해 주세요", "합정역 노래 연습실");
  await page.goto(`${desk.url}/desk/programs`);
  await follow(page.getByRole("link", { name: "직장생활 온앤오프" }));
  const row = copied.getByRole("row", { name: /보컬/ });
  const shown = async () => {
    await page.reload();
    return row.textContent();
  };
  await expect.poll(shown).toContain("1 / 8");
  expect(desk.errors).toEqual([]);
  expect(web.errors).toEqual([]);
}, 400_000);

const looks = [
  { name: "wide", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "dark", viewport: { width: 1280, height: 800 }, colorScheme: "dark" },
] as const;

it("every page of a round is plain and reachable in any look, and nothing of it runs over the side", async () => {
  await home.rounds.saveOffering(
    officer(),
    { ...example, version: await versionNow() },
    {
      ...(await home.rounds.typedOffering(officer(), example)),
      capacity: "2",
      sessions: "2026-04-09 19:30-21:30 첫 모임",
    },
  );
  await apply(home.parts, example.offering, 5);
  const at = `/desk/programs/offerings/${example.offering}`;
  const pages = {
    list: "/desk/programs",
    program: `/desk/programs/${example.program}`,
    round: `/desk/programs/rounds/${example.round}/edit`,
    offering: `${at}?cancels=2`,
    form: `${at}/edit`,
    off: `${at}/call-off`,
    versions: `/desk/programs/${example.program}/versions`,
  };
  for (const look of looks) {
    const page = await openSignedIn(browser, desk.url, secret, look);
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(desk.url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.screenshot({ path: join(pictures, `rounds-${name}-${look.name}.png`), fullPage: true });
      expect(await violations(page), `${name} ${look.name}`).toEqual([]);
      expect(await sideways(page), `${name} ${look.name}`).toBe(0);
    }
    await page.context().close();
  }
  expect(desk.errors).toEqual([]);
}, 400_000);

async function versionNow(): Promise<number> {
  return (await home.rounds.program(officer(), example.program))?.version.version ?? 0;
}
