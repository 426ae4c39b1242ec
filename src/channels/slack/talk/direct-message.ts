import type { App } from "@slack/bolt";
import { z } from "zod";
import { filesFromPerson } from "../files/slack-files.js";
import type { SlackHouse } from "../slack-house.js";
import { messageName } from "./direct-change.js";
import { longestText, takeIn } from "./take-in.js";
import { typedText } from "./typed-text.js";

/**
 * What a person writes to us alone. Edits, deletions (`direct-change.ts`), joins and the like have a `subtype` of their own
 * and are not here. Whatever a bot wrote, ourselves among them, is nobody's word.
 */
const written = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({
    channel: z.string(),
    channel_type: z.literal("im"),
    user: z.string(),
    text: z.string().default(""),
    ts: z.string(),
    subtype: z.enum(["file_share", "thread_broadcast"]).optional(),
    bot_id: z.undefined().optional(),
    files: z.array(z.unknown()).optional(),
  }),
});

export function onDirectMessage(app: App, { assistant, tell, words, files: taken }: SlackHouse): void {
  app.message(async ({ body }) => {
    const read = written.safeParse(body);
    if (!read.success) return;
    const { team_id: team, event_id: eventId, event } = read.data;
    const { channel, user, ts, files = [] } = event;
    const text = typedText(event.text);
    if (files.length > 0 && taken) await filesFromPerson(taken, { who: { team, user }, channel, eventId }, files);
    if (text === "" && files.length > 0)
      return taken ? undefined : tell({ team, channel, text: words("slack.trouble.files") });
    const receipt = await takeIn(assistant, {
      who: { team, user },
      channel,
      eventId,
      name: messageName(channel, ts),
      text,
    });
    if (receipt.kind === "refused")
      await tell({ team, channel, text: words("common.tooLong", { longest: longestText }) });
  });
}
