import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAge, readBirthYear } from "../../src/language/ages.js";
import { readSex } from "../../src/language/circumstances.js";
import { readEmployment } from "../../src/language/employment.js";
import { nameSpots } from "../../src/language/name-spots.js";
import { sinoValue } from "../../src/language/numbers.js";
import { readPhones } from "../../src/language/phones.js";
import { readPlaces } from "../../src/language/places.js";

const tens = ["스물", "서른", "마흔", "쉰", "예순", "일흔"];
const units = ["하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
const sinoTens = ["이십", "삼십", "사십", "오십", "육십", "칠십"];

describe("facts in a list of facts", () => {
  it("read back any native age before a word that tells who somebody is", () => {
    const words = ["백수", "회사원", "주부 일자리", "만학도", "주차관리", "에 교육", "이래요", "인디", "이라예"];
    fc.assert(
      fc.property(fc.nat(5), fc.nat(8), fc.constantFrom(...words), (ten, unit, word) => {
        const space = /^[에이인]/.test(word) ? "" : " ";
        expect(readAge(`${tens[ten]}${units[unit]}${space}${word}`, "free")).toBe(20 + 10 * ten + unit + 1);
      }),
    );
  });

  it("read back an age said half in Chinese numbers, half in Korean ones", () => {
    fc.assert(
      fc.property(fc.nat(5), fc.nat(8), (ten, unit) => {
        expect(readAge(`의성 ${sinoTens[ten]}${units[unit]}`, "free")).toBe(20 + 10 * ten + unit + 1);
      }),
    );
  });

  it("read back two digits beside a district", () => {
    fc.assert(
      fc.property(fc.integer({ min: 17, max: 74 }), (age) => {
        expect(readAge(`나 ${age} 강북구. 뭐 할 수 있나`, "free")).toBe(age);
        expect(readAge(`관악구/${age}/무직`, "free")).toBe(age);
      }),
    );
  });

  it("take two digits that are no age for the year of birth", () => {
    expect(readBirthYear("03 백수", "2026-03-02", sinoValue)).toBe(2003);
    expect(readBirthYear("97 춘천 간호사로 일해요", "2026-03-02", sinoValue)).toBe(1997);
  });

  it.each(["직원 서른둘 중에", "서른 명 뽑아요", "경력 쉰 적", "2년 쉰 경단녀", "하루 스무통"])(
    "take no count for an age: %s",
    (text) => {
      expect(readAge(text, "free")).toBeUndefined();
    },
  );

  it("read a place by the age, the work or the folk ending after it", () => {
    for (const text of ["의성 칠십하나", "사천 스물여덟", "원준데요", "진도서 살아요", "은평구여", "서초구민"])
      expect(readPlaces(text, "free"), text).toHaveLength(1);
  });

  it("read back a phone number in figures and spelled-out figures", () => {
    expect(readPhones("010 삼오공이 1167")[0]?.phone).toBe("01035021167");
    expect(readPhones("공1공 3삼19 공87이")[0]?.phone).toBe("01033190872");
    expect(readPhones("010,6672,1093")[0]?.phone).toBe("01066721093");
  });

  it("tell present work from where somebody goes for other things", () => {
    expect(readEmployment("마트에서 일한 지 4년", "free")).toBe("employed");
    expect(readEmployment("버스기사 20년째 하고 있어요", "free")).toBe("employed");
    expect(readEmployment("보육교사로 일하는데", "free")).toBe("employed");
    expect(readEmployment("화장실도 못 가게 해요", "free")).toBeUndefined();
  });

  it("read the sex in a word for oneself, and none in a word for others", () => {
    expect(readSex("동래 아지매 일자리 급합니더", "free")).toBe("female");
    expect(readSex("예순셋 사내", "free")).toBe("male");
    expect(readSex("칠십대 할매들 모임", "free")).toBeUndefined();
  });

  it("offer each full name, with any ending, as a word that may be one", () => {
    const endings = ["", "이요", "입니다", "올시다", "이라 하오", "인데요", "씨"];
    fc.assert(
      fc.property(fc.constantFrom("김영순", "박지훈", "정말순", "문학수"), fc.constantFrom(...endings), (name, end) => {
        expect(nameSpots(`소셜마케터에 ${name}${end} 붙었는지`).map((spot) => spot.name)).toContain(name);
      }),
    );
  });
});
