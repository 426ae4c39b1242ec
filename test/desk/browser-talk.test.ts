import { describe, expect, it } from "vitest";
import { follow, leads } from "../support/follow.js";
import { answer, focused, log, talkBrowser } from "./talk-browser.js";

const { desk, open } = talkBrowser();

describe("a counsellor at work", () => {
  it("takes, answers, notes and ends a hand-off without a mouse", async () => {
    const page = await open("kim", "/desk/inbox");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await focused(page)).toBe("wish-h3");
    await leads(page, () => page.keyboard.press("c"));
    await page.getByText("상담을 맡았어요.").waitFor();
    expect(await focused(page)).toBe("answer");

    await page.keyboard.type("안녕하세요, 무엇을 도와드릴까요?");
    await leads(page, () => page.keyboard.press("Control+Enter"));
    await log(page).getByText("무엇을 도와드릴까요?").waitFor();
    expect(await answer(page).inputValue()).toBe("");
    expect(await focused(page)).toBe("answer");

    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.keyboard.type("오후에 다시 전화");
    await leads(page, () => page.keyboard.press("Control+Enter"));
    await page.locator(".note-line", { hasText: "오후에 다시 전화" }).waitFor();

    await page.keyboard.press("e");
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await leads(page, () => page.keyboard.press("Enter"));
    await page.getByText("상담을 끝냈어요. 이음이").waitFor();
    expect(desk().handoffs.get("h3")).toMatchObject({ state: "closed", outcome: "answered" });
  });

  it("finds each key with a Korean keyboard on, by mouse too, and can switch them off", async () => {
    const page = await open("kim", "/desk/talk/h1");
    const press = (code: string, key: string) =>
      page
        .locator("body")
        .evaluate((body, how) => body.dispatchEvent(new KeyboardEvent("keydown", { ...how, bubbles: true })), {
          code,
          key,
        });
    await press("KeyR", "ㄱ");
    expect(await focused(page)).toBe("answer");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByText("상담 끝내기").first().waitFor();
    await page.getByRole("button", { name: "단축키 끄기" }).click();
    await page.getByRole("button", { name: "단축키 켜기" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    expect(await focused(page)).not.toBe("answer");
  });

  it("puts a canned reply into the box, found by typing a part of it", async () => {
    const page = await open("kim", "/desk/talk/h1");
    await page.keyboard.press("t");
    await page.keyboard.type("이력서");
    expect(await page.locator("#canned-list li:visible").count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    expect(await answer(page).inputValue()).toContain("소셜마케터 (서울50+인턴십) 신청에는 신분증과");
    expect(await focused(page)).toBe("answer");
  });

  it("stands on the gap of a canned reply, and is warned beside the box until it is filled", async () => {
    desk().handoffs.get("h1").facts = [];
    const page = await open("kim", "/desk/talk/h1");
    await page.locator("#canned summary").click();
    await page.getByRole("button", { name: /첫인사/ }).click();
    await page.getByText("(이름) 빈자리가 있어요.").waitFor();
    await page.keyboard.type(" 홍길동");
    expect(await answer(page).inputValue()).toContain("안녕하세요 홍길동 님");
    expect(await page.locator("#answer-gaps").isVisible()).toBe(false);
  });

  it("says what was done once: not again when the page is loaded anew", async () => {
    const page = await open("kim", "/desk/talk/h3?done=handoffClaimed");
    await page.getByText("상담을 맡았어요.").waitFor();
    await expect.poll(() => page.url()).toBe(`${desk().url}/desk/talk/h3`);
    await leads(page, () => page.keyboard.press("c"));
    await page.locator(".owner", { hasText: "내가 맡았어요" }).waitFor();
    await expect.poll(() => page.url()).toBe(`${desk().url}/desk/talk/h3`);
    await page.reload();
    expect(await page.getByText("상담을 맡았어요.").count()).toBe(0);
  });

  it("works without a script", async () => {
    const page = await open("kim", "/desk/inbox", { javaScriptEnabled: false });
    await follow(page.locator("li", { hasText: "실업급여 받으면서도" }).getByRole("button", { name: "맡기" }));
    await answer(page).fill("네, 함께 받으실 수 있어요.");
    await page.locator("#canned summary").click();
    await follow(page.getByRole("button", { name: /마무리 인사/ }));
    expect(await answer(page).inputValue()).toMatch(/^네, 함께 받으실 수 있어요\.\n도움이 되셨기를/);
    await follow(page.getByRole("button", { name: "보내기" }));
    await log(page).getByText("함께 받으실 수 있어요.").waitFor();
    await page.getByText("끝내기", { exact: true }).click();
    await page.getByLabel("답해 드렸어요").check();
    await follow(page.getByRole("button", { name: "상담 끝내기" }));
    await page.getByText("끝났어요 · 답해 드렸어요").waitFor();
  });
});
