import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { webChatKeys, wordsInWebChat } from "../../src/channels/webchat/words.js";

describe("the words of the page", () => {
  it("are all there, and all used", () => {
    const written = parse(readFileSync(new URL("../../locales/ko/webchat.yaml", import.meta.url), "utf8"));
    expect(Object.keys(written).sort()).toEqual([...webChatKeys].sort());
  });
});

describe("what a screen reader says", () => {
  const written = parse(readFileSync(new URL("../../locales/ko/webchat.yaml", import.meta.url), "utf8"));
  const said = wordsInWebChat((key) => written[key]);

  it("names whoever speaks without a name that Web Chat would have to put in: it has none but an avatar's", () => {
    expect(said.ACTIVITY_BOT_SAID_ALT).toBe("이음에서 온 말:");
    expect(said.ACTIVITY_YOU_SAID_ALT).not.toContain("$");
  });

  it("calls no card a file, and nothing in officialese", () => {
    expect(Object.keys(said).filter((name) => name.startsWith("ACTIVITY_NUM_ATTACHMENTS_"))).toHaveLength(5);
    for (const [name, text] of Object.entries(said)) expect(text, name).not.toMatch(/첨부|봇|습니다|십시오|적응형/);
  });
});
