import { describe, expect, it } from "vitest";
import { secrets } from "../support/fake-desk.js";
import { follow, leads } from "../support/follow.js";
import { answer, focused, log, talkBrowser } from "./talk-browser.js";

const { desk, open } = talkBrowser();

describe("what others change", () => {
  it("appears in the inbox by itself", async () => {
    const page = await open("kim", "/desk/inbox?tab=mine");
    await desk().handoffs.passOn({ ...member("u2") }, "h9", { kind: "staff", id: "u1" }, "");
    await page.getByText("와인 모임 자리가 났다는데").waitFor();
    expect(desk().handoffs.get("h9").staff?.id).toBe("u1");
  });

  it("appears in the talk, and leaves alone what is being typed, where it is read, and what was folded out", async () => {
    const page = await open("kim", "/desk/talk/h1", { viewport: { width: 1440, height: 600 } });
    await page.locator("#correct-age summary").click();
    await answer(page).pressSequentially("지금 확인");
    desk().handoffs.says("h1", "하나 더 여쭤볼게요");
    await log(page).getByText("하나 더 여쭤볼게요").waitFor();
    expect(await answer(page).inputValue()).toBe("지금 확인");
    expect(await focused(page)).toBe("answer");
    expect(await page.locator("#correct-age").getAttribute("open")).not.toBeNull();
    expect(await log(page).getByText("하나 더 여쭤볼게요").isVisible()).toBe(true);
    expect(await log(page).evaluate((one) => Math.abs(one.scrollTop) < 2)).toBe(true);

    await log(page).evaluate((one) => one.scrollTo({ top: -one.scrollHeight }));
    const top = () => page.locator("#m2").evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const before = await top();
    desk().handoffs.says("h1", "그리고 또 하나요");
    await log(page).getByText("그리고 또 하나요").waitFor();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  });

  it("keeps the note when the answer is sent, and both on the way to another talk and back", async () => {
    const page = await open("kim", "/desk/talk/h1");
    await page.keyboard.press("n");
    await page.keyboard.type("아직 쓰던 메모");
    await answer(page).fill("답장이에요");
    await leads(page, () => page.keyboard.press("Control+Enter"));
    await log(page).getByText("답장이에요").waitFor();
    expect(await page.locator("#note").inputValue()).toBe("아직 쓰던 메모");

    await answer(page).fill("반쯤 쓴 답장");
    await follow(page.locator(".mine a", { hasText: "면접 날짜를" }));
    expect(new URL(page.url()).pathname).toBe("/desk/talk/h11");
    expect(await answer(page).inputValue()).toBe("");
    await follow(page.locator(".mine a", { hasText: "작년에 회사가" }));
    expect(new URL(page.url()).pathname).toBe("/desk/talk/h1");
    expect(await answer(page).inputValue()).toBe("반쯤 쓴 답장");
    expect(await page.locator("#note").inputValue()).toBe("아직 쓰던 메모");
  });

  it("keeps what is written on while an answer is on its way", async () => {
    const page = await open("kim", "/desk/talk/h1");
    let arrive = () => {};
    const onItsWay = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/reply", async (route) => {
      await onItsWay;
      await route.continue();
    });
    await answer(page).fill("먼저 보낸 말");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type(" 그리고 이어서");
    arrive();
    await log(page).getByText("먼저 보낸 말").waitFor();
    await expect.poll(() => answer(page).inputValue()).toBe("그리고 이어서");
  });

  it("tells somebody who is writing that a colleague took over, and loses nothing", async () => {
    const kim = await open("kim", "/desk/talk/h1");
    await answer(kim).fill("거의 다 쓴 답장");
    const park = await open("park", "/desk/talk/h1");
    await park.keyboard.press("c");
    await park.getByText("김상담 님이 지금 상담하고 있어요.").waitFor();
    await leads(park, () => park.keyboard.press("Enter"));
    await park.getByText("상담을 이어받았어요.").waitFor();

    await kim.locator(".owner", { hasText: "박이음 님이 맡았어요" }).waitFor();
    await expect.poll(() => kim.locator("#live").textContent()).toBe("박이음 님이 맡았어요");
    expect(await answer(kim).inputValue()).toBe("거의 다 쓴 답장");
    await follow(kim.getByRole("button", { name: "보내기" }));
    await kim.getByText("그사이 맡은 사람이 바뀌어서").waitFor();
    expect(await kim.locator("#unsent").inputValue()).toBe("거의 다 쓴 답장");

    await kim.locator("#over summary").click();
    await follow(kim.getByRole("button", { name: "네, 이어받을게요" }));
    expect(await answer(kim).inputValue()).toBe("거의 다 쓴 답장");
    await follow(kim.getByRole("button", { name: "보내기" }));
    await park.locator("#log").getByText("거의 다 쓴 답장").waitFor();
  });

  it("lets only one of two take what waits, and tells the other who did", async () => {
    const [kim, park] = [await open("kim", "/desk/talk/h3"), await open("park", "/desk/talk/h3")];
    await Promise.all([kim, park].map((page) => page.keyboard.press("c")));
    await expect.poll(() => desk().handoffs.get("h3").staff?.id).toMatch(/u1|u2/);
    const [first, second] = desk().handoffs.get("h3").staff?.id === "u1" ? [kim, park] : [park, kim];
    await first.locator(".owner", { hasText: "내가 맡았어요" }).waitFor();
    await second.locator(".owner", { hasText: "님이 맡았어요" }).waitFor();
    expect(desk().handoffs.get("h3").claim).toBe(1);
  });
});

describe("trouble on the way", () => {
  it("keeps what was written when the session has ended, and sends it after a new sign-in", async () => {
    const page = await open("kim", "/desk/talk/h1");
    await answer(page).fill("놓치면 안 되는 글");
    await page.context().clearCookies();
    await page.keyboard.press("Control+Enter");
    await page.locator("#signed-out").waitFor();
    expect(await answer(page).inputValue()).toBe("놓치면 안 되는 글");
    await page.context().addCookies([{ name: "ieum-desk", value: secrets.kim, url: desk().url }]);
    await page.keyboard.press("Control+Enter");
    await log(page).getByText("놓치면 안 되는 글").waitFor();
  });

  it("says when the line is down, and keeps what was written", async () => {
    const page = await open("kim", "/desk/talk/h1");
    await answer(page).fill("끊겨도 남는 글");
    await page.context().setOffline(true);
    await page.keyboard.press("Control+Enter");
    await page.locator("#offline").waitFor();
    expect(await answer(page).inputValue()).toBe("끊겨도 남는 글");
    await page.context().setOffline(false);
    await page.keyboard.press("Control+Enter");
    await log(page).getByText("끊겨도 남는 글").waitFor();
    await page.locator("#offline").waitFor({ state: "hidden" });
  });
});

function member(id: string) {
  return {
    id,
    name: "박이음",
    login: id,
    role: "counsellor",
    agency: "sba",
    session: "s",
    place: "127.0.0.1",
  } as const;
}
