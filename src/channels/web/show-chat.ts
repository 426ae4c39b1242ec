import type { Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { filesTaken, page } from "./answer-post.js";
import { inLanguageOf } from "./in-language.js";
import type { Site } from "./site.js";
import { newTalk, talkOf } from "./talk-cookie.js";
import { within } from "./within.js";

/** The page: the talk so far, or hello to somebody new. */
export async function showChat(request: HttpRequest, site: Site): Promise<Reply> {
  if (request.method === "HEAD") {
    return { kind: "content", status: 200, type: "text/html; charset=utf-8", body: "" };
  }
  const known = talkOf(request.headers, site);
  const talk = known ?? newTalk(site.random);
  if (known === null && !site.talkRate.take(request.address, site.clock.now().getTime())) {
    return page(503, { messages: [], extent: "recent", trouble: site.words("web.trouble.busy") }, talk, site);
  }
  try {
    await site.assistant.greet("web", talk.conversation);
    const messages = await said(talk.conversation, site);
    const extent = request.query.get("show") === "all" ? "all" : "recent";
    const files = await filesTaken(talk, site);
    return page(200, { messages, extent, files }, talk, await inLanguageOf(site, talk.conversation));
  } catch (error) {
    site.onError(error);
    return page(503, { messages: [], extent: "recent", trouble: site.words("web.trouble.down") }, talk, site);
  }
}

/** A hello may be a moment in coming. */
async function said(conversation: string, site: Site) {
  const messages = await site.assistant.messagesAfter(conversation, 0);
  if (messages.length > 0) return messages;
  await within(site.assistant.settled(conversation), site.answerWithinMs);
  return site.assistant.messagesAfter(conversation, 0);
}
