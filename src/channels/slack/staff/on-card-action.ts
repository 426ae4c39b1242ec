import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import { handoffOutcomes } from "../../../domain/handoff.js";
import { actOnCard, type CardAct } from "../../staff-room/act-on-card.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { staffActions } from "./card-actions.js";
import { onDetails, onPass } from "./on-card-modal.js";
import type { SlackStaff } from "./slack-staff.js";

const pressed = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string() }).optional(),
  trigger_id: z.string().optional(),
});
const button = z.object({ value: z.string() });
const list = z.object({ selected_option: z.object({ value: z.string() }) });
const outcome = z.enum(handoffOutcomes);

/** Somebody matched to an account pressed something on a card. */
export interface CardPress {
  readonly by: SignedIn;
  readonly team: string;
  readonly channel: string;
  readonly thread: string | undefined;
  readonly trigger: string | undefined;
  /** Tells them, and nobody else, below the card. */
  remark(text: string): Promise<void>;
}

/** What the buttons of a card do: for those who are matched to an account, with its rights. */
export function onCardActions(app: App, house: SlackHouse, staff: SlackStaff): void {
  const { words } = house;
  /** Undefined for whoever is not matched: they were told so. */
  const pressOf = async (body: unknown): Promise<CardPress | undefined> => {
    const { team: at, user, channel, message, trigger_id: trigger } = pressed.parse(body);
    const team = at?.id ?? user.team_id ?? "";
    const thread = message?.ts;
    const remark = (text: string) =>
      house.tell({ team, channel: channel.id, only: user.id, text, ...(thread === undefined ? {} : { thread }) });
    const member = inTeam(user.team_id ?? team, user.id);
    const by = await staff.threads.member(member);
    if (by) return { by, team, channel: channel.id, thread, trigger, remark };
    await remark(words("slack.staff.unmatched"));
    return undefined;
  };
  const onAct = (id: string, read: (action: unknown) => { readonly handoff: string; readonly act: CardAct }) => {
    app.action(id, async ({ body, action, ack }) => {
      const asked = read(action);
      const press = await pressOf(body);
      const refused = press && (await actOnCard(staff, press.by, asked, words));
      if (refused !== undefined) await press?.remark(refused);
      await ack();
    });
  };

  onAct(staffActions.claim, (action) => ({ handoff: button.parse(action).value, act: { kind: "claim" } }));
  onAct(staffActions.takeOver, (action) => ({ handoff: button.parse(action).value, act: { kind: "takeOver" } }));
  onAct(staffActions.release, (action) => ({
    handoff: button.parse(action).value,
    act: { kind: "pass", to: { kind: "anyone" } },
  }));
  onAct(staffActions.close, (action) => {
    const [handoff = "", end] = list.parse(action).selected_option.value.split("|");
    return { handoff, act: { kind: "close", outcome: outcome.parse(end) } };
  });
  app.action(staffActions.details, async ({ body, action, ack }) => {
    const press = await pressOf(body);
    if (press) await onDetails(press, button.parse(action).value, house, staff);
    await ack();
  });
  app.action(staffActions.pass, async ({ body, action, ack }) => {
    const press = await pressOf(body);
    if (press) await onPass(press, button.parse(action).value, house, staff);
    await ack();
  });
}
