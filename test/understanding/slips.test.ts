import { describe, expect, it } from "vitest";
import type { askedKinds } from "../../src/conversation/reading.js";
import { readExamples } from "../../src/understanding/examples.js";
import { learnToMend } from "../../src/understanding/slips.js";
import { reader, today } from "./support/reader.js";

const read = (text: string, asked?: (typeof askedKinds)[number]) =>
  reader(text, { today, ...(asked ? { asked } : {}) }).intent;

describe("what the fingers or the keyboard did to a message", () => {
  it.each([
    ["dkssudgktpdy", undefined, "greet"],
    ["rmaksgkfrpdy", "age", "stop"],
    ["dd", "confirm", "yes"],
    ["dhsdosdhvm tlscjdgkfrpdy", undefined, "apply"],
    ["tkdekatk qnffjwntpdy", undefined, "staff"],
    ["ㅅㅊㅊㅅ", undefined, "withdraw"],
    ["ㅇㄴㅎㅅㅇ", undefined, "greet"],
    ["신청취소해주세여", undefined, "withdraw"],
    ["상담사연결해주새요", undefined, "staff"],
  ] as const)("%s, asked for %s, is %s", (text, asked, intent) => expect(read(text, asked)).toBe(intent));

  const mend = learnToMend(readExamples("locales/ko/examples").sentences);
  it.each(["where is my application", "hello", "please help me", "so do we", "ㅋㅋㅋㅋ"])(
    "leaves %s as it is",
    (text) => expect(mend(text)).toBe(text),
  );
});

describe("a message in which one thing is turned down and another wanted", () => {
  it.each([
    ["설문은 됐고 신청한 거 취소해 주세요", undefined, "withdraw"],
    ["설문 말고 상담사 연결해 주세요", "rating", "staff"],
    ["마포구요 근데 그냥 바로 신청할게요", "residence", "apply"],
    ["번호는 왜 적어야 해요", "phone", "detail"],
    ["마흔여섯 아 아니 마흔일곱이요", "age", "answer"],
    ["만족도 점수 4점으로 고칠게요", "comment", "correct"],
    ["다른 거요 요리 모임 있어요?", "choice", "find"],
  ] as const)("%s, asked for %s, is %s", (text, asked, intent) => expect(read(text, asked)).toBe(intent));
});

it("starts nothing that its own words do not name", () => {
  for (const text of ["끝이 아니네", "내가 뭘 잘못했을까", "아무도 없어요", "사랑을 포기하고 싶어"])
    expect(["apply", "withdraw", "privacy", "survey"]).not.toContain(read(text));
});
