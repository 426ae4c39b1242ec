import type { Reply } from "../dialog/reply.js";
import type { Remark } from "../domain/remarks.js";
import { answerOpen } from "./answer-open.js";
import { asideSaying } from "./aside.js";
import { sayCorrected } from "./corrected.js";
import { goOn, type openQuestion } from "./go-on.js";
import type { Heard } from "./hear.js";
import { aboutIn } from "./in-hand.js";
import { factsIn, learn } from "./learn.js";
import { unsureBelow } from "./reading.js";
import { optionFor, remarked } from "./remarked.js";
import type { Talk, Thinking } from "./talk.js";
import { reasonFor, whoSees } from "./why-asked.js";

type Open = ReturnType<typeof openQuestion>;

/** Kinds whose answer stands in plain words of its own, wherever in a message it is. */
const ownSlot: Readonly<Record<string, readonly string[]>> = {
  name: ["name"],
  phone: ["phone"],
  age: ["age", "birthYear", "birthDate"],
  birthDate: ["birthDate"],
  residence: ["residence"],
  workplace: ["workplace", "residence"],
  sex: ["sex"],
  employment: ["employment"],
  employer: ["employer"],
  careerBreak: ["careerBreak"],
  benefits: ["benefits"],
};

/**
 * Whether a message that remarks on being asked answers all the same: "서른이요 근데 그건 왜요", "아까 여자라고 했잖아요". What only
 * stands in the remark ("자활이 뭐예요?") is no answer.
 */
export function answersToo(open: Open, { kind, comes }: Remark, { slots }: Pick<Reply, "slots">): boolean {
  return saysIt(open, slots) && (kind === "saidBefore" || comes === "afterOther");
}

/** Whether a message that asks about a program has answered the question before. */
export function asksToo(open: Open, { asks }: Heard, { slots }: Pick<Reply, "slots">): boolean {
  return asks?.comes === "afterOther" && saysIt(open, slots);
}

function saysIt(open: Open, slots: Reply["slots"]): boolean {
  const own = open ? (ownSlot[open.question.kind] ?? []) : [];
  return own.some((slot) => slots[slot] !== undefined);
}

/** A remark by itself. Facts that stand beside it are kept; who will not answer leaves the question out where that is allowed. */
export function* hearRemark(talk: Talk, remark: Remark, open: Open, reply: Reply): Thinking<void> {
  const skips = open ? optionFor(remark.kind, open) : undefined;
  if (open && skips !== undefined) {
    answerOpen(talk, open, { text: reply.text, intent: "unsure", slots: {}, choice: skips }, 1);
    return yield* goOn(talk);
  }
  if (remark.comes === "afterOther") {
    const learned = learn(talk.conversation, factsIn(reply.slots), talk.moment.now);
    talk.conversation = learned.conversation;
    sayCorrected(talk, learned);
  }
  yield* remarked(talk, remark, open, reply.text);
}

/** What was asked beside an answer: why it was asked, or something about the program in hand. */
export function sayBeside(talk: Talk, heard: Heard, open: Open, { slots }: Heard["reading"]): void {
  const kind = open?.question.kind ?? "";
  if (ownWords.has(kind)) return;
  if (heard.remark?.kind === "why") talk.say({ text: reasonFor(kind) });
  if (heard.remark?.kind === "whoSees") talk.say({ text: whoSees(kind) });
  if (heard.asks?.comes === "afterOther" && heard.remark === undefined) sayAsked(talk, heard, slots);
}

/** Answers what a message asks about the program in hand; whether there was anything to answer. */
function sayAsked(talk: Talk, { asks }: Heard, slots: Reply["slots"]): boolean {
  const about = asks ? aboutIn(talk, slots) : undefined;
  if (!about || !asks) return false;
  talk.aside = true;
  talk.say(asideSaying(about.program, asks.aspect, about.offering, talk.moment.today));
  return true;
}

/** A question about the program in hand that the reader made nothing of, or was unsure of. */
export function asksOnly(talk: Talk, heard: Heard, { intent, confidence, slots }: Heard["reading"]): boolean {
  const unread = intent === "answer" || intent === "other" || (intent === "detail" && confidence < unsureBelow);
  return unread && talk.top !== undefined && sayAsked(talk, heard, slots);
}

/** In somebody's own words a question may be part of what they say. */
const ownWords: ReadonlySet<string> = new Set(["comment", "text", "choice"]);
