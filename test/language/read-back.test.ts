import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAge } from "../../src/language/ages.js";
import { nativeValue, sinoValue } from "../../src/language/numbers.js";
import { readPhones } from "../../src/language/phones.js";
import { readRecommend } from "../../src/language/ratings.js";

const digits = [..."영일이삼사오육칠팔구"];
const nativeTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const nativeUnits = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
const tensOf = (n: number) => Math.floor(n / 10);
const native = (n: number) => `${nativeTens[tensOf(n)]}${nativeUnits[n % 10]}`;
const sino = (n: number) => `${tensOf(n) > 1 ? digits[tensOf(n)] : ""}십${n % 10 > 0 ? digits[n % 10] : ""}`;
/** "육십둘", as some say it. */
const mixed = (n: number) => `${digits[tensOf(n)]}십${nativeUnits[n % 10]}`;
const adult = fc.integer({ min: 20, max: 99 });

describe("what is written out is read back", () => {
  it("numbers, in both ways of counting and in the two mixed", () => {
    fc.assert(
      fc.property(adult, (n) => {
        expect(nativeValue(native(n))).toBe(n);
        expect(sinoValue(sino(n))).toBe(n);
        if (n % 10 > 0) expect(sinoValue(mixed(n))).toBe(n);
      }),
    );
  });

  it("ages, in any of these with any ending", () => {
    const ending = fc.constantFrom("이에요", "입니다", "이요", "이고요", "인데요");
    fc.assert(
      fc.property(adult, ending, fc.constantFrom(native, sino), (n, end, words) => {
        expect(readAge(`저는 ${words(n)}살${end}`, "free")).toBe(n);
        expect(readAge(`${words(n)}${end}`, "asked")).toBe(n);
      }),
    );
  });

  it("mobile numbers, in figures and in Hangul, before 이요 and parted in any way", () => {
    const eight = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(eight, fc.constantFrom("-", " ", "", "."), fc.boolean(), (tail, gap, spelled) => {
        const figures = `010${tail.join("")}`;
        const parted = [figures.slice(0, 3), figures.slice(3, 7), figures.slice(7)].join(gap);
        const said = spelled ? parted.replace(/\d/g, (d) => (d === "0" ? "공" : (digits[Number(d)] ?? ""))) : parted;
        expect(readPhones(`연락처는 ${said}이요`).map((p) => p.phone)).toEqual([figures]);
      }),
    );
  });

  it("scores out of ten", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), (n) => {
        expect(readRecommend(`${n}점이요`)).toBe(n);
        expect(readRecommend(`10점 만점에 ${n}점`)).toBe(n);
      }),
    );
  });
});
