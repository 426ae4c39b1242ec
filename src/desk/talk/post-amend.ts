import type { DeskReply } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { amendForm, readForm, textTrouble } from "./read-form.js";

/** Puts right, or takes back, something that was said to the person. */
export async function postAmend(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const form = readForm(amendForm, request.fields);
  if (!form) return comeBack(sent, { kind: "form" });
  const { seq: of, what, text, key } = form;
  const trouble = what === "edit" ? textTrouble(text) : undefined;
  if (trouble) return comeBack(sent, { kind: trouble });
  const change = what === "edit" ? { of, text } : { of };
  const outcome = await desk.handoffs.amend(who, handoffId(request), change, { key });
  return answerForm(sent, outcome, { done: what === "edit" ? "handoffAmended" : "handoffTakenBack" });
}
