import type { App } from "@slack/bolt";
import { z } from "zod";
import { pressedChoice, readPlace } from "../../../words/fit/choice-place.js";
import type { SlackHouse } from "../slack-house.js";
import { readPress } from "./read-press.js";
import { showPressed } from "./show-pressed.js";
import { takeIn } from "./take-in.js";
import { talkOf } from "./talk-id.js";

/** `action_id`s of what a talk shows begin with one of these. */
export const choiceAction = "ieum:choice:";
export const dateAction = "ieum:date:";

const choice = z.union([
  z.object({ type: z.literal("button"), value: z.string(), action_ts: z.string() }),
  z
    .object({
      type: z.literal("static_select"),
      selected_option: z.object({ value: z.string() }),
      action_ts: z.string(),
    })
    .transform(({ selected_option: { value }, action_ts }) => ({ value, action_ts })),
]);
const date = z.object({ selected_date: z.iso.date(), action_ts: z.string() });

/** Buttons, selects and date pickers of a talk: what was chosen means what it meant when it was shown. */
export function onPress(app: App, house: SlackHouse): void {
  const { assistant, tell, words } = house;
  app.action(new RegExp(`^${choiceAction}`), async ({ body, action, ack }) => {
    const { value, action_ts: at } = choice.parse(action);
    const { who, channel, trigger } = readPress(body);
    const place = readPlace(value);
    const meant = place && (await pressedChoice(assistant, talkOf(who), place));
    const press = { who, ...channel, eventId: `press:${trigger ?? at}:${value}` };
    const receipt = meant && (await takeIn(assistant, { ...press, press: meant }));
    await ack();
    // An answer is given once; what is offered, in a menu or on a card, stays.
    if (receipt && receipt.kind !== "refused" && meant.act.kind === "option" && place.card === null)
      void showPressed({ body, team: who.team, place, label: meant.label }, house);
    if (!meant && channel.channel)
      await tell({ team: who.team, channel: channel.channel, text: words("slack.trouble.unknown") });
  });
  app.action(new RegExp(`^${dateAction}`), async ({ body, action, ack }) => {
    const { selected_date: text, action_ts: at } = date.parse(action);
    const { who, channel, trigger } = readPress(body);
    await takeIn(assistant, { who, ...channel, eventId: `date:${trigger ?? at}:${text}`, text });
    await ack();
  });
}
