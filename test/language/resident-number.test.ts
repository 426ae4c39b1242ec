import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findResidentNumbers, looksLikeBackPart } from "../../src/language/resident-number.js";

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const date = fc.tuple(two(0, 99), two(1, 12), two(1, 31));
const front = date.map((p) => p.join(""));
const back = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.stringMatching(/^[0-9]{6}$/)).map((p) => p.join(""));

const scripts = [
  "0123456789",
  "０１２３４５６７８９",
  "٠١٢٣٤٥٦٧٨٩",
  "०१२३४५६७८९",
  "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
  "⓪①②③④⑤⑥⑦⑧⑨",
  "⓿❶❷❸❹❺❻❼❽❾",
  "〇一二三四五六七八九",
  "零壹貳參四五六七八九",
  "공일이삼사오육칠팔구",
  "영일이삼사오륙칠팔구",
  "OI23456789",
  "ol23456789",
].map((row) => [...row]);
const script = fc.constantFrom(...scripts);
const inScript = (digits: string, row: readonly string[], between = "") =>
  [...digits].map((d) => row[Number(d)] ?? d).join(between);
const sign = fc.constantFrom(..."–—‐‑-ㅡ_=~/·.,:;|+ \n\u200b");
const signs = fc.array(sign, { maxLength: 6 }).map((s) => s.join(""));
const words = fc.oneof(
  fc.constantFrom(" 다시 ", "하고 ", " 그 다음 ", "이고 뒷자리는 ", " 뒤에 일곱자리 ", ", 남자, ", " and then "),
  fc.constantFrom(" 뒤 7자리 ", ", 47세, ", "이고요 ", "에 ", "이구요 뒷번호가 ", "\n2. "),
  fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { maxLength: 10 }).map((s) => ` ${String.fromCharCode(...s)} `),
);

const found = (text: string) => findResidentNumbers(text).map(({ start, end }) => text.slice(start, end));

describe("resident numbers", () => {
  it("finds one in any script, with any marks or words between its parts", () => {
    fc.assert(
      fc.property(front, back, script, script, fc.oneof(signs, words), (f, b, row, other, between) => {
        const said = `${inScript(f, row)}${between}${inScript(b, other)}`;
        expect(found(`제 번호 ${said} 요`)).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds one whose digits stand alone, each in any script", () => {
    const single = fc.constantFrom(" ", "-", ".", " - ", ", ", "\u200b");
    fc.assert(
      fc.property(front, back, script, single, (f, b, row, between) => {
        expect(found(inScript(`${f}${b}`, row, between))).toHaveLength(1);
      }),
    );
  });

  it("finds one after a date with its century, its marks or its words", () => {
    const written = fc
      .tuple(date, fc.constantFrom("", "19", "20"), fc.constantFrom("", ".", "/", "-", "년월일"))
      .map(([[y, m, d], century, mark]) =>
        mark === "년월일" ? `${century}${y}년 ${Number(m)}월 ${Number(d)}일` : [`${century}${y}`, m, d].join(mark),
      );
    fc.assert(
      fc.property(written, back, words, (f, b, between) => {
        expect(found(`${f}${between}${b}`)).toHaveLength(1);
      }),
    );
  });

  it("finds one of which all but the first digit of the back part is covered", () => {
    const covered = fc.tuple(back, fc.integer({ min: 1, max: 6 }), fc.constantFrom(..."*＊xX●○#"));
    fc.assert(
      fc.property(front, fc.constantFrom("-", " ", "", " - "), covered, (f, between, [b, shown, cover]) => {
        expect(found(`${f}${between}${b.slice(0, shown)}${cover.repeat(7 - shown)}`)).toHaveLength(1);
      }),
    );
  });

  it("gives the stretch of the text as it came in, and nothing else of the sentence", () => {
    fc.assert(
      fc.property(front, back, fc.constantFrom(...scripts.slice(0, 7)), signs, (f, b, row, between) => {
        const said = `${inScript(f, row)}${between}${inScript(b, row)}`;
        expect(found(`é 번호는 ${said} 예요`)).toEqual([said]);
      }),
    );
  });

  it.each([
    "주민 팔십일 공오 공이 일이삼사오육칠",
    "팔십일 공오 공이 일이삼사오육칠".normalize("NFD"),
    "팔십일년 오월 이일 일이삼사오육칠",
    "천구백팔십일년 오월 이일 뒤는 일이삼사오육칠",
    "이천일년 시월 십이일 삼이삼사오육칠",
    "팔하나공오공둘에 하나둘삼사오육칠이요",
    "앞에 여섯자리 810502 뒤에 일곱자리 1234567",
    "1. 810502\n2. 1234567",
    "81ㅇ5ㅇ2-1234567",
    "8️⃣1️⃣0️⃣5️⃣0️⃣2️⃣ 1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣",
    "810502 123 4567",
    "010-1234-5678, 810-502-1234567",
  ])("finds the one in %s", (text) => expect(found(text)).toHaveLength(1));

  it("leans to finding: a number by chance of the same shape is taken", () => {
    expect(found("810502 월급 2500000")).toHaveLength(1);
  });
});

describe("what is no resident number", () => {
  const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`));
  const parting = fc.constantFrom("-", " ", ".", "");
  const mobile = fc.tuple(fc.constant("010"), digits(4), digits(4), parting);
  const landline = fc.tuple(fc.constantFrom("02", "031", "053", "070"), digits(3), digits(4), parting);
  const phone = fc.oneof(mobile, landline).map(([area, a, b, mark]) => [area, a, b].join(mark));
  const birth = fc
    .tuple(date, fc.constantFrom("", "19", "20"), fc.constantFrom("", ".", "-", "/"), fc.boolean())
    .map(([[y, m, d], century, mark, short]) =>
      [`${century}${y}`, ...(short && mark ? [m, d].map(Number) : [m, d])].join(mark),
    );
  const worded = date.map(([y, m, d]) => `19${y}년 ${Number(m)}월 ${Number(d)}일`);
  const price = fc
    .integer({ min: 1000, max: 2_000_000_000 })
    .chain((n) => fc.constantFrom(`${n}원`, `${n.toLocaleString("en")}원`));

  it("finds none in a telephone number, a date or a price alone", () => {
    fc.assert(
      fc.property(fc.oneof(phone, birth, worded, price), (text) => {
        expect(found(text)).toEqual([]);
        expect(found(`제 것은 ${text}이에요. 그 다음은 뭐예요?`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds none in a date of birth and a telephone number", () => {
    const between = fc.constantFrom(" ", ", ", "이고 번호는 ", "생 ");
    fc.assert(
      fc.property(fc.oneof(birth, worded), between, phone, (b, gap, p) => {
        expect(found(`${b}${gap}${p}`)).toEqual([]);
        expect(found(`${b}${gap}${p}이에요`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("finds none in a mobile number and an age", () => {
    fc.assert(
      fc.property(mobile, fc.integer({ min: 10, max: 99 }), ([area, a, b, mark], age) => {
        expect(found(`번호는 ${[area, a, b].join(mark)} 나이는 ${age}`)).toEqual([]);
        expect(found(`${[area, a, b].join(mark || "-")} ${age}`)).toEqual([]);
      }),
    );
  });

  it("finds none in a date and an amount with its commas", () => {
    const amount = fc.integer({ min: 1000, max: 9_999_999 }).map((n) => `${n.toLocaleString("en")}원`);
    fc.assert(
      fc.property(fc.oneof(birth, worded), amount, (b, n) => {
        expect(found(`${b} ${n}`)).toEqual([]);
      }),
    );
  });

  it.each([
    "2026-03-02 15:30",
    "2026-03-02 15:30 100명",
    "2026-03-02 10:00-12:30",
    "2026.3.2~2026.4.25",
    "26.3.2, 26.3.3, 26.3.4",
    "26.3.2~3.25 1000명",
    "입사 240301, 퇴사 240930 5개월",
    "2026년 3월 2일 150000원",
    "2026년 3월 2일150000원",
    "810502 월급이 150000원",
    "810502 150000 이상",
    "810502 공일공 일이삼사 오육칠팔이에요",
    "+82-10-1234-5678 5세",
    "010-1234-****",
    "110-234-567890",
    "4105-0212-3456-7890",
    "810502 12345678",
    "810502-*******",
    "8105021",
    "1301321234567",
    "47세 서울",
    "이일은 사람을 구합니다",
  ])("finds none in %s", (text) => expect(found(text)).toEqual([]));
});

describe("a back part alone", () => {
  it("is seen in any script, with a few words around", () => {
    const lead = fc.constantFrom("", "뒤는 ", "뒷자리 ", "주민번호 뒷자리는 ", "- ");
    const tail = fc.constantFrom("", "입니다", "이에요", " 요", ".");
    fc.assert(
      fc.property(lead, back, script, tail, (before, b, row, after) => {
        expect(looksLikeBackPart(`${before}${inScript(b, row)}${after}`)).toBe(true);
      }),
    );
  });

  it("is not seen in other lengths, another first digit or beside another number", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-8][0-9]{0,11}$/), back, (n, b) => {
        expect(looksLikeBackPart(n)).toBe(n.length === 7);
        expect(looksLikeBackPart(`9${b.slice(1)}`)).toBe(false);
        expect(looksLikeBackPart(`0${b.slice(1)}`)).toBe(false);
        expect(looksLikeBackPart(`${b} 3`)).toBe(false);
      }),
    );
  });

  it.each(["", "안녕하세요", "2500000원", "2,500,000원", "2026.4.25", "010-1234-5678", "810502", "1588-1234"])(
    "is not seen in %j",
    (text) => expect(looksLikeBackPart(text)).toBe(false),
  );
});

describe("whatever is written", () => {
  it("never fails and never leaves the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { start, end } of findResidentNumbers(text)) expect(text.slice(start, end).length).toBe(end - start);
        expect(typeof looksLikeBackPart(text)).toBe("boolean");
      }),
    );
  });

  it.each([
    "1",
    "일",
    "가",
    "이십",
    "일십",
    "810502 이이이이이이 ",
    "1 ",
    "81.5.2",
    "-",
    "일일일일일일 가",
    "ﷺ",
    "\u200b1",
  ])("takes under 20 ms of computing for 10,000 characters of %j", (unit) => {
    const text = unit.repeat(10_000).slice(0, 10_000);
    const times = Array.from({ length: 12 }, () => {
      const begun = process.cpuUsage();
      findResidentNumbers(text);
      return process.cpuUsage(begun).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});
