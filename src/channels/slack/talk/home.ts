import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SlackHouse } from "../slack-house.js";
import type { Words } from "../words.js";
import { takeIn } from "./take-in.js";
import { addressOf, slack, talkOf } from "./talk-id.js";

const opened = z.object({
  team_id: z.string(),
  event: z.object({ user: z.string(), channel: z.string(), tab: z.enum(["home", "messages"]) }),
});
const pressed = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string(),
});

const homeAction = "ieum:home:";
/** What the buttons of the home tab are called, and what pressing them says. */
const wishes = { find: "find", applications: "status", data: "privacy", staff: "staff" } as const;
type HomeButton = keyof typeof wishes;
const buttons: readonly HomeButton[] = ["find", "applications", "data", "staff"];
const chosen = z.object({ value: z.enum(["find", "applications", "data", "staff"]) });

/**
 * Somebody opens our direct messages: they are greeted, once. Somebody opens our home tab: it offers what can be begun, and
 * each button speaks in the direct messages.
 */
export function onHomeOpened(app: App, { assistant, apiFor, words, onError }: SlackHouse): void {
  app.event("app_home_opened", async ({ body }) => {
    const read = opened.safeParse(body);
    if (!read.success) return;
    const { team_id: team, event } = read.data;
    const { user, channel, tab } = event;
    const who = { team, user };
    if (tab === "messages") return assistant.greet(slack, talkOf(who), addressOf(who, channel));
    // The tab is drawn anew whenever it is opened: what fails now is there the next time.
    const api = await apiFor(team);
    await api?.views.publish({ user_id: user, view: homeView(words) }).catch(onError);
  });
  app.action(new RegExp(`^${homeAction}`), async ({ body, action, ack }) => {
    const { team, user, trigger_id: trigger } = pressed.parse(body);
    const { value } = chosen.parse(action);
    const who = { team: team?.id ?? user.team_id ?? "", user: user.id };
    const press = {
      label: words(`slack.home.${value}`),
      act: { kind: "wish", intent: wishes[value], slots: {} },
    } as const;
    await takeIn(assistant, { who, eventId: `home:${trigger}:${value}`, press });
    await ack();
  });
}

function homeView(words: Words) {
  const plain = (text: string) => ({ type: "plain_text" as const, text, emoji: false });
  return {
    type: "home" as const,
    blocks: [
      { type: "header" as const, text: plain(words("slack.home.title")) },
      { type: "section" as const, text: plain(words("slack.home.text")) },
      {
        type: "actions" as const,
        elements: buttons.map((value) => ({
          type: "button" as const,
          text: plain(words(`slack.home.${value}`)),
          action_id: `${homeAction}${value}`,
          value,
        })),
      },
    ],
  };
}
