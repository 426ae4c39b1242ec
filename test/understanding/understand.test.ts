import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedKinds, intents, slotsSchema, unsureBelow } from "../../src/conversation/reading.js";
import { reader, today } from "./support/reader.js";

const read = (text: string, asked?: (typeof askedKinds)[number]) =>
  reader(text, { today, ...(asked ? { asked } : {}) });

describe("a message without a question", () => {
  it.each([
    ["47세 서울 사는데 소셜마케터 신청할래요", "apply", { age: 47, residence: "서울", program: "social-marketer" }],
    ["소셜마캐터 신청할게요", "apply", { program: "social-marketer" }],
    ["구직자 도약보장패키지로 신청할게요", "apply", { program: "jobseeker-leap" }],
    ["회사용 도약보장 패키지로 신청할게요", "apply", { program: "company-leap" }],
    ["아니 46살이요", "correct", { age: 46 }],
    ["클라이밍 말고 크로스핏으로 변경할게요", "correct", { offering: "크로스핏" }],
    ["근데 돈은 얼마나 받아요?", "detail", { aspect: "pay" }],
    ["나이 제한이 어떻게 돼요?", "detail", { aspect: "age" }],
    ["와인 모임 있어요?", "find", { topic: "와인", kind: "community" }],
    ["여성친화기업 우리 회사도 되나요", "eligibility", { program: "women-friendly", applicant: "company" }],
    [
      "클라이밍 신청할래요 회사는 마포 중소구요",
      "apply",
      { offering: "클라이밍", employer: "sme", workplace: "서울 마포구" },
    ],
    ["상담사 연결해 주세요", "staff", {}],
    ["뒤로", "back", {}],
    ["내 신청", "status", {}],
    ["프로그램 찾기", "find", {}],
    ["신청하기", "apply", {}],
    ["잘 모르겠어요", "unsure", {}],
    ["ㄳ", "thanks", {}],
    ["남편이 또 때렸어요", "crisis", { crisisKind: "homeViolence" }],
  ])("reads %s as %s", (text, intent, slots) => expect(read(text)).toMatchObject({ intent, slots }));

  it("leaves out what is turned down, was so once, or is only asked about", () => {
    expect(read("대기업에서 십년 일하다 관두고 지금은 쉬어요").slots).toEqual({ employment: "unemployed" });
    expect(read("실업급여는 안 받고 그냥 쉬는 중이에요").slots).toEqual({ employment: "unemployed" });
    expect(read("경력단절은 아니고 지금 육아휴직이에요").slots).toEqual({ careerBreak: false, employment: "onLeave" });
  });
});

describe("an open question", () => {
  it.each([
    ["홍길동이요 아 그리고 나이 48이에요", "name", "answer", { name: "홍길동", age: 48 }],
    ["아 그리고 나이 48이에요", "name", "answer", { age: 48 }],
    ["근데 이건 공짜 맞죠?", "name", "detail", { aspect: "cost" }],
    ["마흔일곱이요", "age", "answer", { age: 47 }],
    ["850302", "birthDate", "answer", { birthDate: "1985-03-02" }],
    ["여", "sex", "answer", { sex: "female" }],
    ["부평이요", "residence", "answer", { residence: "인천 부평구" }],
    ["아니요 경력이 끊긴 적은 없어요", "careerBreak", "no", { careerBreak: false }],
    ["ㅇㅇ", "confirm", "yes", {}],
    ["신청하기", "confirm", "yes", {}],
    ["네 근데 연락처가 틀렸어요 01000009911이에요", "confirm", "correct", { phone: "01000009911" }],
    ["번호는 말씀드리기 싫어요", "phone", "no", {}],
    ["별 네개", "rating", "answer", { rating: 4 }],
    ["시간이 너무 짧아서 아쉬웠습니다", "comment", "answer", {}],
    ["그만할래요", "residence", "stop", {}],
    ["죽고 싶어요", "comment", "crisis", { crisisKind: "selfHarm" }],
  ] as const)("reads %s, asked for %s, as %s", (text, asked, intent, slots) =>
    expect(read(text, asked)).toMatchObject({ intent, slots }),
  );

  it.each([
    ["두번째꺼", 1],
    ["2번", 1],
    ["마지막", 2],
    ["사진", 2],
    ["클라이밍으로 할게요", 1],
    ["아무거나", undefined],
    ["5번", undefined],
  ])("picks from the options by %s", (text, choice) =>
    expect(reader(text, { today, asked: "choice", options: ["와인", "클라이밍", "사진 커뮤니티"] }).choice).toBe(
      choice,
    ),
  );

  it.each(["백수아", "백수아예요", "주부영입니다"])(
    "takes nothing but the name from %s, whatever its syllables mean",
    (text) => expect(Object.keys(read(text, "name").slots)).toEqual(["name"]),
  );

  it("keeps what is told beside such a name, and takes no work from the name", () => {
    const told = { name: "백수아", phone: "01022223333" };
    expect(read("제 이름은 백수아고 010-2222-3333이에요", "name").slots).toEqual(told);
  });

  it.each(["name", "phone"] as const)("takes no name from 제번호는 010-2222-3333 where the %s is asked", (asked) =>
    expect(read("제번호는 010-2222-3333", asked).slots).toEqual({ phone: "01022223333" }),
  );

  it("keeps an impossible answer an answer, without a value", () => {
    expect(read("200살이요", "age")).toMatchObject({ intent: "answer", slots: {} });
    expect(read("010-123", "phone")).toMatchObject({ intent: "answer", slots: {} });
  });
});

describe("what is not understood", () => {
  it.each(["", "   ", "😀😀", "\u0000\u0007", "ㅁㄴㅇㄹ", "Where is my application?", "오늘 날씨 어때", "我想工作"])(
    "is other, and starts nothing: %j",
    (text) => {
      const { intent, slots, confidence } = read(text);
      expect({ intent, slots }).toEqual({ intent: "other", slots: {} });
      expect(confidence).toBeLessThan(unsureBelow);
    },
  );

  it("gives a lawful reading for any text and any question", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: fc.constantFrom(..."네아니요신청취소47살서울 010-월급개인정보ㅋ?😀"), maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom(...askedKinds), { nil: undefined }), (said, asked) => {
        const reading = read(said, asked);
        expect(intents).toContain(reading.intent);
        expect(slotsSchema.safeParse(reading.slots).success).toBe(true);
        expect(reading.confidence).toBeGreaterThanOrEqual(0);
        expect(reading.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it("reads no further than a thousand characters", () => {
    const filler = "가나다 ".repeat(300);
    expect(read(`${filler}신청 취소할게요`)).toEqual(read(filler));
  });
});
