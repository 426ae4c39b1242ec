import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/channels/terminal/width.js";
import { wrap } from "../../src/channels/terminal/wrap.js";

const word = fc.string({ unit: fc.constantFrom("가", "힣", "a", "7", "·", "한"), minLength: 1, maxLength: 30 });
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
const columns = fc.integer({ min: 2, max: 60 });

describe("wrapping", () => {
  it("breaks between Korean words, counting two columns a syllable", () => {
    expect(wrap("안녕하세요, 저는 고용지원 프로그램을 안내해요.", 20)).toEqual([
      "안녕하세요, 저는",
      "고용지원 프로그램을",
      "안내해요.",
    ]);
  });

  it("keeps the line breaks of the message", () => {
    expect(wrap("하나\n\n둘", 20)).toEqual(["하나", "", "둘"]);
  });

  it("breaks only a word that is longer than a line", () => {
    expect(wrap("주소 https://example.kr/가나", 10)).toEqual(["주소", "https://ex", "ample.kr/", "가나"]);
  });

  it("never passes the edge and never loses or reorders a letter", () => {
    fc.assert(
      fc.property(text, columns, (some, width) => {
        const lines = wrap(some, width);
        expect(lines.every((line) => displayWidth(line) <= width)).toBe(true);
        expect(lines.join("").replaceAll(" ", "")).toBe(some.replaceAll(" ", ""));
      }),
    );
  });
});
