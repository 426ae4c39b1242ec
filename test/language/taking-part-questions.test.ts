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

it.each([
  "왜 떨어졌어요?",
  "저 왜 안 됐어요",
  "탈락한 이유가 뭐예요",
  "왜 선정이 안 됐나요?",
  "제가 왜 못 뽑혔는지 궁금해요",
  "떨어진 까닭을 알고 싶어요",
  "Why was I not selected?",
])("hears that %j asks why they were not chosen", (text) => expect(readTakingPartQuestion(text)).toBe("whyNot"));

it.each(["나이는 왜 물어봐요", "왜 안 해요?", "못 알아듣겠어요", "이거 왜 안 돼요 버튼이 안 눌려요"])(
  "does not hear in %j that they were not chosen",
  (text) => expect(readTakingPartQuestion(text)).toBeUndefined(),
);

it.each(["언제 시작해요?", "오늘 신청할 수 있어요?", "모집은 언제까지예요", "내일 연락 주세요", "못 알아듣겠어요"])(
  "leaves %j to others",
  (text) => expect(readTakingPartQuestion(text)).toBeUndefined(),
);
