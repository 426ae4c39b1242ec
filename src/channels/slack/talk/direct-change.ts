import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SlackHouse } from "../slack-house.js";
import { slack, talkOf } from "./talk-id.js";
import { typedText } from "./typed-text.js";

/** Somebody changed or deleted what they had written to us alone. */
const changed = z.object({
  team_id: z.string(),
  event_id: z.string(),
  event: z.object({
    channel: z.string(),
    /** When it happened. */
    event_ts: z.string().optional(),
    channel_type: z.literal("im"),
    subtype: z.enum(["message_changed", "message_deleted"]),
    previous_message: z.object({
      user: z.string(),
      text: z.string().default(""),
      ts: z.string(),
      bot_id: z.undefined().optional(),
    }),
    message: z.object({ text: z.string().default(""), subtype: z.string().optional() }).optional(),
  }),
});

/** Whoever answers a person sees what they changed; what the assistant acted on stays said. */
export function onDirectChange(app: App, { assistant }: SlackHouse): void {
  app.message(async ({ body }) => {
    const read = changed.safeParse(body);
    if (!read.success) return;
    const { team_id: team, event_id: eventId, event } = read.data;
    const { channel, previous_message: before, message, subtype } = event;
    const isDeleted = subtype === "message_deleted" || message?.subtype === "tombstone";
    if (!isDeleted && message?.text === before.text) return;
    await assistant.amend({
      channel: slack,
      conversation: talkOf({ team, user: before.user }),
      message: messageName(channel, before.ts),
      eventId,
      ...(event.event_ts === undefined ? {} : { at: event.event_ts }),
      ...(isDeleted ? {} : { text: typedText(message?.text ?? "") }),
    });
  });
}

/** What a direct message is called, by which a change of it is known. */
export function messageName(channel: string, ts: string): string {
  return `${channel}:${ts}`;
}
