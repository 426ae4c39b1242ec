import { createHmac } from "node:crypto";
import type { Incoming } from "../../assistant/ports.js";
import { type Reply, refuse } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { isSameOrigin } from "../../http/same-origin.js";
import { pressedChoice, writePlace } from "../../words/fit/choice-place.js";
import { answerPost, isScripted, type Outcome } from "./answer-post.js";
import { inLanguageOf } from "./in-language.js";
import { longestText, type Posted, readPosted } from "./posted.js";
import type { Site } from "./site.js";
import { newTalk, type Talk, talkOf } from "./talk-cookie.js";
import type { Trouble } from "./words.js";

/** Takes what a form sent. Told to the assistant at most once, however often the form is sent. */
export async function postChat(request: HttpRequest, site: Site): Promise<Reply> {
  const body = await request.body();
  if (body.kind === "refused") {
    const talk = talkOf(request.headers, site);
    // The script still has the text, and gives it back with these words.
    return body.status === 413 && talk !== null && isScripted(request)
      ? answerPost(request, talk, { kind: "kept", trouble: "farTooLong", status: 413 }, site)
      : refuse(body.status, body.why);
  }
  if (body.kind === "json") return refuse(415, "send the form of the page");
  const posted = readPosted(body.fields);
  if (posted === null) return refuse(400, "this is no form of the page");

  const talk = talkOf(request.headers, site);
  if (talk === null) return answerPost(request, newTalk(site.random), kept(posted, "noCookie", 400), site);
  return answerPost(request, talk, await take(request, talk, posted, site), site);
}

async function take(request: HttpRequest, talk: Talk, posted: Posted, site: Site): Promise<Outcome> {
  if (!isSameOrigin(request.headers, site.publicUrl)) return kept(posted, "elsewhere", 403);
  if (posted.kind === "text" && posted.text.trim() === "") return kept(posted, "empty", 422);
  if (posted.kind === "text" && posted.text.length > longestText) return kept(posted, "tooLong", 422);
  if (!site.messageRate.take(talk.conversation, site.clock.now().getTime())) return kept(posted, "tooFast", 429);
  try {
    const said = await toSaid(talk, posted, site);
    if (said === null) return kept(posted, "unknown", 409);
    const receipt = await site.assistant.receive({
      channel: "web",
      conversation: talk.conversation,
      eventId: eventId(talk, posted),
      ...said,
    });
    if (receipt.kind !== "refused") return { kind: "taken" };
    switch (receipt.why) {
      case "too-long":
        return kept(posted, "tooLong", 422);
      case "busy":
        return kept(posted, "busy", 503);
      case "erased":
        return { kind: "gone" };
    }
  } catch (error) {
    site.onError(error);
    return kept(posted, "down", 503);
  }
}

async function toSaid(talk: Talk, posted: Posted, site: Site): Promise<Pick<Incoming, "text" | "press"> | null> {
  switch (posted.kind) {
    case "text":
      return { text: posted.text };
    case "menu": {
      const { words } = await inLanguageOf(site, talk.conversation);
      const label = words(`web.menu.${posted.item}`);
      return { press: { label, act: { kind: "wish", intent: posted.item, slots: {} } } };
    }
    case "language": {
      const slots = { language: posted.item === "english" ? "en" : "ko" };
      return {
        press: { label: site.words(`language.${posted.item}`), act: { kind: "wish", intent: "language", slots } },
      };
    }
    case "choice": {
      const choice = await pressedChoice(site.assistant, talk.conversation, posted.place);
      return choice ? { press: choice } : null;
    }
  }
}

/**
 * Two buttons of one form are two events, and so are two texts; the same one again is the same event.
 * The text's mark is keyed with the talk's secret: a bare hash of a phone number could be guessed back.
 */
function eventId(talk: Talk, posted: Posted): string {
  return `${talk.conversation}:${posted.event}:${eventPart(talk, posted)}`;
}

function eventPart(talk: Talk, posted: Posted): string {
  switch (posted.kind) {
    case "text":
      return createHmac("sha256", talk.token).update(posted.text).digest("hex").slice(0, 16);
    case "menu":
    case "language":
      return posted.item;
    case "choice":
      return writePlace(posted.place);
  }
}

function kept(posted: Posted, trouble: Trouble, status: number): Outcome {
  return posted.kind === "text"
    ? { kind: "kept", trouble, status, text: posted.text, event: posted.event }
    : { kind: "kept", trouble, status };
}
