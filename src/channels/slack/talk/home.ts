import type { App } from "@slack/bolt";
import { z } from "zod";
import { openForm } from "../forms/open-form.js";
import type { SlackHouse } from "../slack-house.js";
import type { HomeDrawer } from "./home-drawer.js";
import { homeAction, homeWishes } from "./home-view.js";
import { readPress } from "./read-press.js";
import { takeIn } from "./take-in.js";
import { addressOf, slack, talkOf } from "./talk-id.js";

const opened = z.object({
  team_id: z.string(),
  event: z.object({
    user: z.string(),
    channel: z.string(),
    tab: z.enum(["home", "messages"]),
    view: z.object({ hash: z.string() }).optional(),
  }),
});
const pressed = z.object({ trigger_id: z.string() });
const wished = z.object({ value: z.enum(["find", "applications", "data", "staff"]) });
const started = z.object({ value: z.string().max(2_000), text: z.object({ text: z.string() }) });
const start = z.object({
  dialog: z.enum(["survey", "applications"]),
  with: z.record(z.string(), z.string()),
});

/**
 * Somebody opens our direct messages: they are greeted, once. Somebody opens our home tab: it shows what they have going
 * and what can be begun. Each button speaks in the direct messages; that of a survey opens its form besides.
 */
export function onHomeOpened(app: App, house: SlackHouse, home: HomeDrawer): void {
  const { assistant, words } = house;
  app.event("app_home_opened", async ({ body }) => {
    const read = opened.safeParse(body);
    if (!read.success) return;
    const { team_id: team, event } = read.data;
    const { user, channel, tab, view } = event;
    const who = { team, user };
    if (tab === "messages") return assistant.greet(slack, talkOf(who), addressOf(who, channel));
    await home.draw(who, view?.hash);
  });
  app.action(new RegExp(`^${homeAction}(?!start:)`), async ({ body, action, ack }) => {
    const { who, trigger } = readPress(body);
    const { value } = wished.parse(action);
    const act = { kind: "wish", intent: homeWishes[value], slots: {} } as const;
    await takeIn(assistant, {
      who,
      eventId: `home:${trigger}:${value}`,
      press: { label: words(`slack.home.${value}`), act },
    });
    await ack();
  });
  app.action(new RegExp(`^${homeAction}start:`), async ({ body, action, ack }) => {
    const { trigger_id: trigger } = pressed.parse(body);
    const { who } = readPress(body);
    const { value, text } = started.parse(action);
    const to = start.parse(JSON.parse(value));
    await takeIn(assistant, {
      who,
      eventId: `home:${trigger}:${value}`,
      press: { label: text.text, act: { kind: "start", start: to } },
    });
    await ack();
    if (to.dialog === "survey") void openForm(house, who, trigger);
  });
}
