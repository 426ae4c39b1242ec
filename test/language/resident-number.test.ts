import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findResidentNumbers } from "../../src/language/resident-number.js";

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const front = fc.tuple(two(0, 99), two(1, 12), two(1, 28)).map((p) => p.join(""));
const back = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.stringMatching(/^[0-9]{6}$/)).map((p) => p.join(""));
const hangul = (digits: string, zero: "영" | "공") =>
  digits.replace(/[0-9]/g, (d) => `${zero}일이삼사오육칠팔구`[Number(d)] ?? d);
const writings: readonly ((f: string, b: string) => string)[] = [
  (f, b) => f + b,
  (f, b) => `${f}-${b}`,
  (f, b) => `${f} - ${b}`,
  (f, b) => `${f}.${b}`,
  (f, b) => [...`${f}${b}`].join(" "),
  (f, b) => `${f} 다시 ${b}`,
  (f, b) => `앞자리는 ${f}이고 뒷자리는 ${b}예요`,
  (f, b) => hangul(`${f}-${b}`, "공"),
  (f, b) => hangul(`${f} ${b}`, "영"),
  (f, b) => `${f}－${b}`.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  (f, b) => `${f}\u200b-\u200b${b}`,
];

describe("resident numbers", () => {
  it("finds one in every writing, and nothing else of the sentence", () => {
    fc.assert(
      fc.property(front, back, fc.constantFrom(...writings), (f, b, write) => {
        const said = write(f, b);
        const [found, ...more] = findResidentNumbers(`제 주민번호 ${said} 입니다`);
        expect(more).toEqual([]);
        const cut = `제 주민번호 ${said} 입니다`.slice(found?.start, found?.end);
        expect(said).toContain(cut);
        expect(cut.length).toBeGreaterThanOrEqual(13);
      }),
    );
  });

  it("finds none in mobile numbers", () => {
    const phone = fc.tuple(
      fc.stringMatching(/^[0-9]{4}$/),
      fc.stringMatching(/^[0-9]{4}$/),
      fc.constantFrom("", "-", " "),
    );
    fc.assert(
      fc.property(phone, fc.integer({ min: 10, max: 99 }), ([a, b, gap], age) => {
        expect(findResidentNumbers(`번호는 010${gap}${a}${gap}${b} 나이는 ${age}`)).toEqual([]);
        expect(findResidentNumbers(`010${gap || "-"}${a}${gap || "-"}${b} ${age}`)).toEqual([]);
      }),
    );
  });

  it.each([
    "850302",
    "1985년 3월 2일생",
    "1985-03-02",
    "02-123-4567",
    "47세 서울",
    "2026-03-06 14:30",
    "이일은 사람을 구합니다",
  ])("finds none in %s", (text) => expect(findResidentNumbers(text)).toEqual([]));

  it("finds one right after a telephone number", () => {
    expect(findResidentNumbers("010-1234-5678, 850302-2345678")).toHaveLength(1);
  });

  it("never fails and never leaves the text, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end } of findResidentNumbers(text)) expect(text.slice(start, end).length).toBe(end - start);
      }),
    );
  });
});
