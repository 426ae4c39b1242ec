import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAge, readBirthYear } from "../../src/language/ages.js";
import { readBirthDate, readDate } from "../../src/language/dates.js";
import { nativeValue, readNumbers, sinoValue } from "../../src/language/numbers.js";
import { tidy } from "../../src/language/plain.js";

const today = "2026-03-02";

describe("numbers", () => {
  it("reads native and sino words for the same number alike", () => {
    expect(nativeValue("마흔일곱")).toBe(47);
    expect(nativeValue("쉰 하나")).toBe(51);
    expect(nativeValue("예순")).toBe(60);
    expect(sinoValue("사십칠")).toBe(47);
    expect(sinoValue("백이십")).toBe(120);
    expect(sinoValue("칠팔")).toBe(78);
  });

  it("gives nothing for words that are no number", () => {
    expect(nativeValue("나이")).toBeUndefined();
    expect(sinoValue("십년감수")).toBeUndefined();
  });

  it("reads full-width figures once they are tidied", () => {
    expect(readNumbers(tidy("４７")).map((n) => n.value)).toEqual([47]);
  });

  it("finds any figure where it stands, whatever is around it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (n) => {
        const [found] = readNumbers(`저 ${n}`);
        expect(found).toMatchObject({ value: n, start: 2, end: 2 + String(n).length });
      }),
    );
  });
});

describe("ages", () => {
  it.each([
    ["저 47살이고요", 47],
    ["만 마흔일곱입니다", 47],
    ["나이는 46이에요", 46],
    ["사십칠세요", 47],
    ["스물여섯 취준생임", 26],
    ["40대 후반인데", [47, 49]],
    ["쉰 중반이고", [54, 56]],
    ["50대예요", [50, 59]],
    ["세는 나이로 47", [45, 46]],
    ["한국나이로 마흔여섯", [44, 45]],
    ["예순 넘었어요", [60, null]],
    ["마흔다섯 아니고 마흔넷이에요", 44],
    ["좀전에 쉰둘이라 했는데 만으로 하면 쉰하나예요", 51],
  ])("reads %s", (text, age) => expect(readAge(text, "free")).toEqual(age));

  it.each([
    "직원이 서른명쯤 됩니다",
    "경력 10년이에요",
    "애가 5살이에요",
    "3점 줄게요",
    "2차 신청",
    "한 달에 57시간",
    "200살이요",
  ])("sees no age of the speaker in %s", (text) => expect(readAge(text, "free")).toBeUndefined());

  it("takes a bare number for an age only when the age was asked", () => {
    expect(readAge("53", "asked")).toBe(53);
    expect(readAge("53", "free")).toBeUndefined();
  });

  it("never puts a two-digit birth year in the future", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (yy) => {
        const year = readBirthYear(`${String(yy).padStart(2, "0")}년생`, today, sinoValue) ?? 0;
        expect(year % 100).toBe(yy);
        expect(year).toBeLessThanOrEqual(2026);
      }),
    );
  });

  it("reads a birth year in Hangul", () => {
    expect(readBirthYear("팔공년생", today, sinoValue)).toBe(1980);
    expect(readBirthYear("칠십팔년생이요", today, sinoValue)).toBe(1978);
  });
});

describe("dates", () => {
  it.each([
    ["850302", "1985-03-02"],
    ["육십팔년 유월 삼일이요", "1968-06-03"],
    ["1978.11.3", "1978-11-03"],
    ["1990년 7월 15일생", "1990-07-15"],
  ])("reads the birth date %s", (text, day) => expect(readBirthDate(text, today, "asked")).toBe(day));

  it.each(["1985년 2월 30일", "851332", "2031년 1월 1일"])("gives nothing for %s, which nobody was born on", (text) =>
    expect(readBirthDate(text, today, "asked")).toBeUndefined(),
  );

  it.each([
    ["모레 오후요", "2026-03-04"],
    ["이번주 금요일에", "2026-03-06"],
    ["다음주 월욜로", "2026-03-09"],
    ["다다음주 화요일이요", "2026-03-17"],
    ["지난주 금요일에 접수했는데", "2026-02-27"],
    ["어제 받은 설문", "2026-03-01"],
    ["3월 6일이요", "2026-03-06"],
    ["이번주 금요일 말고 목요일로", "2026-03-05"],
    ["사흘 뒤에 갈게요", "2026-03-05"],
  ])("counts %s from today", (text, day) => expect(readDate(text, today, "free")).toBe(day));

  it("reads back every day that is written out", () => {
    const days = fc.date({ min: new Date("1930-01-01"), max: new Date("2026-03-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split("-").map(Number);
        expect(readBirthDate(`${y}년 ${m}월 ${d}일`, today, "asked")).toBe(day);
        expect(readBirthDate(day.replaceAll("-", ""), today, "asked")).toBe(day);
      }),
    );
  });
});
