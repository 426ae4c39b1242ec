import type { Asked } from "../conversation/reading.js";
import { asksOnlyIfMay } from "../language/asks-if-may.js";
import { asksWhy } from "../language/aspects.js";
import { phrasebook } from "../language/phrases.js";
import { answersIt } from "./answered.js";
import { weighed, wished } from "./judge.js";
import type { Judgement } from "./judgement.js";
import { answer, type Moment, type Step, yesNoKinds } from "./moment.js";
import { asks, looksFor } from "./questions.js";

// How a message answers the open question, or asks something back.

const say = phrasebook({ again: "또 다시 하고싶 할 참여 좋 갈 꼭 무조건 기회" });

const rejoins = say("<again>");
const staysAway = say("(안|못)(할|하|갈|가) 별로 굳이 아니 그만 충분 이번으로 됐어 됐습");
const plainQuestion = say("[?] 나요 까요 는지 어디 언제 얼마 뭐 몇 인가 왜");

/** "되요?" to a list or to a program is no yes: it asks whether they may. */
export function asksIfMay({ said, asked }: Moment) {
  const agrees = opensWithYes.test(said.text) && !/[?？]/.test(said.text);
  const asksMay = asked === "choice" && !agrees && asksOnlyIfMay(said.tight);
  return asksMay ? { intent: "eligibility" as const, confidence: 0.85 } : undefined;
}

/** Questions for a yes or a no. */
export function agreesOrNot(moment: Moment): ReturnType<Step> {
  const { said, subject, asked, weigh, agreement } = moment;
  if (!yesNoKinds.has(asked)) return undefined;
  const wish = wished(said, subject, weigh);
  if (wish && wish.intent !== "apply" && asks(said.tight, said.text) && plainQuestion.test(said.text)) return wish;
  if (agreement) return { intent: agreement, confidence: 0.92 };
  if (asked === "rejoin" && staysAway.test(said.tight)) return { intent: "no", confidence: 0.75 };
  if (asked === "rejoin" && rejoins.test(said.tight)) return { intent: "yes", confidence: 0.75 };
  const named = said.program !== undefined || said.offering !== undefined;
  if (wish?.intent === "apply" && !named) return { intent: "yes", confidence: 0.75 };
  return wish ?? tellsOtherFacts(moment) ?? guessed(moment);
}

/** "근데 이거 무료죠?" */
export function asksBack({ said, subject, asked, weigh, onlyChoice, judged }: Moment) {
  if (asksWhy(said.tight) && !onlyChoice && asked !== "comment" && asked !== "text")
    return judged.intent === "detail" ? judged : { intent: "detail" as const, confidence: 0.75 };
  const looks = looksFor(said.tight) && subject.kind !== undefined && said.tight.length > 14;
  if (onlyChoice || said.tight.length <= 4 || !(asks(said.tight, said.text) || looks)) return undefined;
  const wish = wished(said, subject, weigh);
  const looksElsewhere = wish?.intent === "find" && answersIt(said, asked) && !(looks && wish.confidence >= 0.8);
  return wish?.intent === "apply" || looksElsewhere ? undefined : wish;
}

const opensWithYes = /^(?:네|넵|넹|넴|예|옙|응|웅)[\s,.!]+[가-힣\d]/;
const opensWithNo = /^(?:아니요|아니여|아니예|아녀요?|아뇨|아니오|아니|아닙니다)[\s,.!]+[가-힣\d]/;

/** The word of yes or no before a fact. */
function openingWord(text: string): "yes" | "no" | undefined {
  if (opensWithYes.test(text)) return "yes";
  return opensWithNo.test(text) ? "no" : undefined;
}

/** "마흔일곱이요"; "네 결혼하고 끊겼어요" agrees and says the fact. */
export function answersDirectly({ said, asked, agreement, score, onlyChoice }: Moment): ReturnType<Step> {
  if (!answersIt(said, asked) && Object.keys(score).length === 0 && !onlyChoice) return undefined;
  if (agreement === "unsure" && !(figures.has(asked) && answersIt(said, asked)))
    return { intent: "unsure", confidence: 0.85, extra: score };
  const word = onlyChoice ? undefined : openingWord(said.text);
  if (word) return { intent: word, confidence: 0.9, extra: score };
  return answer(0.92, score);
}

/** "네 둘째 낳고 7년이요" */
const since = say("\\d+_(년|개월|달) [일이삼사오육칠팔구십]+_년 [한두세네]_(해|달) (낳|결혼|쉬|쉰|끊|단절|그만)");

export function agrees({ said, asked, agreement }: Moment) {
  const tells = asked === "careerBreak" && agreement === "yes" && since.test(said.text);
  return agreement && { intent: agreement, confidence: 0.88, extra: tells ? { careerBreak: true } : {} };
}

const byPlace = say("째 번 맨_(위|아래|앞|끝) 마지막 [걸거]로 아무거나");

/** Something to find or to ask about, unless it can be taken for the answer. */
export function wantsElse({ said, subject, asked, weigh }: Moment) {
  const pointed = asked === "choice" && (said.offering !== undefined || byPlace.test(said.text));
  return asked === "text" || pointed ? undefined : wished(said, subject, weigh);
}

/** "두 번째 걸로", the name of a company. */
export function answersFreely({ said, asked, choice }: Moment) {
  const pointed = said.offering !== undefined || choice !== undefined || byPlace.test(said.text);
  return asked === "text" || (asked === "choice" && pointed) ? answer(0.8) : undefined;
}

/** A fact that was not asked for is still an answer of sorts. */
export function tellsOtherFacts({ said, asked }: Moment) {
  const facts = Object.keys(said.facts).some((fact) => fact !== "date");
  return facts || (said.offering !== undefined && !yesNoKinds.has(asked)) ? answer(0.7) : undefined;
}

const figures: ReadonlySet<Asked> = new Set(["age", "birthDate", "phone", "date", "rating", "recommend"]);

/** A figure that cannot be (an age of 200, 30 February, a short number) still tries to answer. */
export function triesFigure({ said, asked }: Moment) {
  return figures.has(asked) && /\d|[영공일이삼사오육칠팔구십]{3,}/.test(said.text) ? answer(0.45) : undefined;
}

export function guessed({ said, subject, weigh }: Moment): Judgement {
  const guess = weighed(said, subject, weigh);
  return guess.intent === "inform" ? answer(0.4) : guess;
}
