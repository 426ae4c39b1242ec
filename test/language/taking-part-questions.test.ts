import { expect, it } from "vitest";
import { readTakingPartQuestion } from "../../src/language/taking-part-questions.js";

it.each([
  "언제 알려줘요?",
  "결과 언제 나와요",
  "발표는 언제쯤 해요?",
  "언제 결과가 나오나요",
  "그럼 언제 연락 주세요?",
])("hears that %j asks when they are told", (text) => expect(readTakingPartQuestion(text)).toBe("results"));

it.each([
  "저 오늘 못 가요 어떡하죠",
  "내일 모임 못 갈 것 같아요",
  "이번 주는 빠져야 할 것 같은데",
  "모임에 참석이 어려워요",
])("hears that %j cannot come", (text) => expect(readTakingPartQuestion(text)).toBe("cannotCome"));

it.each(["언제 시작해요?", "오늘 신청할 수 있어요?", "모집은 언제까지예요", "내일 연락 주세요", "못 알아듣겠어요"])(
  "leaves %j to others",
  (text) => expect(readTakingPartQuestion(text)).toBeUndefined(),
);
