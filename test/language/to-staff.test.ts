import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCallbackNot, readCallbackTime } from "../../src/language/callback-times.js";
import { looksLikeBackPart } from "../../src/language/resident-number.js";
import { completesResidentNumber } from "../../src/language/split-resident-number.js";
import { readToStaff } from "../../src/language/to-staff.js";

describe("what is said about staff", () => {
  it.each([
    ...[
      "상담 그만할래요",
      "이제 상담 안 할래요",
      "상담사 필요 없어요",
      "상담 종료해 주세요",
      "상담을 여기까지만 할게요",
    ],
    ...["상담사랑 이야기 그만하고 싶어요", "이음이랑 다시 할래요", "상담 여기서 끝낼게요", "상담은 그만"],
  ])("leaves: %s", (text) => expect(readToStaff(text)).toBe("leave"));

  it.each([
    "취소할게요",
    "취소",
    "그만할게요",
    "그만 기다릴게요",
    "네 그냥 취소해 주세요",
    "안 기다릴래요",
    "더 안 기다릴게요",
  ])("gives up what is under way: %s", (text) => expect(readToStaff(text)).toBe("giveUp"));

  it.each(["아니요", "괜찮아요", "아니요 괜찮아요", "됐어요", "연락 안 주셔도 돼요", "아뇨 감사합니다"])(
    "only refuses: %s",
    (text) => expect(readToStaff(text)).toBe("no"),
  );

  it.each([
    ...["괜찮아요? 밤에도 답이 오나요", "주말에도 상담 되나요?", "지금 연락 가능한가요", "언제 답이 오나요"],
    ...[
      "얼마나 더 기다려요?",
      "몇 번째예요?",
      "언제 와요?",
      "아직이에요?",
      "상담사 언제 와요",
      "제 앞에 몇 명 있어요?",
    ],
    ...["오래 걸리나요", "제 차례 언제예요"],
  ])("asks how long: %s", (text) => expect(readToStaff(text)).toBe("howLong"));

  it.each([
    ...["회사 그만두고 싶어요", "상담사 그만두고 싶어요", "지난번 상담 중단했어요", "직업상담사 일 그만뒀어요"],
    ...[
      "상담 그만하라고 하셨는데요",
      "상담 끝나면 어떻게 돼요?",
      "상담사님 감사합니다",
      "아니요 제가 아니라 남편 일이에요",
      "고칠 말",
      "저는 박씨예요 고칠 말",
      "신청 취소할게요",
      "취소하면 어떻게 돼요?",
      "괜찮아요? 3시에도",
      "교육은 언제 시작해요",
    ],
    ...["작년에 몇 번 떨어졌어요", "상담 그만하면 신청도 취소되나요?"],
  ])("is nothing of the kind: %s", (text) => expect(readToStaff(text)).toBeUndefined());
});

describe("a time for a call", () => {
  it.each([
    ["3시 이후에 전화 주세요", { time: "15:00" }],
    ["오전 열 시 반이요", { time: "10:30" }],
    ["10시요", { time: "10:00" }],
    ["저녁 7시", { time: "19:00" }],
    ["세시쯤", { time: "15:00" }],
    ["14:30에요", { time: "14:30" }],
    ["12시 반", { time: "12:30" }],
    ["아침 일찍", { half: "morning" }],
    ["점심 먹고요", { half: "afternoon" }],
  ])("is heard: %s", (text, time) => expect(readCallbackTime(text)).toEqual(time));

  it.each([
    ["저는 오후에는 안 돼요", undefined, ["afternoon"]],
    ["오전은 좀 어려워요", undefined, ["morning"]],
    ["오전 말고 오후에 전화 주세요", { half: "afternoon" }, ["morning"]],
    ["3시는 안 돼요", undefined, []],
    ["3시는 안 되고 4시에 주세요", { time: "16:00" }, []],
    ["오전 11시는 일해서 못 받아요", undefined, []],
    ["오전이나 오후는 힘들어요", undefined, ["morning", "afternoon"]],
    ["오후 3시에 주세요", { time: "15:00" }, undefined],
  ])("that will not do is none: %s", (text, time, not) => {
    expect(readCallbackTime(text)).toEqual(time);
    expect(readCallbackNot(text)).toEqual(not);
  });

  it.each(["아무 때나", "2시간 뒤", "99시", "네", "010-1234-5678"])("is not made up: %s", (text) =>
    expect(readCallbackTime(text)).toBeUndefined(),
  );
});

const two = (min: number, max: number) => fc.integer({ min, max }).map((n) => String(n).padStart(2, "0"));
const front = fc.tuple(two(0, 99), two(1, 12), two(1, 28)).map((parts) => parts.join(""));
const back = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.stringMatching(/^[0-9]{6}$/)).map((parts) => parts.join(""));

describe("a resident number in two messages", () => {
  it("is known by its second half after its first, with words around either", () => {
    const before = fc.constantFrom("", "앞자리는 ", "제 주민번호 ");
    const after = fc.constantFrom("", "요", "입니다", " 이에요");
    fc.assert(
      fc.property(before, front, after, back, fc.constantFrom("", "뒤는 "), (words, f, end, b, lead) => {
        expect(completesResidentNumber(`${words}${f}${end}`, `${lead}${b}`)).toBe(true);
      }),
    );
  });

  it("is not seen in a short telephone number after anything but six digits", () => {
    const other = fc.constantFrom(
      "서울이요",
      "47살이에요",
      "1974년 5월 2일이요",
      "74년 5월 2일생",
      "010-1234-5678",
      "네",
      "",
    );
    fc.assert(
      fc.property(other, back, (words, b) => {
        expect(looksLikeBackPart(b)).toBe(true);
        expect(completesResidentNumber(words, b)).toBe(false);
      }),
    );
  });
});
