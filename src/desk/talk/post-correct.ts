import type { DeskReply } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { correctForm, readForm } from "./read-form.js";

/** Puts a fact right, or adds one. */
export async function postCorrect(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const fact = readForm(correctForm, request.fields);
  if (!fact) return comeBack(sent, { kind: "unreadable" });
  const outcome = await desk.handoffs.correct(who, handoffId(request), fact);
  return answerForm(sent, outcome, { done: "handoffCorrected" });
}
