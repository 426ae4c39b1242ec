import { json, type Reply, refuse } from "../../http/reply.js";
import { type IncomingActivity, textOf } from "./incoming-activity.js";
import { changeOf, conversationOf } from "./reference.js";
import { channelName } from "./sender.js";
import type { Site } from "./site.js";

/** A person changed or deleted what they had written. Whoever answers them sees it; what the assistant acted on stays said. */
export async function takeChange(activity: IncomingActivity, { assistant, messageRate, now }: Site): Promise<Reply> {
  if (activity.id === undefined) return json({});
  const conversation = conversationOf(activity);
  if (!messageRate.take(conversation, now().getTime())) return refuse(429, "too fast", { "retry-after": "10" });
  await assistant.amend({
    channel: channelName,
    conversation,
    message: activity.id,
    eventId: changeOf(activity),
    ...(activity.timestamp ? { at: activity.timestamp } : {}),
    ...(activity.type === "messageDelete" ? {} : { text: textOf(activity) }),
  });
  return json({});
}
