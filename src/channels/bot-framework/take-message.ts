import type { Incoming } from "../../assistant/ports.js";
import { json, type Reply, refuse } from "../../http/reply.js";
import { pressedChoice } from "../../words/fit/choice-place.js";
import { readPress } from "../activity/press.js";
import { hasFiles, hasMore, type IncomingActivity, textOf } from "./incoming-activity.js";
import { conversationOf, eventOf, referenceOf } from "./reference.js";
import { channelName } from "./sender.js";
import type { Site } from "./site.js";

/** Longest message a person can send, in UTF-16 units. */
const longestText = 10_000;

/** Takes what somebody typed or pressed. The same message again, under whatever id, has no second effect. */
export async function takeMessage(activity: IncomingActivity, site: Site): Promise<Reply> {
  const { assistant, words, aside, messageRate, now } = site;
  const conversation = conversationOf(activity);
  const address = referenceOf(activity);
  const eventId = eventOf(activity);
  if (eventId === undefined) return refuse(400, "this is no activity");
  if (!messageRate.take(conversation, now().getTime())) return refuse(429, "too fast", { "retry-after": "10" });
  const said = await toSaid(conversation, activity, site);
  if (said === null) return json({});
  if (said.text !== undefined && said.text.length > longestText) {
    aside.tell(address, words("common.tooLong", { longest: longestText }));
    return json({});
  }
  const name = activity.id === undefined ? {} : { name: activity.id };
  const receipt = await assistant.receive({ channel: channelName, conversation, eventId, address, ...name, ...said });
  switch (receipt.kind) {
    case "accepted":
      aside.typing(address, conversation);
      return json({});
    case "repeat":
      return json({});
    case "refused":
      switch (receipt.why) {
        case "too-long":
          aside.tell(address, words("common.tooLong", { longest: longestText }));
          return json({});
        case "erased":
          return json({});
        case "busy":
          return refuse(503, "try again a little later", { "retry-after": "5" });
      }
  }
}

async function toSaid(
  conversation: string,
  activity: IncomingActivity,
  site: Site,
): Promise<Pick<Incoming, "text" | "press"> | null> {
  const { assistant, aside, words } = site;
  const place = readPress(activity.value);
  const choice = place && (await pressedChoice(assistant, conversation, place));
  if (choice) return { press: choice };
  const text = textOf(activity);
  if (place && text === "") {
    aside.tell(referenceOf(activity), words("activity.gone"));
    return null;
  }
  if (hasFiles(activity)) return besideFiles(conversation, activity, site);
  return typeof activity.text === "string" || hasMore(activity) ? { text } : null;
}

/**
 * Files are not taken from here: the person is told where they can be sent. Whoever answers them, or will, reads that there
 * was one; the assistant, which could do nothing with it, hears the words beside it alone.
 */
async function besideFiles(
  conversation: string,
  activity: IncomingActivity,
  { assistant, aside, words, publicUrl }: Site,
): Promise<Pick<Incoming, "text"> | null> {
  const told = publicUrl === undefined ? words("activity.noFiles") : words("activity.noFilesAt", { url: publicUrl });
  aside.tell(referenceOf(activity), told);
  const text = textOf(activity);
  const said = text.trim() === "" ? [] : [text];
  const { owner } = await assistant.view(conversation);
  const lines = owner === "assistant" ? said : [...said, words("activity.fileSent")];
  return lines.length === 0 ? null : { text: lines.join("\n") };
}
