import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/channels/terminal/width.js";

describe("display width", () => {
  it.each([
    ["abc", 3],
    ["가나다", 6],
    ["서울50+인턴십", 13],
    ["010-••••-5678", 13],
    ["（전각）", 8],
    ["e\u0301", 1],
    ["👨‍👩‍👧‍👦", 2],
    ["\u1112\u1161\u11ab", 2],
    ["", 0],
  ])("of %s is %i columns", (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
