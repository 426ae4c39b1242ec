import type { Intent } from "../conversation/reading.js";
import { phrasebook } from "../language/phrases.js";

const say = phrasebook({});

/**
 * Intents that start, change or end something are never brought about by likeness alone: one of these words has
 * to be said as well. Wide on purpose; what is meant by the word is weighed elsewhere.
 */
const ownWords: Partial<Readonly<Record<Intent, RegExp>>> = {
  apply: say(
    "신청 접수 등록 참가 참여 지원 예약 응모 가입 의뢰 맡기 맡길 맡겨 넣어 끼워 껴 낄 올려 잡아(주|줘) 걸어(주|줘)",
    "◇…(할(래|게|께|라)|하고_?싶|갈래|들을래|받을래|받고싶|해볼|ㄱㄱ|고고|콜|나도|저도)",
  ),
  withdraw: say(
    "취소 철회 포기 빼 뺄 빠지 빠질 빠져 못(가|갈|감|나|하게) 안(가|갈|감|나가) 내려 내놓 반납 물러 무르 물릴 없던 없애 하차 그만",
    "양보 (다른|딴)(사람|분) 다음분 넘겨 거둬 거두 안할래 안함 풀어 힘들것 어렵",
  ),
  privacy: say(
    "정보 데이터 기록 저장 동의 탈퇴 (내|제|나에|저에)…(지워|지우|삭제|없애|뭐|보관|이용) 번호…지워 대화…(지워|삭제)",
  ),
  correct: say(
    "잘못 틀(렸|려|린|림|릴) 정정 수정 고치 고칠 고쳐 바꾸 바꿔 바꿀 바뀌 바뀐 변경 아니 아녀 아이고 아이다 아닌 말고 착각 헷갈 실수 오타 다시 → ->",
    "아까 방금 사실은? 대신 했는데 이사했",
  ),
  survey: say("설문 만족도 평가 후기 조사 별점 의견 소감 리뷰 문항 건의"),
};

/** Whether a message may be taken for an intent because of likeness to its examples. */
export function mayBe(intent: Intent, tightText: string): boolean {
  if (intent === "crisis") return false;
  return ownWords[intent]?.test(tightText) ?? true;
}
