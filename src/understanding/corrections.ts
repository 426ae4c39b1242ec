import type { ReadingContext } from "../conversation/reading.js";
import { phrasebook } from "../language/phrases.js";
import type { Judgement } from "./judgement.js";
import { asks } from "./questions.js";
import type { Said } from "./said.js";

const say = phrasebook({
  wrote: "말 적 썼 입력 눌 알 쳤 보냈 얘기 선택 골랐 기입 기재 답",
  that: "이?라고 이라 라",
  did: "했는데 말했는데 한거 한건 적었는데 했었는데 말씀드렸는데 썼는데",
  before: "아까 방금 아까는 앞에",
  please: "주 줘 요 달",
});

/** 잘못 말했어요, 번호가 틀려요, 45라고 했는데 */
const mistake = say(
  "잘못<wrote> 틀(렸|려|리|림|린) 착각 헷갈(렸|려서|렸네|려가지고) 정정 오타 실수(로|했|예|에|네) <that><did> 다시말(할게|씀드릴)",
  "방금(말한|한말|적은|쓴|보낸)(거|것|건|게)? <before>(말한|적은|쓴|한)[가-힣0-9]{0,16}<did> <before>[가-힣0-9]{0,16}(<did>|라했)",
  "(되어|돼|나와|적혀|써져|찍혀|등록돼|등록되어)_?있(는데|네요|던데) (이사|이직|전화번호|번호|주소)…(바뀌|변경됐|바꼈)",
);
const notMistake = say("헷갈리지 정보가틀");
/** Plain even without saying what it was. */
const plainMistake = say("잘못(말|적|썼|입력|기재|기입|눌) ^오타");
/** 바꿔 주세요, 고칠게요 */
const change = say(
  "바꿀(게|래|께) 바꿔<please> 바꿔도될 바꾸(고싶|려|겠|ㄹ) 고쳐<please> 고칠(게|래) 고치(기|고싶|려)",
  "(수정|변경)(할|해|하|이요|부탁) 수정좀",
);
const notChange = say("사람(으로)?바꿔 분위기 (직업|직장|회사|문화)(을|를|로)?바꾸 인생 자소서 이력서 면접");
const thing = say(
  "이름 성함 나이 번호 전화 연락처 주소 생년월일 생일 회사 직장 사는곳 집 날짜 시간 성별 답변? 대답 차수 요일 내용 정보 지역 별점 점수 평가 선택 신청서 거주지",
);
/** 아니 46살이요 */
const opening = say(
  "^(아|어|앗|엇|음|잠깐만?|아차|참|죄송(해요|합니다|한데)?|미안(해요)?)?(아니(요|다|지|고)?|아냐|아뇨|아녀|아닌데)(?=.{2,})",
);
/** 미안 나 아직 다녀 */
const sorry = say("^(아|앗|어)?(미안|죄송)[가-힣]{0,6}(나|저|제가)?아직");
const onForm = say("^고치 ^고칠 ^수정 ^변경 ^바꾸 ^바꿀");
const refusal = say("^아?(아니요|아뇨|아녀요|아닙니다)");

/** Says that what came before was wrong. */
export function mistaken(tightText: string): boolean {
  return mistake.test(tightText);
}

/** Takes back or changes something said before: needs words of change, and the thing changed. */
export function corrects(said: Said, context: ReadingContext): Judgement | undefined {
  const t = said.tight;
  const facts = Object.keys(said.facts).length > 0;
  const changed = facts || said.offering !== undefined || thing.test(t);
  if (mistake.test(t) && changed && !notMistake.test(t)) return correct(0.85);
  if (plainMistake.test(t)) return correct(0.75);
  if (context.asked === "confirm" && onForm.test(t)) return correct(0.8);
  if (change.test(t) && changed && !notChange.test(t)) return correct(0.85);
  const question = asks(t, said.text);
  if (said.replaced && (facts || said.offering !== undefined) && !question && !/신청|할래/.test(t)) return correct(0.8);
  if (opens(said, context) && !question) return correct(0.75);
  return sorry.test(t) && facts ? correct(0.7) : undefined;
}

/** "아니 46살이요"; but "아니요, 경력단절은 아니에요" answers a question. */
function opens(said: Said, { asked }: ReadingContext): boolean {
  const answers = asked !== undefined && refusal.test(said.tight);
  const denies = said.facts.careerBreak === false;
  return opening.test(said.tight) && Object.keys(said.facts).length > 0 && !answers && !denies;
}

const correct = (confidence: number): Judgement => ({ intent: "correct", confidence });
