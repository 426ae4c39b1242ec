import { say } from "../dialog/say.js";
import { type openQuestion, standOf } from "./go-on.js";
import type { Heard } from "./hear.js";
import type { Reading } from "./reading.js";
import type { Frame, Json } from "./state.js";
import type { Talk } from "./talk.js";

type Open = ReturnType<typeof openQuestion>;

/** Questions whose answer is a figure and no fact: only here can it be put right. */
const figures: ReadonlySet<string> = new Set(["rating", "recommend"]);

/**
 * "아까 만족도 4점 말고 2점이요": puts right an answer that was given before the open question; facts are put right wherever they
 * are said. The last one that the figure fits is meant.
 */
export function mendsBefore(talk: Talk, open: Open, { text, remark }: Heard, { intent, slots }: Reading): boolean {
  if (!open || !pointsBack(open.question.kind, intent, slots, remark?.kind === "mends")) return false;
  const figure = slots.rating ?? slots.recommend ?? figureIn(text);
  if (figure === undefined) return false;
  for (const key of [...open.stand.trail].reverse()) {
    const asked = questionAt(talk, open.frame, key);
    if (
      !asked ||
      !figures.has(asked.kind) ||
      (asked.kind !== "rating" && slots.rating !== undefined && slots.recommend === undefined)
    )
      continue;
    const heard = asked.read({ text, intent: "answer", slots: { [asked.kind]: figure } });
    if (heard.kind !== "answer" || !asked.schema.safeParse(heard.value).success) continue;
    talk.changeTop({ ...open.frame, answers: { ...open.frame.answers, [key]: heard.value as Json } });
    talk.change({ missed: 0 });
    talk.say({ text: say("recall.mended") });
    return true;
  }
  return false;
}

/** Of a figure that would answer the open question only what says so is meant for another: "만족도는", "아까 거". */
function pointsBack(kind: string, intent: string, slots: Reading["slots"], says: boolean): boolean {
  if (says) return true;
  if (intent !== "correct") return false;
  return figures.has(kind) ? kind === "recommend" && slots.rating !== undefined : true;
}

/** The question behind an answer: where the walk stops without it. */
function questionAt(talk: Talk, frame: Frame, key: string) {
  const { [key]: _given, ...answers } = frame.answers;
  const stand = standOf(talk.conversation, talk.moment, { ...frame, answers });
  return stand.kind === "asking" && stand.key === key ? stand.question : undefined;
}

/** The last figure: "4점 말고 2점" means the 2. */
function figureIn(text: string): number | undefined {
  const last = text
    .normalize("NFKC")
    .match(/\d{1,2}/g)
    ?.at(-1);
  return last === undefined ? undefined : Number(last);
}
