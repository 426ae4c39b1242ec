/**
 * What somebody says about waiting for staff or talking with them. `leave`: that they would rather have no counsellor.
 * `giveUp`: to call off what is under way, which is the waiting while they wait. `no`: a refusal and nothing else, which
 * does not say of what. `howLong`: when staff answer, or how long it takes.
 */
export type ToStaff = "leave" | "giveUp" | "no" | "howLong";

const ends =
  "(?:할래요?|할게요?|할란다|하고싶어요?|하고싶습니다|하고싶은데요?|하겠습니다|하려고요|해주세요|해줘요?|해주십시오|해요|합니다|하죠|하자|둘래요?|둘게요?|두겠습니다|두고싶어요?|내주세요|내줘요?|낼래요?|낼게요?|내겠습니다|내고싶어요?|시켜주세요|받을래요?|받을게요?|이요)?";
const talk = "(?:상담(?:사|원|선생님?)?(?:님)?(?:연결|대화|통화)?|직원연결|사람연결)";
const particles = "(?:은|는|이|가|을|를|도|랑|이랑|하고|과|와|이야기|얘기|대화|통화|하는(?:거|것)|받는(?:거|것))*";
const asides = "(?:이제|그냥|오늘은|여기까지만?|여기서|그만|인제|더|더이상)*";

/** At the very end of a message: what somebody reports or asks about ("상담 그만하라고 하셔서", "끝내면요?") is not meant. */
const leaving = new RegExp(
  `(?:${talk}${particles}${asides}(?:(?:그만|중단|종료|취소|끝|여기까지만?)${ends}|마칠(?:게요?|래요?)|마치(?:겠습니다|고싶어요)|안(?:할래요?|할게요?|해도돼요|해도되요|받을래요?|받을게요?|해요)|필요없(?:어요|습니다|어)|연결끊어(?:줘요?|주세요)|끊(?:을게요?|을래요?|어주세요))|그만상담${ends}|(?:이음|챗봇|도우미|자동상담)(?:이랑|하고|으로|로|한테)(?:다시)?(?:이야기|얘기|대화)?(?:할게요?|할래요?|하고싶어요?|돌아갈게요?|돌아갈래요?))$`,
);

const softly = "(?:네|예|그럼|그러면|그냥|아|음|저|이제|인제|죄송하지만|죄송한데)*";
const thanks = "(?:감사합니다|감사해요|고마워요|고맙습니다|죄송합니다|죄송해요)?";

/** The whole message, so that "신청 취소할게요" and "취소하면 어떻게 돼요?" are something else. */
const givingUp = new RegExp(
  `^${softly}(?:(?:다|전부)?(?:취소|그만)${ends}|(?:이제|더|더이상)*(?:그만|안)기다(?:릴게요?|릴래요?|리겠습니다|려요)|기다리(?:는(?:거|것)|기)(?:는|를|은)?(?:그만|취소|안)${ends})${thanks}$`,
);

const refusing = new RegExp(
  `^${softly}(?:아니요|아니오|아뇨|아니에요|아닙니다|아니|괜찮아요|괜찮습니다|괜찮아|됐어요|됐습니다|됐고요|싫어요|싫습니다|필요없어요|필요없습니다|안해도(?:돼요|됩니다|되요)|안할래요|안할게요|처음부터|(?:연락|전화)(?:은|는)?(?:안(?:주셔도|하셔도|줘도|해도)(?:돼요|됩니다|되요|괜찮아요)|하지마세요|주지마세요|필요없어요|괜찮아요|됐어요))+${thanks}$`,
);

const howLong = [
  /(?:밤|저녁|새벽|주말|휴일|야간|늦게|지금|이시간|퇴근후)(?:에|에도|도|은|는)?(?:도)?(?:답|답장|답변|연락|상담|전화|연결|통화)(?:이|을|은|도)?(?:바로)?(?:오|와|주시|받|되|돼|가능|하시|하나|있|와요)[^?]{0,6}(?:나요|요|까요|까|가요|죠)\??$/,
  /언제(?:쯤)?(?:답|답장|답변|연락|전화)(?:이|을|은)?(?:오|와|주시|줘|받|해)/,
  /(?:얼마나|언제까지|몇분)(?:이나)?(?:더|지금)?(?:기다|걸리|걸려|남았|있으면|있어야)/,
  /(?:몇번째|몇번이|몇번인|몇등|순서가|내차례|제차례|대기순)/,
  /앞에(?:지금)?(?:몇|사람|다른분|누가)/,
  /^(?:근데|그런데|혹시|저기)?(?:상담사|상담원|상담|직원|사람|선생님)?(?:님)?(?:은|는|이|가)?(?:도대체|대체)?언제(?:쯤)?(?:와|오|연결|돼|되|답|나와|나오|연락)/,
  /^(?:아직|멀었)(?:도|이에요|인가요|이요|멀었|기다|안|요)/,
  /(?:오래|많이)(?:더)?(?:걸리|걸려|기다려야|기다리나)/,
];

/** Who no longer wants to be one: "상담사 그만두고 싶어요". */
const ofWork = /상담(?:사|원)(?:를|을|은|는|도|직)?(?:일을?)?그만(?:두|뒀|둘|둔)/;

/** Of a message to somebody who waits for staff or talks with them; undefined when it is about something else. */
export function readToStaff(text: string): ToStaff | undefined {
  if (text.length > 60) return undefined;
  const tight = text.normalize("NFKC").replace(/[^\p{L}\p{N}?]/gu, "");
  if (leaving.test(tight) && !ofWork.test(tight)) return "leave";
  if (givingUp.test(tight)) return "giveUp";
  if (refusing.test(tight)) return "no";
  return howLong.some((pattern) => pattern.test(tight)) ? "howLong" : undefined;
}
