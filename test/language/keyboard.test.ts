import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialsOf, typedInHangul } from "../../src/language/keyboard.js";

const keysOf: Readonly<Record<string, string>> = Object.fromEntries(
  [..."qwertasdfgzxcvyuiophjklbnmQWERTOP"].map((key) => [typedInHangul(key), key]),
);
const parts = {
  initials: "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ",
  vowels: "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" "),
  finals:
    " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(
      " ",
    ),
};

/** The keys somebody presses for a syllable. */
function keysFor(syllable: string): string {
  const at = syllable.charCodeAt(0) - 0xac00;
  const letters = [
    parts.initials[Math.floor(at / 588)],
    parts.vowels[Math.floor((at % 588) / 28)],
    parts.finals[at % 28],
  ].join("");
  return [...letters].map((letter) => keysOf[letter] ?? "").join("");
}

describe("a keyboard left in English", () => {
  it.each([
    ["dkssudgktpdy", "안녕하세요"],
    ["tlscjd", "신청"],
    ["cnlthgowntpdy", "취소해주세요"],
    ["dd", "ㅇㅇ"],
    ["47", "47"],
  ])("%s stands for %s", (keys, meant) => expect(typedInHangul(keys)).toBe(meant));

  it("gives back any Korean word that was typed on it", () => {
    const word = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, (codes) => {
        const meant = String.fromCharCode(...codes);
        expect(typedInHangul([...meant].map(keysFor).join(""))).toBe(meant);
      }),
    );
  });
});

it("takes the first letters of a word", () => expect(initialsOf("신청 취소")).toBe("ㅅㅊ ㅊㅅ"));
