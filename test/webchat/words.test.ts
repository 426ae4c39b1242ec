import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { webChatKeys } from "../../src/channels/webchat/words.js";

describe("the words of the page", () => {
  it("are all there, and all used", () => {
    const written = parse(readFileSync(new URL("../../locales/ko/webchat.yaml", import.meta.url), "utf8"));
    expect(Object.keys(written).sort()).toEqual([...webChatKeys].sort());
  });
});
