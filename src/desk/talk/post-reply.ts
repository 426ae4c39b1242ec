import type { DeskReply } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { gapsIn } from "./gaps.js";
import { readForm, replyForm, textTrouble } from "./read-form.js";
import { showTalk } from "./show-talk.js";

/** Says something to the person. */
export async function postReply(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const form = readForm(replyForm, request.fields);
  if (!form) return comeBack(sent, { kind: "form" });
  const trouble = textTrouble(form.text);
  if (trouble) return comeBack(sent, { kind: trouble });
  const { text, key, claim } = form;
  const gaps = gapsIn(desk.words, text);
  if (gaps !== "" && gaps !== form.gaps) return comeBack(sent, { kind: "gap", gaps });
  const outcome = await desk.handoffs.reply(who, handoffId(request), text, { key, claim });
  return answerForm(sent, outcome, { done: "handoffReplied" });
}

/** Puts a canned reply into the box, for browsers without a script; what was typed stays above it. */
export async function postDraft({ desk, who, request }: Sent): Promise<DeskReply> {
  const id = handoffId(request);
  const chosen = (await desk.replies.filled(who, id)).find((one) => one.id === request.fields.get("insert"));
  const typed = (request.fields.get("text") ?? "").trimEnd();
  const text = [typed, chosen?.body ?? ""].filter(Boolean).join("\n");
  return showTalk(desk, who, id, { attempt: { form: "reply", typed: new URLSearchParams({ text }) }, focus: "answer" });
}
