import { describe, expect, it } from "vitest";
import { readChoice } from "../../src/understanding/choice.js";

describe("a choice among what is on offer", () => {
  const programs = ["일자리 수요데이", "구직등록", "경력나눔"];
  const schools = ["중학교까지", "고등학교 졸업", "전문대학 졸업", "대학교 졸업", "대학원 졸업", "건너뛰기"];
  const full = ["대기 신청", "다른 것 보기", "괜찮아요"];

  it.each(["이번엔 스피치 신청할게요", "이번에는요", "이번 달에 해요", "이번 주말은 돼요"])(
    "is not the second where 이번 means this time: %s",
    (text) => expect(readChoice(text, programs)).toBeUndefined(),
  );

  it.each(["이번이요", "이 번", "이번으로 할게요", "이번 걸로요", "이번째"])("is the second by %s", (text) =>
    expect(readChoice(text, programs)).toBe(1),
  );

  it.each(["대학 졸업입니다", "대학졸업이요"])("is not a label that only holds the words within another: %s", (text) =>
    expect(readChoice(text, schools)).toBeUndefined(),
  );

  it.each([
    ["대학교 졸업이요", 3],
    ["전문대학 졸업입니다", 2],
    ["전문대 졸업", 2],
    ["고등학교요", 1],
  ])("is named by the beginnings of its words: %s", (text, index) => expect(readChoice(text, schools)).toBe(index));

  it.each([
    "기다릴게요",
    "기다릴께요",
    "그럼 기다려 볼게요",
    "기달릴게요 순서만 알려줘요",
    "대기 걸어 주세요",
    "대기자로 올려줘요",
    "줄 설게요",
    "자리 날 때까지 기다리지 뭐",
  ])("is to wait, where that is on offer, by %s", (text) => {
    expect(readChoice(text, full)).toBe(0);
    expect(readChoice(text, programs)).toBeUndefined();
  });

  it.each(["안 기다릴래요", "기다리긴 싫어요", "대기는 됐어요", "얼마나 기다려야 돼요?", "잠깐 기다려 주세요"])(
    "is not to wait by %s",
    (text) => expect(readChoice(text, full)).toBeUndefined(),
  );

  it("is not to wait where only an end of waiting is on offer", () => {
    expect(readChoice("기다릴게요", ["대기 취소", "괜찮아요"])).toBeUndefined();
  });
});
