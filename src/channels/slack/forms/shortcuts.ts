import type { App } from "@slack/bolt";
import { z } from "zod";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { readPress } from "../talk/read-press.js";
import { longestText, takeIn } from "../talk/take-in.js";
import { typedText } from "../talk/typed-text.js";
import { createShowAsked } from "./show-asked.js";

const global = { ieum_find: "find", ieum_mine: "applications" } as const;
const intents = { find: "find", applications: "status" } as const;
const asked = z.object({
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }),
  message: z.object({ text: z.string().default("") }),
});

/** What can be done from anywhere in Slack; the talk goes on in the direct messages. */
export function onShortcuts(app: App, house: SlackHouse): void {
  const { assistant, words, staff, tell } = house;
  const showAsked = createShowAsked(house);
  for (const [callback, wish] of Object.entries(global)) {
    app.shortcut({ callback_id: callback, type: "shortcut" }, async ({ body, ack }) => {
      const { who, trigger } = readPress(body);
      const act = { kind: "wish", intent: intents[wish], slots: {} } as const;
      await takeIn(assistant, {
        who,
        eventId: `shortcut:${trigger}`,
        press: { label: words(`slack.home.${wish}`), act },
      });
      await ack();
    });
  }
  /** Somebody asks us what stands in a message: its words become theirs. Of a staff room they do not: it is about others. */
  app.shortcut({ callback_id: "ieum_ask", type: "message_action" }, async ({ body, ack }) => {
    const { who } = readPress(body);
    const { trigger_id: trigger, channel, message } = asked.parse(body);
    const only = { team: who.team, channel: channel.id, only: who.user };
    const text = typedText(message.text);
    if (await staff?.threads.isRoom(inTeam(who.team, channel.id))) {
      await ack();
      return tell({ ...only, text: words("slack.shortcut.staffRoom") });
    }
    if (text === "") {
      await ack();
      return tell({ ...only, text: words("slack.shortcut.noWords") });
    }
    if (text.length > longestText) {
      await ack();
      return tell({ ...only, text: words("common.tooLong", { longest: longestText }) });
    }
    const eventId = `shortcut:${trigger}`;
    await showAsked(who, { eventId, text });
    const receipt = await takeIn(assistant, { who, eventId, text });
    await ack();
    if (receipt.kind === "refused") await tell({ ...only, text: words("common.tooLong", { longest: longestText }) });
  });
}
