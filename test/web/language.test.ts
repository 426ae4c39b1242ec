import { afterEach, beforeEach, expect, it } from "vitest";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { loadSentencesIn } from "../../src/cli/load-sentences.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";
import { startWebSite, type WebSite } from "../support/web-site.js";
import { root } from "../support/world.js";

const monday = new Date("2026-03-02T10:00:00+09:00");

describeOnBothStores("the page of somebody who asked for English", (fresh) => {
  let assistant: Assistant;
  let site: WebSite;
  let cookie = "";
  let forms = 0;

  const get = async () => {
    const answer = await fetch(site.url, { headers: cookie ? { cookie } : {} });
    cookie ||= (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    return answer.text();
  };
  const post = async (fields: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams({ event: `form-${++forms}`.padEnd(20, "x"), ...fields });
    await fetch(`${site.url}/chat`, { method: "POST", headers: { cookie }, body, redirect: "manual" });
    return get();
  };

  beforeEach(async () => {
    cookie = "";
    const parts = await partsOver(await (await fresh()).open(), { now: () => monday });
    assistant = createAssistant(parts);
    site = await startWebSite(assistant, { wordsIn: loadSentencesIn(root) });
  });
  afterEach(async () => {
    await site.stop();
    await assistant.stop();
  });

  it("is English from the button on: its language, its labels, what is said", async () => {
    const before = await get();
    expect(before).toContain('<html lang="ko">');
    expect(before).toContain(">English</button>");
    const page = await post({ pick: "english" });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('placeholder="Write here"');
    expect(page).toContain(">Send</button>");
    expect(page).toContain("Sure, we can talk in English.");
    expect(page).toContain(">한국어</button>");
  });

  it("is Korean again when they go back, and easy Korean is Korean to a screen reader", async () => {
    await get();
    await post({ text: "English please" });
    expect(await post({ pick: "korean" })).toContain('<html lang="ko">');
    const easy = await post({ text: "쉽게 말해 주세요" });
    expect(easy).toContain('<html lang="ko">');
    expect(easy).toContain('placeholder="여기에 적어 주세요"');
  });

  it("takes its shortcuts in English", async () => {
    await get();
    await post({ text: "English please" });
    expect(await post({ pick: "help" })).toContain("I am an automatic assistant, not a person.");
  });
});
