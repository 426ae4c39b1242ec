import type { Reply } from "../../http/reply.js";
import { refuse } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { isSameOrigin } from "../../http/same-origin.js";
import { answerPost, type Outcome } from "./answer-post.js";
import { eventForm } from "./posted.js";
import type { Site } from "./site.js";
import { newTalk, type Talk, talkOf } from "./talk-cookie.js";
import type { Trouble } from "./words.js";

/** Takes files for staff. Nothing of them is read before it is known that somebody would take them. */
export async function postFiles(request: HttpRequest, site: Site): Promise<Reply> {
  const talk = talkOf(request.headers, site);
  if (talk === null) return answerPost(request, newTalk(site.random), kept("noCookie", 400), site);
  const outcome = await take(request, talk, site);
  return outcome.kind === "content" || outcome.kind === "refused" ? outcome : answerPost(request, talk, outcome, site);
}

async function take(
  request: HttpRequest,
  talk: Talk,
  site: Site,
): Promise<Outcome | Extract<Reply, { kind: "content" | "refused" }>> {
  const { files, clock, messageRate, publicUrl } = site;
  const { conversation } = talk;
  if (!files) return kept("noFiles", 409);
  if (!isSameOrigin(request.headers, publicUrl)) return kept("elsewhere", 403);
  if (!messageRate.take(conversation, clock.now().getTime())) return kept("tooFast", 429);
  try {
    if ((await files.taken(conversation)) === "no") return kept("noFiles", 409);
    const sent = await request.upload();
    if (sent.kind === "refused") return refusal(sent);
    const event = eventForm.safeParse(sent.fields.get("event"));
    if (!event.success) return refused(400, "this is no form of the page");
    const from = { channel: "web", conversation, eventId: `${conversation}:${event.data}:files` };
    const given = await files.give(from, sent.files);
    switch (given.kind) {
      case "given":
      case "repeat":
        return { kind: "taken" };
      case "refused":
        return { kind: "told", words: given.words, status: 422 };
    }
  } catch (error) {
    site.onError(error);
    return kept("down", 503);
  }
}

/** The script is told in words; so is a person whose form was too large. What is no form of ours is not. */
function refusal({ status, why }: { readonly status: 400 | 408 | 413 | 415 | 503; readonly why: string }) {
  switch (status) {
    case 413:
      return kept("filesTooLarge", status);
    case 408:
      return kept("filesTooSlow", status);
    case 503:
      return kept("busy", status);
    case 400:
    case 415:
      return refused(status, why);
  }
}

function refused(status: number, why: string): Extract<Reply, { kind: "refused" }> {
  return { kind: "refused", status, why, headers: refuse(status, why).headers ?? {} };
}

function kept(trouble: Trouble, status: number): Outcome {
  return { kind: "kept", trouble, status };
}
