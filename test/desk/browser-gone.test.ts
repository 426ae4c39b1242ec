import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { type FakeDesk, openCaughtUp, openSignedIn, secrets, startFakeDesk } from "../support/fake-desk.js";
import { follow } from "../support/follow.js";

let browser: Browser;
let desk: FakeDesk;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await startFakeDesk();
  page = await openSignedIn(browser, desk.url, secrets.kim);
  page.on("pageerror", (error) => desk.errors.push(error));
  await openCaughtUp(page, `${desk.url}/desk/talk/h1`);
});
afterEach(async () => {
  await page.context().close();
  expect(desk.errors).toEqual([]);
  await desk.stop();
});

const gone = () => page.getByText("이 상담은 더 볼 수 없어요. 지워졌거나 다른 곳으로 넘어갔어요.");
const everything = () => page.evaluate("document.documentElement.outerHTML") as Promise<string>;
const park = {
  id: "u2",
  name: "박이음",
  login: "u2",
  role: "counsellor",
  agency: "sba",
  session: "s",
  place: "127.0.0.1",
} as const;

describe("an open page of a talk that is not theirs to see any more", () => {
  it("shows nothing of somebody who was erased", async () => {
    expect(await everything()).toContain("홍길동");
    desk.handoffs.erase("h1");
    await gone().waitFor();
    const left = await everything();
    for (const told of ["홍길동", "서울 송파구", "구직등록을 어떻게 해요?", "오후에만 시간이 돼요."])
      expect(left).not.toContain(told);
    await follow(page.getByRole("link", { name: "상담함으로 가기" }));
    expect(new URL(page.url()).pathname).toBe("/desk/inbox");
  });

  it("keeps what was being written, to be copied", async () => {
    await page.locator("#answer").fill("거의 다 쓴 답장");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.type("쓰던 메모");
    desk.handoffs.get("h1").staff = park;
    await desk.handoffs.passOn(park, "h1", { kind: "agency", id: "fifty-plus" }, "");
    await gone().waitFor();
    expect(await page.getByLabel("답장").inputValue()).toBe("거의 다 쓴 답장");
    expect(await page.getByLabel("동료에게 남기는 메모").inputValue()).toBe("쓰던 메모");
    expect(await everything()).not.toContain("홍길동");
  });

  it("says the same of an answer that is sent to it, and promises nothing", async () => {
    await page.locator("#answer").fill("닿지 않을 답장");
    desk.handoffs.get("h1").agency = { id: "fifty-plus", name: "서울시50플러스재단" };
    await follow(page.getByRole("button", { name: "보내기" }));
    await gone().waitFor();
    await page.getByText("보내지 못한 글이에요. 필요하면 복사해 두세요.").waitFor();
    expect(await page.locator("#unsent").inputValue()).toBe("닿지 않을 답장");
  });
});
