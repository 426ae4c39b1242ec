import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutPersonal } from "../../src/language/without-personal.js";
import { runs } from "../support/runs.js";

const today = "2026-03-02";
const shown = (text: string) => withoutPersonal(text, today);

describe("a wish without what names or reaches a person", () => {
  it.each([
    [
      "제 이름은 홍길동이고 1981년 5월 2일생이에요. 상담사 연결해 주세요",
      "제 이름은 …이고 …생이에요. 상담사 연결해 주세요",
    ],
    ["홍길동입니다 81.05.02 상담사 바꿔주세요 hong@naver.com", "…입니다 … 상담사 바꿔주세요 …"],
    ["상담사 연결해 주세요 저는 김영희 010 1234 5678", "상담사 연결해 주세요 저는 … …"],
    [
      "상담사 불러 주세요 번호는 ０１０-1234-5678 이고 01012345678 , +82 10-1234-5678",
      "상담사 불러 주세요 번호는 … 이고 … , …",
    ],
    ["저 홍길동인데요 010-1234-5678로 전화 주세요. 810502생이에요.", "저 …인데요 …로 전화 주세요. …생이에요."],
    ["생일은 5월 2일이에요, 팔십일년 오월 이일생", "생일은 …이에요, …생"],
    ["공일공 일이삼사 오육칠팔로 연락 주세요", "…로 연락 주세요"],
    ["My name is Gildong Hong, call me at 010-1234-5678", "My name is …, call me at …"],
    ["박서준 씨가 말해 줬어요", "… 씨가 말해 줬어요"],
  ])("%s", (wish, left) => {
    expect(shown(wish)).toBe(left);
  });

  it.each([
    "상담사 연결해 주세요",
    "2026년 3월 5일에 신청했는데 언제 연락 오나요?",
    "월급 3,000,000원인 일자리도 있나요? ㅠㅠ",
    "저는 지원금이 궁금해요. 한부모 장애인입니다",
    "저 육아휴직 중인데요 이직하고 싶어요… 어떻게 해요?",
    "제가 우울증이에요 너무 힘들어요",
    "도약보장 패키지 45세인데 되나요",
  ])("leaves as it is: %s", (wish) => {
    expect(shown(wish)).toBe(wish);
  });

  it("shows no digits of a telephone number however they are set apart", () => {
    const figures = fc.constantFrom("0123456789", "０１２３４５６７８９");
    const gap = fc.constantFrom("", "-", " ", ".", ") ");
    const lead = fc.constantFrom("010", "+82 10", "82-10", "02", "031");
    const tail = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }).map((all) => all.join(""));
    fc.assert(
      fc.property(lead, tail, gap, figures, (first, rest, between, row) => {
        const number = `${first}${between}${rest.slice(0, 4)}${between}${rest.slice(4)}`;
        const written = number.replace(/\d/g, (digit) => row[Number(digit)] ?? digit);
        expect(shown(`상담사 연결해 주세요 번호는 ${written} 예요`)).not.toMatch(/\p{Nd}/u);
      }),
      { numRuns: runs(300) },
    );
  });

  it("shows no birth date, and no name that is introduced", () => {
    const birth = fc.record({
      year: fc.integer({ min: 1945, max: 2005 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const two = (n: number) => String(n).padStart(2, "0");
    const written = fc.constantFrom<(b: { year: number; month: number; day: number }) => string>(
      ({ year, month, day }) => `${year}년 ${month}월 ${day}일`,
      ({ year, month, day }) => `${year}.${two(month)}.${two(day)}`,
      ({ year, month, day }) => `${two(year % 100)}-${month}-${day}`,
      ({ year, month, day }) => `${two(year % 100)}${two(month)}${two(day)}`,
      ({ year, month, day }) => `${year}${two(month)}${two(day)}`,
    );
    const name = fc.constantFrom("홍길동", "김영희", "남궁민수", "최윤호", "박서준");
    fc.assert(
      fc.property(birth, written, name, (born, write, who) => {
        const left = shown(`상담사 연결해 주세요. 제 이름은 ${who}이고 ${write(born)}생이에요.`);
        expect(left).not.toMatch(/\d/);
        expect(left).not.toContain(who);
        expect(left).toContain("상담사 연결해 주세요");
      }),
      { numRuns: runs(300) },
    );
  });
});
