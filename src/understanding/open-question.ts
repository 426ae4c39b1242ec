import type { Asked, ReadingContext, Slots } from "../conversation/reading.js";
import { type Agreement, readAgreement } from "../language/agreement.js";
import { phrasebook } from "../language/phrases.js";
import { answersIt, scoreSaid } from "./answered.js";
import { readChoice } from "./choice.js";
import type { Weigh } from "./classifier.js";
import { corrects, mistaken } from "./corrections.js";
import { heard } from "./cues/cue.js";
import { steering } from "./cues/steering.js";
import { heardTask, weighed, wished } from "./judge.js";
import type { Judgement } from "./judgement.js";
import { asks } from "./questions.js";
import type { Said } from "./said.js";
import type { Subject } from "./subject.js";

export interface Answered extends Judgement {
  /** Slots that only the open question makes readable. */
  readonly extra: Slots;
  readonly choice?: number;
}

/** A message and the question that was open when it came. */
interface Moment {
  readonly said: Said;
  readonly subject: Subject;
  readonly asked: Asked;
  readonly context: ReadingContext;
  readonly weigh: Weigh;
  readonly agreement: Agreement | undefined;
  readonly choice: number | undefined;
  /** Nothing but a choice from the buttons. */
  readonly onlyChoice: boolean;
  readonly score: Slots;
}

type Step = (moment: Moment) => (Judgement & { readonly extra?: Slots }) | undefined;

/** The order in which a message is heard while a question is open; the first that has something to say decides. */
const steps: readonly Step[] = [
  steersAway,
  comments,
  putsRight,
  appliesByName,
  asksForTask,
  agreesOrNot,
  asksBack,
  answersDirectly,
  agrees,
  wantsElse,
  answersFreely,
  tellsOtherFacts,
  triesFigure,
];

/**
 * A message while a question is open. The question has the first word; a call for a person, a wish to
 * steer, a correction and a question of one's own are heard all the same.
 */
export function readAnswer(
  said: Said,
  subject: Subject,
  asked: Asked,
  context: ReadingContext,
  weigh: Weigh,
): Answered {
  const choice = readChoice(said.text, context.options ?? []);
  const moment: Moment = {
    said,
    subject,
    asked,
    context,
    weigh,
    agreement: readAgreement(said.text),
    choice,
    onlyChoice: choice !== undefined && said.tight.length <= 16,
    score: scoreSaid(said, asked),
  };
  for (const step of steps) {
    const answered = step(moment);
    if (answered) return withChoice(answered, step === appliesByName ? undefined : choice);
  }
  return withChoice(guessed(moment), choice);
}

function withChoice(answered: Judgement & { readonly extra?: Slots }, choice: number | undefined): Answered {
  return { ...answered, extra: answered.extra ?? {}, ...(choice === undefined ? {} : { choice }) };
}

const answer = (confidence: number, extra: Slots = {}) => ({ intent: "answer", confidence, extra }) as const;

const longComment = 14;

/** "뒤로", "그만할래요"; but "그만할래요" also refuses to take part again or to consent. */
function steersAway({ said, asked, agreement, onlyChoice }: Moment) {
  const steer = heard(steering, said.tight);
  const refuses = steer?.intent === "stop" && (asked === "rejoin" || asked === "consent") && agreement === "no";
  return onlyChoice || refuses || (asked === "comment" && said.tight.length > longComment) ? undefined : steer;
}

/** Whatever is said to "anything else?" is the comment, unless it plainly is not. */
function comments({ said, asked, agreement }: Moment) {
  if (asked !== "comment") return undefined;
  const task = heardTask(said);
  if ((task?.intent === "staff" || task?.intent === "privacy") && said.tight.length < 24) return task;
  const nothing = agreement !== undefined && said.tight.length < (agreement === "yes" ? 4 : longComment);
  return nothing ? { intent: agreement, confidence: 0.85 } : answer(0.85);
}

/** "아니 46살이요", "별 세 개 아니고 네 개요" */
function putsRight({ said, asked, context, score }: Moment) {
  const scored = asked === "rating" || asked === "recommend";
  const choosesOne = answersIt(said, asked) && !mistaken(said.tight) && statements.has(asked);
  const correction = choosesOne ? undefined : corrects(said, context);
  if (correction && (!scored || said.replaced || /잘못|아니/.test(said.tight))) return { ...correction, extra: score };
  const rescored = Object.keys(score).length > 0 && (said.replaced || mistaken(said.tight));
  return rescored ? { intent: "correct" as const, confidence: 0.85, extra: score } : undefined;
}

/** "빛타민 신청할래요", "빛타민 되나요?" want more than the 빛타민 of a list. */
function appliesByName({ said, subject, asked, context, weigh }: Moment) {
  const label = context.options?.some((o) => o.replace(/\s+/g, "") === said.text.replace(/\s+/g, "")) ?? false;
  if (asked !== "choice" || said.program === undefined || label) return undefined;
  const wish = wished(said, subject, weigh);
  return wish?.intent === "apply" || wish?.intent === "eligibility" ? wish : undefined;
}

/** "상담사 연결해 주세요" */
function asksForTask({ said, agreement, onlyChoice }: Moment) {
  const task = heardTask(said);
  const onlyRefuses = agreement === "no" && said.tight.length < 16 && task?.intent !== "staff";
  return onlyChoice || onlyRefuses ? undefined : task;
}

const say = phrasebook({ again: "또 다시 하고싶 할 참여 좋 갈 꼭 무조건 기회" });
const yesNoKinds: ReadonlySet<Asked> = new Set(["rejoin", "confirm", "consent"]);
const rejoins = say("<again>");
const staysAway = say("(안|못)(할|하|갈|가) 별로 굳이 아니 그만 충분 이번으로 됐어 됐습");
const plainQuestion = say("[?] 나요 까요 는지 어디 언제 얼마 뭐 몇 인가 왜");

/** Questions for a yes or a no. */
function agreesOrNot(moment: Moment): ReturnType<Step> {
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
function asksBack({ said, subject, asked, weigh, onlyChoice }: Moment) {
  if (onlyChoice || said.tight.length <= 4 || !asks(said.tight, said.text)) return undefined;
  const wish = wished(said, subject, weigh);
  const looksElsewhere = wish?.intent === "find" && answersIt(said, asked);
  return wish?.intent === "apply" || looksElsewhere ? undefined : wish;
}

/** Questions that a yes or no with the fact answers. */
const statements: ReadonlySet<Asked> = new Set(["careerBreak", "benefits", "employer", "employment", "sex"]);
const yesOrNo = "(?:네|예|넵|응|아니요|아뇨|아니오|아니)";
const opensWithYesOrNo = new RegExp(`^${yesOrNo}[\\s,.!]+[가-힣]`);

/** "마흔일곱이요"; "네 결혼하고 끊겼어요" agrees and says the fact. */
function answersDirectly({ said, asked, agreement, score, onlyChoice }: Moment): ReturnType<Step> {
  if (!answersIt(said, asked) && Object.keys(score).length === 0 && !onlyChoice) return undefined;
  if (agreement === "unsure") return { intent: "unsure", confidence: 0.85, extra: score };
  if (agreement && statements.has(asked) && opensWithYesOrNo.test(said.text))
    return { intent: agreement, confidence: 0.9, extra: score };
  return answer(0.92, score);
}

function agrees({ agreement }: Moment) {
  return agreement && { intent: agreement, confidence: 0.88 };
}

const byPlace = say("째 번 맨_(위|아래|앞|끝) 마지막 [걸거]로 아무거나");

/** Something to find or to ask about, unless it can be taken for the answer. */
function wantsElse({ said, subject, asked, weigh }: Moment) {
  const pointed = asked === "choice" && (said.offering !== undefined || byPlace.test(said.text));
  return asked === "text" || pointed ? undefined : wished(said, subject, weigh);
}

/** "두 번째 걸로", the name of a company. */
function answersFreely({ said, asked, choice }: Moment) {
  const pointed = said.offering !== undefined || choice !== undefined || byPlace.test(said.text);
  return asked === "text" || (asked === "choice" && pointed) ? answer(0.8) : undefined;
}

/** A fact that was not asked for is still an answer of sorts. */
function tellsOtherFacts({ said, asked }: Moment) {
  const facts = Object.keys(said.facts).some((fact) => fact !== "date");
  return facts || (said.offering !== undefined && !yesNoKinds.has(asked)) ? answer(0.7) : undefined;
}

const figures: ReadonlySet<Asked> = new Set(["age", "birthDate", "phone", "date", "rating", "recommend"]);

/** A figure that cannot be (an age of 200, 30 February, a short number) still tries to answer. */
function triesFigure({ said, asked }: Moment) {
  return figures.has(asked) && /\d|[영공일이삼사오육칠팔구십]{3,}/.test(said.text) ? answer(0.45) : undefined;
}

function guessed({ said, subject, weigh }: Moment): Judgement {
  const guess = weighed(said, subject, weigh);
  return guess.intent === "inform" ? answer(0.4) : guess;
}
