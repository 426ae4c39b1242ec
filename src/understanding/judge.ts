import type { Intent, ReadingContext } from "../conversation/reading.js";
import type { Aspect, ProgramKind } from "../domain/program.js";
import { readAgreement } from "../language/agreement.js";
import type { Classifier } from "./classifier.js";
import { corrects } from "./corrections.js";
import { type Cue, steering, tasks, wishes } from "./cues.js";
import type { Judgement } from "./judgement.js";
import { asks, looksFor, looksForKind, pointsBack } from "./questions.js";
import type { Said } from "./said.js";

export interface Subject {
  readonly aspect: Aspect | undefined;
  readonly kind: ProgramKind | undefined;
  readonly topic: string | undefined;
  readonly occupation: string | undefined;
}

/** Intents that start, change or end something: only their own words may bring them about. */
export const guarded: ReadonlySet<Intent> = new Set(["apply", "withdraw", "privacy", "correct", "survey"]);

export function heard(cues: readonly Cue[], tightText: string): Judgement | undefined {
  const cue = cues.find((c) => c.pattern.test(tightText) && !c.unless?.test(tightText));
  return cue && { intent: cue.intent, confidence: cue.sure };
}

/**
 * "그만 나갈래요, 빼 주세요" gives a place up; it does not only end the talk. Who tells of themselves and asks what they
 * could do looks for something; they do not ask how this works.
 */
function steered(said: Said): Judgement | undefined {
  const steer = heard(steering, said.tight);
  if (steer?.intent === "help" && Object.keys(said.facts).length > 0) return { intent: "find", confidence: 0.78 };
  return steer?.intent === "stop" && heardTask(said)?.intent === "withdraw" ? undefined : steer;
}

const greeting =
  /^(?:안녕|안뇽|안냥|앙녕|하이|헬로|헬로우|hello|hi|hey|ㅎㅇ|방가|반가|반갑|좋은(?:아침|저녁|오후|하루|밤)|굿모닝|굿밤|처음뵙|첨뵙|여보세요|계세요|거기누구|안녀|안농|하잉|하이루|어서와|저기요|즐거운하루|오랜만)/;
const thanking = /(?:감사|고마(?:워|웠|우|ㅂ)|고맙|땡큐|thank|ㄳ|ㄱㅅ|감삼|캄사|수고(?:하|했|많|요)|고생(?:하|많|했))/;
const request = /(?:신청|찾|추천|알려|있나|있어|되나|해주세요|해줘|취소|궁금|바꿔|하고싶|뭐|언제|어디|얼마|연결)/;

/** What a message wants when no question is open, and what it wants besides answering one. */
export function judge(said: Said, subject: Subject, context: ReadingContext, classify: Classifier): Judgement {
  return (
    steered(said) ??
    heardTask(said) ??
    corrects(said, context) ??
    smallTalk(said) ??
    heardWish(said, subject) ??
    agreed(said) ??
    informs(said) ??
    guess(said, classify)
  );
}

/** The cue words alone: the name of what is meant ("와인") can hold none. */
function masked(said: Said): string {
  return said.offering ? said.tight.replace(said.offering.text.replace(/\s/g, "").toLowerCase(), "◇") : said.tight;
}

export function heardTask(said: Said): Judgement | undefined {
  const task = heard(tasks, masked(said));
  if (task?.intent === "withdraw" && corrects(said, { today: "" })) return undefined;
  return task;
}

function smallTalk(said: Said): Judgement | undefined {
  const t = said.tight;
  if (
    thanking.test(t) &&
    t.length < 28 &&
    !request.test(t.replace(/(?:알려|해|찾아|도와)(?:주셔서|줘서|주어서)/g, "")) &&
    !said.program
  )
    return { intent: "thanks", confidence: 0.9 };
  if (greeting.test(t) && t.length < 16 && !request.test(t) && Object.keys(said.facts).length === 0)
    return { intent: "greet", confidence: 0.92 };
  return undefined;
}

/** Applying, asking about a program, asking whether one may join, looking for something. */
export function heardWish(said: Said, subject: Subject): Judgement | undefined {
  const t = said.tight;
  const named =
    said.program !== undefined || said.offering !== undefined || said.facts.round !== undefined || t.includes("◇");
  const here = named || pointsBack(t);
  const wish = heard(wishes, masked(said));
  const question = asks(t, said.text);
  if (
    wish?.intent === "apply" &&
    !(question && subject.aspect && subject.aspect !== "content" && /언제까지|얼마|몇명|경쟁률|서류|마감/.test(t))
  ) {
    const solid = here || subject.kind !== undefined || /신청|접수|등록|참여|참가/.test(t);
    if (solid && !(looksForKind(t) && !here && !/신청(?:할게|할래|합니다|하고싶|이요)/.test(t))) return wish;
  }
  const seeks = looksForKind(t) && (subject.kind !== undefined || subject.topic !== undefined || looksFor(t));
  if (
    seeks &&
    said.program === undefined &&
    !pointsBack(t) &&
    (subject.aspect ?? "content") === "content" &&
    /추천|소개|찾|있(?:나|어|을까|으면)/.test(t) &&
    wish === undefined
  )
    return { intent: "find", confidence: 0.78 };
  const aspect = ownFact(said, subject.aspect) && !question ? undefined : subject.aspect;
  const firm = aspect !== undefined && aspect !== "content";
  if (here && firm && (question || t.length < 24) && !(wish?.intent === "eligibility" && softAspect(aspect, t)))
    return { intent: "detail", confidence: 0.85 };
  if (
    wish?.intent === "eligibility" &&
    !(seeks && !here && Object.keys(said.facts).length === 0) &&
    !(firm && !softAspect(aspect, t)) &&
    !(seeks && !here && !/나요|까요|되나|가능/.test(t))
  ) {
    if (
      here ||
      Object.keys(said.facts).length > 0 ||
      /나도|저도|저는|제가|저되|나되|사람도|저희|우리|해당|자격|가능|되나|돼요|될까|신청/.test(t)
    )
      return wish;
  }
  if (here && aspect === "content" && (question || /알려|설명|궁금|알고싶|소개|자세/.test(t)) && !(seeks && !named))
    return { intent: "detail", confidence: 0.82 };
  if (firm && question && !seeks && !looksLikeSearch(t, subject))
    return { intent: "detail", confidence: aspectTalk(t) ? 0.8 : 0.6 };
  if (
    seeks ||
    (looksFor(t) &&
      (subject.kind !== undefined || subject.topic !== undefined || subject.occupation !== undefined || searchy(t)))
  )
    return { intent: "find", confidence: 0.8 };
  if (wish?.intent === "eligibility" && here) return wish;
  if (
    (subject.kind !== undefined &&
      /(?:요|자리요|쪽으로|원해|부탁|주세요)$/.test(t) &&
      t.length < 24 &&
      Object.keys(said.facts).length === 0) ||
    /^프로그램(?:찾기|추천|보기|검색|목록|보여)/.test(t)
  )
    return { intent: "find", confidence: 0.7 };
  if (named && t.length <= 16 && said.program !== undefined && Object.keys(said.facts).length === 0)
    return { intent: "detail", confidence: 0.55 };
  return undefined;
}

/** "나이는 서른아홉이네요" speaks of the person, not of a limit. */
function ownFact(said: Said, aspect: Aspect | undefined): boolean {
  return (
    (aspect === "age" && said.facts.age !== undefined) || (aspect === "residence" && said.facts.residence !== undefined)
  );
}

/** "몇 살까지 되나요" asks of the program; "서울 안 살아도 되나요" asks of oneself. */
function softAspect(aspect: Aspect | undefined, t: string): boolean {
  return (
    (aspect === "target" &&
      !/대상이?(?:어떻게|누구|뭐)|누가|어떤(?:사람|분|회사|기업)|조건(?:이|은)?(?:뭐|어떻게)|자격(?:이|은|요건|조건)?(?:이|은)?(?:뭐|어떻게)/.test(
        t,
      )) ||
    aspect === "content" ||
    (aspect === "residence" && /(?:안살|살아도|살고있는데|사는데|사는데도|안사는데)/.test(t)) ||
    (aspect === "age" && /(?:많은데|많아도|인데|이면)/.test(t) && !/제한|몇살/.test(t)) ||
    ((aspect === "place" || aspect === "period" || aspect === "capacity" || aspect === "hours") &&
      !/어디|언제|몇|장소|기간|얼마나/.test(t)) ||
    (aspect === "deadline" && /아직|지금도/.test(t)) ||
    (aspect === "pay" && /실업급여|육아휴직급여|수당(?:을)?받/.test(t))
  );
}

function aspectTalk(t: string): boolean {
  return t.length < 22;
}

function looksLikeSearch(t: string, subject: Subject): boolean {
  return (
    (subject.kind !== undefined || subject.topic !== undefined) &&
    looksFor(t) &&
    !pointsBack(t) &&
    !/제한|경쟁률|마감|언제까지|서류|면접|수수료|얼마/.test(t)
  );
}

function searchy(t: string): boolean {
  return /찾|추천|알아봐|알아보|구해|구함|보여|소개|뭐(?:가|라도|부터)?(?:있|없|할|해|하)|할만한|할수있는|일하고싶|취업하고싶|만나고싶|하고싶|배우고싶|받고싶|있을까|있나|있어|없나|없을까|없어|도움|있습니까|없습니까|사업없|지원있|시작하고싶|벌고싶|이직하고싶|다른(?:거|것|프로그램|조건)/.test(
    t,
  );
}

function agreed(said: Said): Judgement | undefined {
  const agreement = readAgreement(said.text);
  if (agreement === undefined || said.tight.length > 22) return undefined;
  if (Object.keys(said.facts).length > 0 && agreement !== "unsure") return undefined;
  return { intent: agreement, confidence: said.tight.length <= 12 ? 0.9 : 0.65 };
}

function informs(said: Said): Judgement | undefined {
  const { date, ...facts } = said.facts;
  return Object.keys(facts).length > 0 ? { intent: "inform", confidence: 0.8 } : undefined;
}

/** By likeness to examples. What would start or change something is never taken from a guess. */
export function guess(said: Said, classify: Classifier): Judgement {
  const [best] = classify(said.text);
  if (!best || best.chance < 0.4)
    return { intent: "other", confidence: best?.intent === "other" ? Math.min(0.45, best.chance) : 0.2 };
  if (guarded.has(best.intent) || best.intent === "crisis" || (best.intent === "detail" && best.chance < 0.65))
    return { intent: "other", confidence: 0.3 };
  return { intent: best.intent, confidence: best.intent === "other" ? 0.45 : Math.min(0.8, best.chance) };
}
