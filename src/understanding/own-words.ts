import type { Intent } from "../conversation/reading.js";
import { phrasebook } from "../language/phrases.js";

const say = phrasebook({});

/**
 * Intents that start, change or end something are never brought about by likeness alone: one of these words has
 * to be said as well, or what is signed up for be named. Wide on purpose; what is meant by the word is weighed elsewhere.
 */
const ownWords: Partial<Readonly<Record<Intent, RegExp>>> = {
  apply: say(
    "신청 접수 등록 참가 참여 지원 예약 응모 가입 의뢰 맡기 맡길 맡겨 넣어 끼워 껴 낄 올려 잡아(주|줘) 걸어(주|줘)",
    "◇ 적어(주|줘|놔) 이름(을|도|하나)?(좀)?(올|적|써|걸) 한자리(주|부탁|요) 명단에 원서 응시 찜 apply sign_?up 그걸로해 나할게",
    "(들어갈|갈|나갈|받을|들을|낼)(게|께|래|라요) 걸어(놔|줘) (받|하|듣)겠(습|어|소|다고) 이력서(를|도)?(넣|내|제출) (나갈|가)볼라 (심청|신텅|싱청)",
  ),
  withdraw: say(
    "취소 철회 포기 빼 뺄 빠지 빠질 빠져 못(가|갈|감|나|하게) 안(가|갈|감|나가) 내려 내놓 반납 물러 무르 물릴 없던 없애 하차 그만",
    "양보 (다른|딴)(사람|분) 다음분 넘겨 거둬 거두 안할래 안함 풀어 힘들것 어렵 ◇ 캔슬 사양 드랍 드롭 탈퇴 회수 뺌 안간 안하기",
    "사퇴 파기 폐기 없었던 접습 접겠 접으려 안한걸 말소 취하 고만둘 관둘 관두 접을게 접어 스톱 불참 기권 중단 무효 물립 지워(주|줘) 못합 못갑 손뗄",
  ),
  privacy: say(
    "정보 데이터 기록 저장 동의 탈퇴 (내|제|나에|저에)…(지워|지우|지아|삭제|없애|뭐|보관|이용) 번호…지워 대화…(지워|삭제|다운)",
    "계정 프로필 자료 인적사항 복사본 사본 백업 삭제 파기 폐기 비공개 잊혀질 없던사람 이력서…(누가|돌려|지워) 올라(가|간)",
    "(적은|적힌|말한|쓴|남은|등록된)(거|것|이름|성별|주소)? 돼있(네|던|죠) 갖고있 (다|당장)(지워|지우) 옛날(주소|번호|걸)",
  ),
  correct: say(
    "잘못 틀(렸|려|린|림|릴) 정정 수정 고치 고칠 고쳐 바꾸 바꿔 바꿀 바뀌 바뀐 변경 아니 아녀 아이고 아이다 아닌 말고 착각 헷갈 실수 오타 다시 → ->",
    "아까 방금 사실은? 대신 했는데 이사했 (라고|라|이)(했|눌렀|그랬|캤|했)는?(데|나|죠)? (이|나)랬나 맞아 맞어 말구 옮겼 옮겨서 바꼈 바깠",
    "(로|걸로|으로)(돼있|되있|들어갔|썼|말했|올려|적어|돌려|갈아) 새번호 거꾸로 지나서 (사는데|주소|이름|번호|날짜)만",
  ),
  survey: say(
    "설문 만족도? 평가 후기 조사 별점 의견 소감 리뷰 문항 건의 피드백 질문지 응답 추천(의향|점수|\\d|\\?)? 점수 별_?(하나|둘|두개|셋|세개|넷|다섯)",
    "survey 답하",
  ),
};

/** Whether a message may be taken for an intent because of likeness to its examples. */
export function mayBe(intent: Intent, tightText: string): boolean {
  if (intent === "crisis") return false;
  return ownWords[intent]?.test(tightText) ?? true;
}
