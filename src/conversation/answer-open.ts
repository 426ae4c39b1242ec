import { type Heard as Answer, nothing, type Question } from "../dialog/question.js";
import type { Reply } from "../dialog/reply.js";
import { programOf } from "../domain/world.js";
import { sayCorrected } from "./corrected.js";
import { factsIn, isRecord, learn } from "./learn.js";
import { unsureBelow } from "./reading.js";
import type { Frame, Json } from "./state.js";
import { noteAnswered } from "./steps.js";
import type { Talk } from "./talk.js";

/** Intents that mean an answer wherever a question is open; others only where the question takes them. */
export const answering: ReadonlySet<string> = new Set(["answer", "yes", "no", "unsure", "inform", "correct"]);

/** Kinds of question that take a person's own words, whatever a reader makes of them. */
const ownWords: ReadonlySet<string> = new Set(["name", "text", "comment"]);

/**
 * A yes, a no or a wish that the reader is unsure of decides nothing: "그러게요" sends no application. Neither does a yes
 * that asks back ("네? 왜요"). Some questions want more certainty than others.
 */
function isGuess(question: Question<unknown>, reply: Reply, confidence: number): boolean {
  if (reply.choice !== undefined || reply.choices !== undefined || ownWords.has(question.kind)) return false;
  // Digits alone are no words that a reader could be unsure of.
  if (/^\d[\d\s.-]*$/.test(reply.text.trim())) return false;
  const asksBack = reply.intent === "yes" && /[?？]/.test(reply.text);
  return asksBack || (reply.intent !== "answer" && confidence < Math.max(unsureBelow, question.sureness ?? 0));
}

/** What a question makes of a reply, if the reply can be meant for it. */
export function heardBy(question: Question<unknown>, reply: Reply, confidence: number): Answer<unknown> {
  const picks = reply.choice !== undefined || reply.choices !== undefined;
  // "열댓 명" is little to a reader, and plain to who asks of the firm.
  if (question.kind === "employer" && reply.slots.firmSize !== undefined) return question.read(reply);
  const mine = picks || answering.has(reply.intent) || question.takes?.includes(reply.intent);
  return !mine || isGuess(question, reply, confidence) ? nothing : question.read(reply);
}

/**
 * Gives the reply to the open question. `refused`: it was meant as an answer and cannot be right, and that was said.
 * `not-mine`: the question has no use for it.
 */
export function answerOpen(
  talk: Talk,
  { frame, key, question }: { frame: Frame; key: string; question: Question<unknown> },
  reply: Reply,
  confidence: number,
): "answered" | "refused" | "not-mine" {
  const heard = heardBy(question, reply, confidence);
  switch (heard.kind) {
    case "nothing":
      return "not-mine";
    case "refused":
      talk.say({ text: heard.why });
      talk.change({ missed: 0 });
      return "refused";
    case "answer": {
      const value = question.schema.parse(heard.value) as Json;
      keep(talk, frame, key, value, reply);
      talk.change({ missed: 0 });
      return "answered";
    }
  }
}

/** Keeps the answer with its dialog, and what it and the rest of the sentence tell of the person. */
export function keep(talk: Talk, frame: Frame, key: string, value: Json, { slots }: Pick<Reply, "slots">): void {
  const { now } = talk.moment;
  const answered = isRecord(value) ? factsIn(value) : {};
  const rest = Object.fromEntries(Object.entries(factsIn(slots)).filter(([name]) => !(name in answered)));
  const besides = learn(talk.conversation, rest, now);
  talk.conversation = besides.conversation;
  sayCorrected(talk, besides);
  talk.conversation = learn(talk.conversation, answered, now, frame.id).conversation;
  // A program that was picked from a list is the one in hand.
  const picked = typeof value === "string" ? programOf(talk.moment.catalog, value) : undefined;
  if (picked) talk.change({ program: picked.id });
  const top = talk.top ?? frame;
  talk.changeTop({ ...top, answers: { ...top.answers, [key]: value } });
  noteAnswered(talk, talk.top ?? top, key);
}
