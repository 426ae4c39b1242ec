import type { DeskReply } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { noteForm, readForm, textTrouble } from "./read-form.js";

/** Notes something for colleagues. */
export async function postNote(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const form = readForm(noteForm, request.fields);
  if (!form) return comeBack(sent, { kind: "form" });
  const trouble = textTrouble(form.text);
  if (trouble) return comeBack(sent, { kind: trouble });
  const outcome = await desk.handoffs.note(who, handoffId(request), form.text, { key: form.key });
  return answerForm(sent, outcome, { done: "handoffNoted" });
}
