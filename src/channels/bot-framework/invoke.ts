import { z } from "zod";
import { json, type Reply, refuse } from "../../http/reply.js";
import { pressedChoice } from "../../words/fit/choice-place.js";
import { readPress } from "../activity/press.js";
import type { IncomingActivity } from "./incoming-activity.js";
import { conversationOf, eventOf, referenceOf } from "./reference.js";
import { pressedCard } from "./render.js";
import { channelName } from "./sender.js";
import type { Site } from "./site.js";

const executed = z.object({ action: z.object({ data: z.unknown().optional() }) });

/** A button that draws its card anew (`Action.Execute`). What it leads to comes as a message; the card is answered at once. */
export async function takeInvoke(activity: IncomingActivity, site: Site): Promise<Reply> {
  // 501 is how the protocol says that a bot does not know an invoke.
  if (activity.name !== "adaptiveCard/action") return json({}, 501);
  const { assistant, words, aside, messageRate, now } = site;
  const conversation = conversationOf(activity);
  const address = referenceOf(activity);
  const eventId = eventOf(activity);
  const read = executed.safeParse(activity.value);
  if (!read.success || eventId === undefined) return cardError(400, "BadRequest", words("activity.gone"));
  if (!messageRate.take(conversation, now().getTime())) return refuse(429, "too fast", { "retry-after": "10" });

  const place = readPress(read.data.action.data);
  const press = place && (await pressedChoice(assistant, conversation, place));
  if (!place || !press) return cardError(400, "BadRequest", words("activity.gone"));
  const receipt = await assistant.receive({ channel: channelName, conversation, eventId, address, press });
  if (receipt.kind === "refused") return refuse(503, "try again a little later", { "retry-after": "5" });
  if (receipt.kind === "accepted") aside.typing(address, conversation);
  const [message] = await assistant.messagesAfter(conversation, place.seq - 1);
  if (message?.seq !== place.seq)
    return json({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: press.label });
  const { contentType, content } = pressedCard(message, place, press, words);
  return json({ statusCode: 200, type: contentType, value: content });
}

function cardError(statusCode: number, code: string, message: string): Reply {
  return json({ statusCode, type: "application/vnd.microsoft.error", value: { code, message } });
}
