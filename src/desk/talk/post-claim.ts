import type { DeskReply } from "../route.js";
import { answerForm, handoffId, type Sent } from "./answer-form.js";
import { showTalk } from "./show-talk.js";

/** Takes it; from a colleague too when `over` was pressed. An answer that came along stands in the box again. */
export async function postClaim(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const id = handoffId(request);
  const isOver = request.fields.get("over") === "yes";
  const outcome = await (isOver ? desk.handoffs.claim(who, id, "over") : desk.handoffs.claim(who, id));
  const draft = request.fields.get("draft") ?? "";
  if (outcome.kind === "done" && draft !== "")
    return showTalk(desk, who, id, {
      attempt: { form: "reply", typed: new URLSearchParams({ text: draft }) },
      focus: "answer",
    });
  return answerForm(sent, outcome, { done: isOver ? "handoffTakenOver" : "handoffClaimed" });
}
