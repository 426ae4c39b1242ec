import { describe, expect, it } from "vitest";
import { browserSites } from "../support/browser-sites.js";
import { option } from "../support/scripted-assistant.js";
import { startWebSite } from "../support/web-site.js";

const { sites, start } = browserSites();

describe.each([
  ["with a script", true],
  ["without a script", false],
])("a talk %s", (_, javaScriptEnabled) => {
  it("goes back and forth, by words and by buttons", async () => {
    const { chat, assistant, violations } = await start({ javaScriptEnabled });
    await chat.write("안녕하세요");
    await chat.message("안녕하세요, 잘 들었어요.").waitFor();
    await chat.press("프로그램 찾기");
    await chat.message("프로그램 찾기, 잘 들었어요.").waitFor();
    expect(assistant.received.map(({ text, press }) => press ?? text)).toEqual([
      "안녕하세요",
      option("프로그램 찾기", 0),
    ]);
    expect((await chat.said()).slice(1)).toEqual([
      "나 안녕하세요",
      "이음 안녕하세요, 잘 들었어요.",
      "나 프로그램 찾기",
      "이음 프로그램 찾기, 잘 들었어요.",
    ]);
    expect(violations).toEqual([]);
  });

  it("is still there after a reload, and after the server was started anew", async () => {
    const { chat, assistant, site } = await start({ javaScriptEnabled });
    await chat.write("하나");
    await chat.message("하나, 잘 들었어요.").waitFor();
    const before = await chat.said();
    await chat.page.reload();
    expect(await chat.said()).toEqual(before);

    await site.stop();
    sites.splice(0, 1, await startWebSite(assistant, { port: site.port }));
    if (!javaScriptEnabled) await chat.page.reload();
    await chat.write("둘");
    await chat.message("둘, 잘 들었어요.").waitFor();
    expect(await chat.said()).toEqual([...before, "나 둘", "이음 둘, 잘 들었어요."]);
  });

  it("gives one effect to a double click", async () => {
    const { chat, assistant } = await start({ javaScriptEnabled });
    await chat.page.getByLabel("하고 싶은 말").fill("한 번만");
    await chat.page.getByRole("button", { name: "보내기" }).dblclick();
    await chat.message("한 번만, 잘 들었어요.").waitFor();
    expect(assistant.received).toHaveLength(1);
  });

  it("gives a text that is too long back, whole, and says what to do", async () => {
    const { chat } = await start({ javaScriptEnabled });
    const long = "긴 글이에요 ".repeat(1_500);
    await chat.write(long);
    await chat.page.getByRole("alert").filter({ hasText: "4,000자 안으로" }).waitFor();
    expect(await chat.page.getByLabel("하고 싶은 말").inputValue()).toBe(long);
  });
});
