import { attachment } from "../../http/attachment.js";
import type { Reply } from "../../http/reply.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, StaffRoute } from "../route.js";
import { answerForm, comeBack, handoffId, type Sent } from "./answer-form.js";
import { fileForm, readForm } from "./read-form.js";

/** Sends files to the person. */
export async function postFile(sent: Sent): Promise<DeskReply> {
  const { desk, who, request } = sent;
  const form = readForm(fileForm, request.fields);
  if (!form) return comeBack(sent, { kind: "form" });
  const { key, claim } = form;
  const outcome = await desk.files.send(who, handoffId(request), request.files, { key, claim });
  if (outcome.kind === "refused") return comeBack(sent, { kind: "file", words: outcome.words });
  return answerForm(sent, outcome, { done: "handoffFileSent" });
}

/** A file of the talk, to be saved. That it was opened is in the log before a byte of it leaves. */
export const getFile: StaffRoute = {
  method: "GET",
  path: "/desk/talk/:id/files/:file",
  may: "handoffs",
  async handle(request, desk, who): Promise<Reply | DeskReply> {
    const file = await desk.files.open(who, handoffId(request), request.params.file ?? "");
    return file ? attachment(file) : problemPage(desk.words, "notFound", 404);
  },
};
