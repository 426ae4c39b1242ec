import type { DeskReply } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { closeForm, readForm } from "./read-form.js";

/** Ends it with how it came out. */
export async function postClose(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const form = readForm(closeForm, request.fields);
  if (!form) return comeBack(sent, { kind: request.fields.get("outcome") ? "tooLong" : "chooseOutcome" });
  const { outcome, why } = form;
  const end = why === "" ? { outcome } : { outcome, why };
  return answerForm(sent, await desk.handoffs.close(who, handoffId(request), end), { done: "handoffClosed" });
}

/** Takes the end back. */
export async function postReopen(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  return answerForm(sent, await desk.handoffs.reopen(who, handoffId(request)), { done: "handoffReopened" });
}
