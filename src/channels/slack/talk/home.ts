import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SlackHouse } from "../slack-house.js";
import { addressOf, slack, talkOf } from "./talk-id.js";

const opened = z.object({
  team_id: z.string(),
  event: z.object({ user: z.string(), channel: z.string(), tab: z.enum(["home", "messages"]) }),
});

/** Somebody opens our direct messages: they are greeted, once. */
export function onHomeOpened(app: App, { assistant }: SlackHouse): void {
  app.event("app_home_opened", async ({ body }) => {
    const read = opened.safeParse(body);
    if (!read.success || read.data.event.tab !== "messages") return;
    const { team_id: team, event } = read.data;
    const who = { team, user: event.user };
    await assistant.greet(slack, talkOf(who), addressOf(who, event.channel));
  });
}
