import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { handoffsOf, staff } from "../handoffs/desk-house.js";
import { violations } from "../support/axe.js";
import { launchBrowser } from "../support/browser.js";
import { type BrowserChat, openChat } from "../support/browser-chat.js";
import { openSignedIn } from "../support/fake-desk.js";
import { type FilesHouse, openFilesHouse, seats } from "../support/files-house.js";
import { follow } from "../support/follow.js";
import { testMasterKey } from "../support/stores.js";
import * as sample from "./sample-files.js";

let browser: Browser;
let store: Store;
let house: FilesHouse;
const folder = mkdtempSync(join(tmpdir(), "ieum-files-"));

beforeAll(async () => {
  browser = await launchBrowser();
  const opened = await openStore({ url: `file:${join(folder, "store.db")}`, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  store = opened.store;
  house = await openFilesHouse(store);
  for (const [name, bytes] of Object.entries({
    "사진.png": sample.png,
    "이력서.pdf": sample.pdf,
    "쪽지.html": Buffer.from("<html>"),
  }))
    writeFileSync(join(folder, name), bytes);
});
afterAll(async () => {
  await browser.close();
  await house.stop();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const fileAt = (name: string) => join(folder, name);

/** Calls staff, and has a counsellor take the talk. */
async function withCounsellor(chat: BrowserChat, text = "상담사와 이야기하고 싶어요"): Promise<string> {
  await chat.write(text);
  const open = async () => {
    const rows = await store.db.selectFrom("handoffs").select("conversation").where("state", "=", "waiting").execute();
    return rows[0]?.conversation;
  };
  await expect.poll(open).toBeDefined();
  const [handoff] = await handoffsOf(house.parts, (await open()) ?? "");
  await house.handoffs.claim(staff.han, handoff?.id ?? "");
  return handoff?.id ?? "";
}

describe("files in the web chat", () => {
  it("are offered once a counsellor is called, sent by a press, and shown small where they are pictures", async () => {
    const chat = await openChat(browser, house.url);
    const field = chat.page.getByLabel("파일 고르기");
    expect(await field.isVisible()).toBe(false);
    const handoff = await withCounsellor(chat);
    await field.waitFor({ state: "visible" });
    expect(await violations(chat.page)).toEqual([]);
    const box = await field.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);

    await field.setInputFiles([fileAt("사진.png"), fileAt("이력서.pdf")]);
    await chat.message("이력서.pdf (1KB)").waitFor();
    const picture = chat.page.getByRole("img", { name: "사진.png 내려받기" });
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, "naturalWidth"))).toBe(1);
    await expect.poll(() => chat.page.locator(".pending").count()).toBe(0);
    expect(await violations(chat.page)).toEqual([]);
    const download = chat.page.waitForEvent("download");
    await chat.page.getByRole("link", { name: "이력서.pdf 내려받기" }).click();
    expect((await download).suggestedFilename()).toBe("이력서.pdf");

    await field.setInputFiles(fileAt("쪽지.html"));
    const trouble = chat.page.locator("#trouble");
    await expect.poll(() => trouble.textContent()).toContain("보낼 수 없는 종류예요");
    await expect.poll(() => chat.page.locator(".pending").count()).toBe(0);

    await house.handoffs.close(staff.han, handoff, { outcome: "answered" });
    await field.waitFor({ state: "hidden" });
    await chat.close();
  });

  it("go by the keyboard alone", async () => {
    const chat = await openChat(browser, house.url);
    await withCounsellor(chat);
    const field = chat.page.getByLabel("파일 고르기");
    await field.waitFor({ state: "visible" });
    await chat.page.getByLabel("하고 싶은 말").focus();
    await chat.page.keyboard.press("Shift+Tab");
    await expect.poll(() => field.evaluate((element) => element.matches(":focus"))).toBe(true);
    const chooser = chat.page.waitForEvent("filechooser");
    await chat.page.keyboard.press("Enter");
    await (await chooser).setFiles(fileAt("이력서.pdf"));
    await chat.message("이력서.pdf (1KB)").waitFor();
    await chat.close();
  });

  it("go without a script, with a reload", async () => {
    const chat = await openChat(browser, house.url, { javaScriptEnabled: false });
    await withCounsellor(chat);
    await chat.page.goto(house.url);
    await chat.page.getByLabel("파일 고르기").setInputFiles([fileAt("사진.png"), fileAt("이력서.pdf")]);
    await follow(chat.page.getByRole("button", { name: "파일 보내기" }));
    await chat.message("사진.png (1KB), 이력서.pdf (1KB)").waitFor();
    await chat.page.getByLabel("파일 고르기").setInputFiles(fileAt("쪽지.html"));
    await follow(chat.page.getByRole("button", { name: "파일 보내기" }));
    await chat.page.getByText("보낼 수 없는 종류예요").waitFor();
    await chat.close();
  });
});

describe("files at the desk", () => {
  it("go to the person as they look on, and what does not pass is said", async () => {
    const chat = await openChat(browser, house.url);
    const handoff = await withCounsellor(chat);
    const desk = await openSignedIn(browser, house.desk.url, seats.han);
    await desk.goto(`${house.desk.url}/desk/talk/${handoff}`);
    await desk.locator("#file-box > summary").click();
    await desk.getByLabel("보낼 파일").setInputFiles(fileAt("이력서.pdf"));
    expect(await violations(desk)).toEqual([]);
    await follow(desk.locator("#file-box").getByRole("button", { name: "파일 보내기" }));
    await chat.message("파일을 보내 드려요: 이력서.pdf (1KB)").waitFor();
    const download = desk.waitForEvent("download");
    await desk.getByRole("link", { name: "이력서.pdf 내려받기" }).click();
    expect((await download).suggestedFilename()).toBe("이력서.pdf");

    await desk.locator("#file-box > summary").click();
    await desk.getByLabel("보낼 파일").setInputFiles(fileAt("쪽지.html"));
    await follow(desk.locator("#file-box").getByRole("button", { name: "파일 보내기" }));
    await desk.getByText("보낼 수 없는 종류예요").waitFor();
    await desk.context().close();
    await chat.close();
  });
});
