import type { Question } from "../dialog/question.js";
import { keep } from "./answer-open.js";
import type { Frame, Json } from "./state.js";
import type { Talk } from "./talk.js";

/**
 * Answers the open question with what a form brought for it, if it did and that still holds. What no longer holds is
 * dropped, and the question is asked.
 */
export function answerAhead(talk: Talk, frame: Frame, key: string, question: Question<unknown>): boolean {
  const brought = frame.ahead?.[key];
  if (brought === undefined) return false;
  const { [key]: _taken, ...ahead } = frame.ahead ?? {};
  const { ahead: _all, ...rest } = frame;
  talk.changeTop(Object.keys(ahead).length > 0 ? { ...rest, ahead } : rest);
  const read = question.schema.safeParse(brought.value);
  if (!read.success) return false;
  keep(talk, talk.top ?? frame, key, read.data as Json, brought);
  return true;
}
