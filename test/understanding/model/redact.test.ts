import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRedactor, type Redact } from "../../../src/cli/load-redactor.js";
import { readExamples } from "../../../src/understanding/examples.js";
import { runs } from "../../support/runs.js";

let redact: Redact;
beforeAll(async () => {
  redact = await loadRedactor(readExamples("locales/ko/examples"), { programs: [] });
});

describe("what may leave for a model", () => {
  it.each([
    ["선정됐다고 문자 왔는데 담에 뭐 하면 되나요", "선정됐다고 문자 왔는데 담에 뭐 하면 되나요"],
    ["김흥섭씨한테 물어볼게요", "[이름]씨한테 물어볼게요"],
    ["저 박민지인데요 상담 받고 싶어요", "저 [이름] 인데요 상담 받고 싶어요"],
    ["우리 딸 지은이가 집에만 있어요", "우리 딸 [이름]가 집에만 있어요"],
    ["이슬이라고 합니다 010-1234-5678", "[이름] 라고 합니다 [번호]"],
    ["공일공 일이삼사 오육칠팔로 전화 주세요", "[번호] 로 전화 주세요"],
    ["1978년 5월 2일생이에요", "[번호] 생이에요"],
    ["abc@naver.com으로 보내 주세요", "[주소] 보내 주세요"],
    ["쿠쿠다스카페에서 일해요", "○○ 일해요"],
    ["선생님 안녕하세요", "선생님 안녕하세요"],
  ])("%s → %s", (text, shown) => {
    expect(redact(text)).toBe(shown);
  });

  it("is nothing at all where a resident number might be", () => {
    expect(redact("제 번호는 780502-1234567 이에요")).toBeUndefined();
  });

  it("is no word that is not known, wherever it stands", () => {
    const strange = fc
      .array(fc.constantFrom(..."쿕뤱뗽꿻쮂뷁햏팺"), { minLength: 2, maxLength: 4 })
      .map((letters) => letters.join(""));
    const tail = fc.constantFrom("", "이", "가", "씨한테", "에서", "라고", "으로", "님", "네", "!");
    const before = fc.constantFrom("", "저는 ", "신청할게요 ", "47살 ", "네, ", "우리 아들 ");
    const after = fc.constantFrom("", " 신청할래요", " 다녀요", " 010 2222 3333", " 맞죠?");
    fc.assert(
      fc.property(before, strange, tail, after, (b, word, t, a) => {
        expect(redact(`${b}${word}${t}${a}`) ?? "").not.toContain(word);
      }),
      { numRuns: runs(200) },
    );
  });

  it("holds no row of five digits, whatever was written", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom("010-9876-5432", "02 123 4567", "계좌 110-234-567890", "3월 2일"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        expect((redact(pieces.join(" ")) ?? "").replace(/[^\d]/g, " ")).not.toMatch(/\d{5}/);
      }),
      { numRuns: runs(200) },
    );
  });

  it("is of the first thousand characters only", () => {
    expect((redact("안녕하세요 ".repeat(2_000)) ?? "").length).toBeLessThanOrEqual(1_000);
  });
});
