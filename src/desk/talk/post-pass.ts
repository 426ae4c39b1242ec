import type { PassTo } from "../../assistant/desk-ports/handoffs.js";
import type { DeskReply } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { passForm, readForm } from "./read-form.js";

/** Gives it to a colleague, an agency or whoever is free. It may be out of sight then, so it leads to the inbox. */
export async function postPass(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const form = readForm(passForm, request.fields);
  if (!form) return comeBack(sent, { kind: request.fields.get("to") ? "tooLong" : "chooseWhom" });
  const to = readTo(form.to);
  const outcome = await desk.handoffs.passOn(who, handoffId(request), to, form.why);
  return answerForm(sent, outcome, {
    done: to.kind === "anyone" ? "handoffReleased" : "handoffPassedOn",
    to: "/desk/inbox",
  });
}

function readTo(to: string): PassTo {
  if (to === "anyone") return { kind: "anyone" };
  const at = to.indexOf(":");
  return { kind: to.slice(0, at) === "staff" ? "staff" : "agency", id: to.slice(at + 1) };
}
