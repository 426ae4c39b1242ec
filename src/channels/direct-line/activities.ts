import type { Incoming } from "../../assistant/ports.js";
import { json, type Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { pressedChoice } from "../../words/fit/choice-place.js";
import { readPress } from "../activity/press.js";
import { talkOf } from "./caller.js";
import { jsonBody } from "./json-body.js";
import { longestText, type Posted, readPosted } from "./posted.js";
import { saidAfter } from "./said-after.js";
import { ownActivityId } from "./show-activity.js";
import { showAll } from "./show-all.js";
import type { Site } from "./site.js";
import { readWatermark } from "./talks.js";
import { trouble } from "./trouble.js";

/** More than this at once is asked for again: the watermark says from where. */
const activitiesAtOnce = 100;

/** What was said after a watermark, for clients that ask again and again. */
export async function listActivities(request: HttpRequest, site: Site): Promise<Reply> {
  const holder = talkOf(request, site);
  if ("kind" in holder) return holder.reply;
  const watermark = readWatermark(request.query.get("watermark"));
  if (watermark === null) return trouble("BadArgument", "watermark is the number that came with the last activities");
  try {
    const said = await saidAfter(site.assistant, holder.conversation, watermark);
    const activities = showAll(said.messages, holder, site).slice(0, activitiesAtOnce);
    const isAll = activities.length === said.messages.length;
    const last = isAll ? said.watermark : (said.messages[activities.length - 1]?.seq ?? said.watermark);
    site.shown.upTo(holder.conversation, last);
    return json({ activities, watermark: `${last}` });
  } catch (error) {
    site.onError(error);
    return trouble("BotUnavailable", "try again a little later");
  }
}

/** Takes what a client posted. The same `clientActivityID` again has no second effect. */
export async function postActivity(request: HttpRequest, site: Site): Promise<Reply> {
  const holder = talkOf(request, site);
  if ("kind" in holder) return holder.reply;
  const body = await jsonBody(request);
  if (body.kind === "refused") return body.reply;
  const posted = readPosted(body.value);
  if (posted === null) return trouble("MissingProperty", "this is no activity");
  const { conversation } = holder;
  if (!site.messageRate.take(conversation, site.clock.now().getTime()))
    return trouble("TooManyRequests", "this is faster than anybody writes");
  const echo = posted.echo ?? Buffer.from(site.random(16)).toString("base64url");
  const taken = json({ id: ownActivityId(conversation, echo) });
  if (posted.kind === "other") return taken;
  if (posted.kind === "files") return trouble("NotSupported", "files are not taken here: send text");
  if ((posted.text?.length ?? 0) > longestText)
    return trouble("MessageSizeTooBig", `a message has at most ${longestText} characters`);
  try {
    const said = await toSaid(conversation, posted, site);
    if (said === null) return trouble("BadArgument", "there is no text in it, and no button that was shown");
    const unseen: Pick<Incoming, "unseen"> = (await site.shown.lacks(conversation)) ? { unseen: true } : {};
    const eventId = `${conversation}:${echo}`;
    const incoming = { channel: "direct-line", conversation, eventId, echo, ...unseen, ...said };
    const receipt = await site.assistant.receive(incoming);
    if (receipt.kind === "accepted") void showTypingSoon(conversation, site);
    if (receipt.kind !== "refused") return taken;
    switch (receipt.why) {
      case "too-long":
        return trouble("MessageSizeTooBig", `a message has at most ${longestText} characters`);
      case "busy":
        return trouble("BotUnavailable", "try again a little later");
      case "erased":
        return trouble("NotFound", "this conversation was erased: begin another");
    }
  } catch (error) {
    site.onError(error);
    return trouble("BotUnavailable", "try again a little later");
  }
}

async function toSaid(
  conversation: string,
  { text, value }: Extract<Posted, { kind: "message" }>,
  { assistant }: Site,
): Promise<Pick<Incoming, "text" | "press"> | null> {
  const place = readPress(value);
  const choice = place && (await pressedChoice(assistant, conversation, place));
  if (choice) return { press: choice };
  // The words on a button that is gone are words all the same; blanks are answered as everywhere.
  return text === undefined ? null : { text };
}

/** An answer that takes a moment is announced. Beside staff a turn is silent and over at once, so nothing is. */
async function showTypingSoon(conversation: string, { assistant, streams, typingAfterMs }: Site): Promise<void> {
  const typing = setTimeout(() => streams.typing(conversation), typingAfterMs);
  await assistant.settled(conversation).catch(() => undefined);
  clearTimeout(typing);
}
