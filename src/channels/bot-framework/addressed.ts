import type { SaidActivity } from "../activity/activity.js";
import type { Whereto } from "./reference.js";

/** An activity with who says it to whom. */
export function addressed(activity: SaidActivity, { bot, user, conversation, channelId }: Whereto): object {
  return {
    ...activity,
    channelId,
    from: { id: bot },
    ...(user === undefined ? {} : { recipient: { id: user } }),
    conversation: { id: conversation },
    locale: "ko-KR",
  };
}
