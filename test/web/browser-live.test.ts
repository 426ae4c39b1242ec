import { describe, expect, it } from "vitest";
import { browserSites } from "../support/browser-sites.js";
import { marketerTalk } from "../support/marketer-talk.js";
import { option, type Script } from "../support/scripted-assistant.js";
import { startWebSite } from "../support/web-site.js";

const { sites, start } = browserSites();

describe("the live page", () => {
  it("shows what is said unasked, marks a person's words, and draws a line between", async () => {
    const { chat, assistant } = await start();
    await chat.write("네");
    await chat.message("네, 잘 들었어요.").waitFor();
    const talk = assistant.received[0]?.conversation ?? "";
    assistant.say(talk, { from: "assistant", text: "─ 상담사 김이음 님이 함께해요 ─" });
    assistant.say(talk, { from: "staff", text: "무엇을 도와드릴까요?" });
    await chat.page.locator(".m.staff").waitFor();
    expect(await chat.page.locator(".line").textContent()).toBe("상담사 김이음 님이 함께해요");
    expect(await chat.page.locator(".m.staff .b").textContent()).toBe("상담사 무엇을 도와드릴까요?");
  });

  it("misses nothing that was said while the server was away", async () => {
    const { chat, assistant, site } = await start();
    await chat.write("네");
    await chat.message("네, 잘 들었어요.").waitFor();
    const talk = assistant.received[0]?.conversation ?? "";
    await site.stop();
    for (const text of ["첫째", "둘째", "셋째"]) assistant.say(talk, { from: "staff", text });
    sites.splice(0, 1, await startWebSite(assistant, { port: site.port }));
    await chat.message("셋째").waitFor();
    expect((await chat.said()).slice(-3)).toEqual(["상담사 첫째", "상담사 둘째", "상담사 셋째"]);
  });

  it("says quietly that an answer is being made, and stops saying so when nothing comes", async () => {
    const { chat, assistant } = await start({ script: () => [] });
    let go = () => {};
    assistant.holdTurns(
      new Promise((resolve) => {
        go = resolve;
      }),
    );
    await chat.write("저기요");
    await chat.page.getByRole("status").filter({ hasText: "쓰고 있어요…" }).waitFor();
    expect(await chat.page.locator(".pending").textContent()).toBe("저기요");
    go();
    await chat.message("저기요").waitFor();
    await expect.poll(() => chat.page.getByRole("status").textContent()).toBe("");
    expect(await chat.page.locator(".pending").count()).toBe(0);
  });

  it("sends ten messages written at once in their order, and shows each once", async () => {
    const { chat, assistant } = await start();
    const texts = Array.from({ length: 10 }, (_, at) => `${at}번째`);
    for (const text of texts) {
      await chat.page.getByLabel("하고 싶은 말").fill(text);
      await chat.page.keyboard.press("Enter");
    }
    await chat.message("9번째, 잘 들었어요.").waitFor();
    expect(assistant.received.map(({ text }) => text)).toEqual(texts);
    expect((await chat.said()).slice(1)).toEqual(texts.flatMap((text) => [`나 ${text}`, `이음 ${text}, 잘 들었어요.`]));
  });

  it("gives back what could not be sent, and sends it once when it is sent again", async () => {
    const { chat, assistant } = await start();
    await chat.write("네");
    await chat.message("네, 잘 들었어요.").waitFor();
    await chat.page.context().setOffline(true);
    await chat.write("지하철이에요");
    await chat.page.getByRole("alert").filter({ hasText: "연결이 끊겨" }).waitFor();
    expect(await chat.page.getByLabel("하고 싶은 말").inputValue()).toBe("지하철이에요");
    await chat.page.context().setOffline(false);
    await chat.page.keyboard.press("Enter");
    await chat.message("지하철이에요, 잘 들었어요.").waitFor();
    expect(assistant.received.map(({ text }) => text)).toEqual(["네", "지하철이에요"]);
  });

  it("sends what was written on to a text that had arrived, though its answer was lost on the way", async () => {
    const { chat, assistant } = await start();
    await chat.write("네");
    await chat.message("네, 잘 들었어요.").waitFor();
    await chat.page.route("**/chat", async (route) => {
      await route.fetch();
      await route.abort();
    });
    await chat.write("서류는요");
    await chat.page.getByRole("alert").filter({ hasText: "연결이 끊겨" }).waitFor();
    await chat.page.unroute("**/chat");
    await chat.page.getByLabel("하고 싶은 말").fill("서류는 어디에 내나요");
    await chat.page.keyboard.press("Enter");
    await chat.message("서류는 어디에 내나요, 잘 들었어요.").waitFor();
    expect(assistant.received.map(({ text }) => text)).toEqual(["네", "서류는요", "서류는 어디에 내나요"]);
  });

  it("does not send a syllable that is still being composed, and breaks a line on shift and enter", async () => {
    const { chat, assistant } = await start();
    const field = chat.page.getByLabel("하고 싶은 말");
    await field.fill("가");
    await field.dispatchEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true });
    await field.press("Shift+Enter");
    await field.pressSequentially("나");
    await field.press("Enter");
    await chat.message("잘 들었어요").waitFor();
    expect(assistant.received.map(({ text }) => text)).toEqual(["가\n나"]);
  });

  it("shows an answer that is taller than the screen from where it was asked", async () => {
    const script: Script = () =>
      Array.from({ length: 30 }, (_, at) => ({ from: "assistant", text: `${at}번째 줄이에요.` }));
    for (const javaScriptEnabled of [true, false]) {
      const { chat } = await start({ script, javaScriptEnabled });
      await chat.write("모두 알려 주세요");
      await chat.message("29번째").waitFor();
      await expect
        .poll(async () => (await chat.message("모두 알려 주세요").boundingBox())?.y ?? -1)
        .toSatisfy((y) => y > 60 && y < 130);
    }
  });

  it("presses a button of an old message with what it meant then", async () => {
    const { chat, assistant } = await start({ script: marketerTalk });
    await chat.write("서울 살아요");
    await chat.message("맞는 프로그램을 찾아봤어요").waitFor();
    await chat.press("내 신청");
    await chat.message("제가 잘 못 알아들었어요").waitFor();
    expect(assistant.received.at(-1)?.press).toEqual(option("내 신청", 1));
  });

  it("gives back even what is far too long to be read", async () => {
    const { chat } = await start();
    const far = "가".repeat(60_000);
    await chat.write(far);
    await chat.page.getByRole("alert").filter({ hasText: "글이 너무 길어서" }).waitFor();
    expect((await chat.page.getByLabel("하고 싶은 말").inputValue()).length).toBe(far.length);
  });

  it("shows hostile words as the words they are, when they come live", async () => {
    const { chat, assistant, violations } = await start();
    await chat.write("네");
    await chat.message("네, 잘 들었어요.").waitFor();
    const talk = assistant.received[0]?.conversation ?? "";
    const hostile = [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "<a href=javascript:alert(1)>눌러요</a>",
    ];
    chat.page.on("dialog", () => violations.push("a dialog opened"));
    for (const text of hostile) assistant.say(talk, { from: "staff", text, choices: [option(text, 0)] });
    await expect.poll(async () => (await chat.said()).slice(-3)).toEqual(hostile.map((text) => `상담사 ${text}`));
    expect(await chat.page.locator("#log :is(script, img, a[href])").count()).toBe(0);
    expect(violations).toEqual([]);
  });

  it("is the same in two windows of one talk", async () => {
    const { chat, site } = await start();
    const second = await chat.page.context().newPage();
    await second.goto(site.url);
    await chat.write("여기 있어요");
    await second.getByText("여기 있어요, 잘 들었어요.").waitFor();
    expect(await second.locator(".m").count()).toBe(3);
  });

  it("begins anew, kindly, when the person was erased in the middle", async () => {
    const { chat, assistant } = await start();
    await chat.write("네");
    await chat.message("네, 잘 들었어요.").waitFor();
    assistant.refuseWith("erased");
    await chat.write("계속할게요");
    await expect.poll(() => chat.said()).toHaveLength(1);
    await chat.page.waitForLoadState();
    assistant.refuseWith(null);
    await chat.write("다시 시작해요");
    await chat.message("다시 시작해요, 잘 들었어요.").waitFor();
  });
});
