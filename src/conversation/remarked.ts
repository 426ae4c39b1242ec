import type { Question } from "../dialog/question.js";
import { type Choice, type Say, say } from "../dialog/say.js";
import type { Aspect } from "../domain/program.js";
import type { Remark, RemarkKind } from "../domain/remarks.js";
import { questionsAhead } from "./form-route.js";
import { goOn, type openQuestion } from "./go-on.js";
import { type Reading, unsureBelow } from "./reading.js";
import { recalled } from "./recalled.js";
import { start, stop } from "./steer.js";
import { menu, type Talk, type Thinking, wish } from "./talk.js";
import { isAboutSurvey, reasonFor, whoSees } from "./why-asked.js";

type Open = NonNullable<ReturnType<typeof openQuestion>>;

const person = wish("menu.staff", "staff");
const later: Choice = wish("menu.later", "later");

/** Whether a remark is what a message is about, and not the wish that the reader found in it. */
export function isRemark(
  { kind }: Remark,
  { intent, confidence, slots, dataWish }: Reading,
  open: Open | undefined,
): boolean {
  if (intent === "crisis" || (intent === "staff" && !walksOff.has(kind) && confidence >= plainly)) return false;
  // "아니 자영업이라니까요" puts a fact right.
  const mended = intent === "correct" && confidence >= plainly && Object.keys(slots).length > 0;
  if (kind === "saidBefore" && mended) return false;
  if (kind === "ponders" && intent === "unsure" && open && takes(open.question, "unsure")) return false;
  // "회사 그만두고 쉬고 있어요" tells of work, not of this talk.
  if (walksOff.has(kind) && Object.keys(slots).some((slot) => slot !== "sex")) return false;
  if (kind === "quits")
    return open !== undefined && !(intent === "no" && confidence >= unsureBelow && takes(open.question, "no"));
  if (kind === "theList" && intent === "back") return false;
  if (kind === "others" || kind === "theList") return open !== undefined && optionFor(kind, open) !== undefined;
  if (kind === "mends") return false;
  // "온앤오프가 뭐예요", "이 중에 돈 주는 게 뭐예요", "왜 온앤오프는 안 되나요" ask about programs.
  if (kind === "meaning" && confidence >= unsureBelow && isAboutProgram(slots)) return false;
  if (kind === "why" && confidence >= unsureBelow && slots.program !== undefined && seeks.has(intent)) return false;
  // "제 정보 뭐 가지고 있어요?" wants to see it.
  if (kind === "whoSees" && confidence >= plainly && dataWish !== undefined) return false;
  if (open !== undefined && ownOpinion.has(open.question.kind)) return beside.has(kind);
  // "사람 뽑기가 너무 어려워요" with nothing open is why somebody has come.
  if (open === undefined && seeks.has(intent) && confidence >= plainly) return false;
  if (kind === "complaint" || kind === "discouraged") return !(wishes.has(intent) && confidence >= plainly);
  return true;
}

/** What a question about the person has words of, so that asking back about it has them too. */
const inTheQuestion: ReadonlySet<Aspect> = new Set(["content", "age", "residence", "contact", "documents"]);

function isAboutProgram({ program, offering, aspect }: Reading["slots"]): boolean {
  return program !== undefined || offering !== undefined || (aspect !== undefined && !inTheQuestion.has(aspect));
}

const plainly = 0.75;
const wishes: ReadonlySet<string> = new Set([
  "staff",
  "stop",
  "withdraw",
  "apply",
  "privacy",
  "back",
  "restart",
  "correct",
]);

const walksOff: ReadonlySet<string> = new Set(["quits", "pause", "ponders"]);
const seeks: ReadonlySet<string> = new Set(["find", "eligibility", "detail", "inform"]);

/** Where somebody's own opinion is asked, that it was too much for them is an opinion. */
const ownOpinion: ReadonlySet<string> = new Set(["comment"]);
const beside: ReadonlySet<string> = new Set(["why", "whoSees", "meaning", "howMuchMore", "pause", "hardToRead"]);

/** Whether a plain no, or not knowing, answers a question: then "안 할래요" is that no, and leaves nothing. */
function takes(question: Question<unknown>, intent: "no" | "unsure"): boolean {
  const heard = question.read({ text: "", intent, slots: {} });
  return heard.kind === "answer" && heard.value !== "mend";
}

/** What is said to a remark; then the question is asked again, unless they are coming back later or want no more of it. */
export function* remarked(talk: Talk, { kind }: Remark, open: Open | undefined, text: string): Thinking<void> {
  talk.change({ missed: 0 });
  const asked = open?.question.kind ?? "nothing";
  switch (kind) {
    case "why":
      talk.say({ text: reasonFor(asked) });
      break;
    case "whoSees":
      talk.say({ text: whoSees(asked) });
      break;
    case "meaning":
      talk.say({ text: open ? say(`example.${asked}`) : say("menu.help") });
      break;
    case "howMuchMore":
      talk.say({ text: left(talk, open) });
      break;
    case "saidBefore":
      talk.say({ text: recalled(talk, open?.question.kind) });
      break;
    case "declines":
      talk.say({ text: reasonFor(asked), choices: [person] });
      break;
    case "canUndo":
      talk.say({ text: say("why.undo") });
      break;
    case "effects":
      talk.say(isAboutSurvey(asked) ? { text: whoSees(asked) } : { text: say("aside.effects"), choices: [person] });
      break;
    case "person":
      return yield* start(talk, { dialog: "handoff", with: { reason: "asked", wish: text } });
    case "others":
    case "theList":
    case "mends":
      break;
    case "pause":
    case "ponders":
      return pause(talk, open);
    case "complaint":
    case "discouraged":
    case "hardToRead":
      talk.say({ text: say(`soothe.${kind}`), choices: open ? [person, later] : [person] });
      break;
    case "quits":
      return yield* stop(talk);
  }
  yield* orAskNothing(talk);
}

function* orAskNothing(talk: Talk): Thinking<void> {
  if (talk.top) return yield* goOn(talk);
  const last = talk.says.pop();
  if (last) talk.say({ ...last, choices: last.choices ?? menu });
}

/** Nothing is asked again: they will be back. The buttons of the question stay on offer. */
export function pause(talk: Talk, open: Open | undefined): void {
  const choices = open?.question.options.map(
    ({ label }, index): Choice => ({ label, act: { kind: "option", frame: open.frame.id, key: open.key, index } }),
  );
  const kept = talk.conversation.consented ? "pause.kept" : "pause.keptADay";
  talk.say({ text: say(open ? kept : "pause.alone"), ...(choices && choices.length > 0 ? { choices } : {}) });
}

/** The options that remarks mean: to leave a question out, to see others, or the list again. The first there is, is meant. */
const meant: Readonly<Partial<Record<RemarkKind, readonly string[]>>> = {
  declines: ["common.unsure", "survey.skip", "screening.skip"],
  others: [
    "discovery.more",
    "registration.moreOfferings",
    "discovery.fromStart",
    "eligibility.other",
    "program.list",
    "discovery.other",
  ],
  theList: ["program.list", "discovery.fromStart"],
};

/** The option of the open question that a remark means, by its index. */
export function optionFor(kind: RemarkKind, { question }: Open): number | undefined {
  for (const label of meant[kind] ?? []) {
    const at = question.options.findIndex((option) => option.label.say === label);
    if (at >= 0) return at;
  }
  return undefined;
}

function left(talk: Talk, open: Open | undefined): Say {
  if (!open) return say("left.nothing");
  const { asks } = questionsAhead(talk.conversation, talk.moment, open.frame);
  return asks.size > 1 ? say("left.some", { count: asks.size }) : say("left.few");
}
