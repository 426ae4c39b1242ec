import type { Asked, Intent } from "../conversation/reading.js";
import { phrasebook } from "../language/phrases.js";
import { answersIt } from "./answered.js";
import { corrects, mistaken } from "./corrections.js";
import { isHeard } from "./cues/cue.js";
import { apply } from "./cues/wishes.js";
import { heardTask, wished } from "./judge.js";
import { answer, type Moment, statements, yesNoKinds } from "./moment.js";
import { masked, namesSomething, type Said } from "./said.js";

// What is heard even while a question is open: steering, corrections, tasks.

const say = phrasebook({});

const longComment = 14;

const steers: ReadonlySet<Intent> = new Set(["back", "stop", "restart", "help", "repeat"]);
/** Under this a message is rather taken for an answer. */
const plainly = 0.6;
const longestSteering = 30;
const ofTheTalk = say("설문 여기까지 그만 나중에 처음부터 이전 뒤로 앞");

/** "뒤로", "그만할래요"; but "그만할래요" also refuses to take part again or to consent. */
export function steersAway({ said, asked, agreement, onlyChoice, judged }: Moment) {
  if (onlyChoice || !steers.has(judged.intent) || judged.confidence < plainly) return undefined;
  const refuses = judged.intent === "stop" && (asked === "rejoin" || asked === "consent") && agreement === "no";
  const remarks = asked === "comment" && said.tight.length > longComment;
  const ends = said.tight.length <= longestSteering && ofTheTalk.test(said.tight) && judged.confidence >= 0.8;
  return refuses || (remarks && !ends) ? undefined : judged;
}

const ofWhatWasSaid = say(
  "(만족도|별점|점수|추천|이름|번호|전화|나이|생일|주소|답)…(바꾸|바꿔|바꿀|수정|고치|고칠|고쳐|정정|틀|잘못)",
  "\\d점?(으로|로)(바꾸|바꿔|바꿀|수정|고치|고칠|고쳐|정정)",
);

/** Whatever is said to "anything else?" is the comment, unless it plainly is not. */
export function comments({ said, asked, agreement, judged, score }: Moment) {
  if (asked !== "comment") return undefined;
  const task = heardTask(said);
  if (ofWhatWasSaid.test(said.tight) && (judged.intent === "correct" || Object.keys(score).length > 0))
    return { intent: "correct" as const, confidence: 0.85, extra: score };
  if ((task?.intent === "staff" || task?.intent === "privacy") && said.tight.length < 24) return task;
  const nothing = agreement !== undefined && said.tight.length < (agreement === "yes" ? 4 : longComment);
  return nothing ? { intent: agreement, confidence: 0.85 } : answer(0.85);
}

const places: ReadonlySet<Asked> = new Set(["residence", "workplace"]);

/** "아니 46살이요", "별 세 개 아니고 네 개요" */
export function putsRight({ said, asked, context, score, judged }: Moment) {
  const scored = asked === "rating" || asked === "recommend";
  const moves = said.replaced && !places.has(asked) && (said.facts.residence ?? said.facts.workplace) !== undefined;
  const choosesOne = !moves && answersIt(said, asked) && !mistaken(said.tight) && statements.has(asked);
  const likely =
    judged.intent === "correct" && judged.confidence >= plainly && !answersIt(said, asked) ? judged : undefined;
  const correction = choosesOne ? undefined : (corrects(said, context) ?? likely);
  if (correction && (!scored || said.replaced || /잘못|아니|바꾸|바꿔|바꿀|수정|고치|고쳐/.test(said.tight)))
    return { ...correction, extra: score };
  const rescored = Object.keys(score).length > 0 && (said.replaced || mistaken(said.tight));
  return rescored ? { intent: "correct" as const, confidence: 0.85, extra: score } : undefined;
}

/** "빛타민 신청할래요", "빛타민 되나요?" want more than the 빛타민 of a list. */
export function appliesByName({ said, subject, asked, context, weigh }: Moment) {
  const label = context.options?.some((o) => o.replace(/\s+/g, "") === said.text.replace(/\s+/g, "")) ?? false;
  if (asked !== "choice" || said.program === undefined || label) return undefined;
  const wish = wished(said, subject, weigh);
  return wish?.intent === "apply" || wish?.intent === "eligibility" ? wish : undefined;
}

const askedOfStaff: ReadonlySet<Intent> = new Set(["staff", "status", "withdraw", "privacy"]);

/** "상담사 연결해 주세요" */
export function asksForTask({ said, asked, agreement, onlyChoice, judged }: Moment) {
  if (onlyChoice) return undefined;
  const task = askedOfStaff.has(judged.intent) && judged.confidence >= plainly ? judged : heardTask(said);
  const onlyRefuses = agreement === "no" && said.tight.length < 16 && task?.intent !== "staff";
  const surveyed = task?.intent === "survey" && judged.intent !== "survey";
  const free = asked === "text" && task !== undefined && task.confidence < 0.8;
  return onlyRefuses || surveyed || free || (task && answersWith(said, asked) && task !== heardTask(said))
    ? undefined
    : task;
}

/** A fact that settles the question, in a few words, is no task by likeness alone. */
function answersWith(said: Said, asked: Asked): boolean {
  return answersIt(said, asked) && said.tight.length < 14;
}

const wantsMore: ReadonlySet<Intent> = new Set([
  "find",
  "detail",
  "status",
  "withdraw",
  "correct",
  "survey",
  "privacy",
]);
const signsUp = say("신청 접수 등록해 등록할 예약");

/** "은평구요, 근데 그냥 바로 신청하면 안 될까요": the fact is kept, the wish decides. */
export function appliesAtOnce({ said, asked, judged, context }: Moment) {
  const wishes = judged.intent === "apply" || (isHeard(apply, masked(said)) && !wantsMore.has(judged.intent));
  if (!wishes) return undefined;
  if (!signsUp.test(said.tight) || context.options?.includes(said.text)) return undefined;
  const asks = yesNoKinds.has(asked) || asked === "text" ? namesSomething(said) : true;
  return asks && said.tight.length > 6
    ? { intent: "apply" as const, confidence: Math.max(0.75, judged.confidence) }
    : undefined;
}
