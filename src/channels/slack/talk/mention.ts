import type { App } from "@slack/bolt";
import { z } from "zod";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { takeIn } from "./take-in.js";
import { addressOf, slack, talkOf } from "./talk-id.js";
import { typedText } from "./typed-text.js";

const mentioned = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({
    channel: z.string(),
    channel_type: z.string().optional(),
    user: z.string(),
    text: z.string(),
    thread_ts: z.string().optional(),
    bot_id: z.undefined().optional(),
  }),
});

/**
 * Somebody calls us where others read along: the talk goes on in their direct messages, and only they see where it went. A
 * thread of staff is read by staff's own listener.
 */
export function onMention(app: App, { assistant, tell, words, staff }: SlackHouse): void {
  app.event("app_mention", async ({ body }) => {
    const read = mentioned.safeParse(body);
    if (!read.success || read.data.event.channel_type === "im") return;
    const { team_id: team, event_id: eventId, event } = read.data;
    const { channel, user, thread_ts: thread } = event;
    if (await staff?.threads.isRoom(inTeam(team, channel))) return;
    const text = typedText(event.text);
    const who = { team, user };
    if (text === "") await assistant.greet(slack, talkOf(who), addressOf(who));
    else {
      const receipt = await takeIn(assistant, { who, eventId, text });
      if (receipt.kind === "repeat") return;
    }
    await tell({
      team,
      channel,
      only: user,
      text: words("slack.mention"),
      ...(thread === undefined ? {} : { thread }),
    });
  });
}
