import type { ReadingContext } from "../conversation/reading.js";
import type { Judgement } from "./judgement.js";
import { asks } from "./questions.js";
import type { Said } from "./said.js";

const strongChange =
  /잘못(?:말|적|썼|입력|눌|알|쳤|보냈|얘기|선택|골랐|기입|기재|답)|틀(?:렸|려|리|림|린)|착각|헷갈(?:렸|려서|렸네|려가지고)|정정|오타|실수(?:로|했|예|에|네)|(?:라고|이라|라)(?:했는데|말했는데|한거|한건|적었는데|했었는데|말씀드렸는데|썼는데)|방금(?:말한|한말|적은|쓴|보낸)(?:거|것|건|게)?|아까(?:는|말한|적은|쓴|한)?[가-힣0-9]{0,16}(?:했는데|말했는데|한거|한건|라했)|다시말(?:할게|씀드릴)|(?:이사|이직|전화번호|번호|주소)[가-힣]{0,6}(?:바뀌|변경됐|바꼈)/;
const change =
  /바꿀(?:게|래|께)|바꿔(?:주|줘|요|달)|바꾸(?:고싶|려|겠|ㄹ)|고쳐(?:주|줘|요)|고칠(?:게|래)|고치(?:기|고싶|려)|수정(?:할|해|하|이요|좀|부탁)|변경(?:할|해|하|이요|부탁)/;
const thing =
  /이름|성함|나이|번호|전화|연락처|주소|생년월일|생일|회사|직장|사는곳|집|날짜|시간|성별|답변?|대답|차수|내용|정보|지역|별점|점수|평가|선택|신청서|거주지/;
const opening =
  /^(?:아|어|앗|엇|음|잠깐만?|아차|참|죄송(?:해요|합니다|한데)?|미안(?:해요)?)?(?:아니(?:요|다|지|고)?|아냐|아뇨|아녀|아닌데)(?=.{2,})/;

/** Says that what came before was wrong. */
export function mistaken(tightText: string): boolean {
  return strongChange.test(tightText);
}

/** Takes back or changes something said before: needs words of change, and the thing changed. */
export function corrects(said: Said, context: ReadingContext): Judgement | undefined {
  const t = said.tight;
  const { applicant, round, date, ...person } = said.facts;
  const anyFact = Object.keys(said.facts).length > 0;
  const personal =
    Object.keys(person).length > 0 || round !== undefined || date !== undefined || applicant !== undefined;
  if (strongChange.test(t) && (anyFact || said.offering || thing.test(t)) && !/헷갈리지|정보가틀/.test(t))
    return { intent: "correct", confidence: 0.85 };
  if (/잘못(?:말|적|썼|입력|기재|기입|눌)|^오타/.test(t)) return { intent: "correct", confidence: 0.75 };
  if (context.asked === "confirm" && /^(?:고치|고칠|수정|변경|바꾸|바꿀)/.test(t))
    return { intent: "correct", confidence: 0.8 };
  if (
    change.test(t) &&
    (anyFact || said.offering || thing.test(t)) &&
    !/사람(?:으로)?바꿔|분위기|직업을바꾸|직장을바꾸|회사를바꾸|인생|자소서|이력서|면접/.test(t)
  )
    return { intent: "correct", confidence: 0.85 };
  if (said.replaced && (personal || said.offering) && !asks(t, said.text) && !/신청|할래/.test(t))
    return { intent: "correct", confidence: 0.8 };
  const boolean =
    context.asked === "careerBreak" ||
    context.asked === "benefits" ||
    context.asked === "confirm" ||
    context.asked === "consent" ||
    context.asked === "employment" ||
    context.asked === "employer";
  if (
    opening.test(t) &&
    personal &&
    said.facts.careerBreak !== false &&
    !(boolean && /^(?:아)?(?:아니요|아뇨)/.test(t)) &&
    !asks(t, said.text)
  )
    return { intent: "correct", confidence: 0.75 };
  if (/^(?:아|앗|어)?(?:미안|죄송)[가-힣]{0,6}(?:나|저|제가)?아직/.test(t) && personal)
    return { intent: "correct", confidence: 0.7 };
  return undefined;
}
