import type { App } from "@slack/bolt";
import { z } from "zod";
import type { SignedIn } from "../../../assistant/desk-ports/accounts.js";
import type { HandoffDone, PassTo } from "../../../assistant/desk-ports/handoffs.js";
import { handoffOutcomes } from "../../../domain/handoff.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { staffActions } from "./card-blocks.js";
import { refusalWords } from "./refusal-words.js";
import type { StaffSide } from "./staff-house.js";

const pressed = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string() }).optional(),
});
const button = z.object({ value: z.string() });
const list = z.object({ selected_option: z.object({ value: z.string() }) });
const outcome = z.enum(handoffOutcomes);

/** Taking, giving on and ending by the buttons of a card: for those who are matched to an account, with its rights. */
export function onCardActions(app: App, house: SlackHouse, staff: StaffSide): void {
  const { handoffs } = staff;
  const act = async (
    body: unknown,
    value: string,
    run: (by: SignedIn, id: string, what: string) => Promise<HandoffDone>,
  ) => {
    const { team: at, user, channel, message } = pressed.parse(body);
    const team = at?.id ?? user.team_id ?? "";
    const [id = "", what = ""] = value.split("|");
    const place = { team, channel: channel.id, only: user.id, ...(message ? { thread: message.ts } : {}) };
    const by = await staff.threads.member(inTeam(user.team_id ?? team, user.id));
    if (!by)
      return house.tell({
        ...place,
        text: house.words("slack.staff.unmatched", { user: inTeam(user.team_id ?? team, user.id) }),
      });
    const done = await run(by, id, what);
    const text = refusalWords(done, house.words);
    if (text !== undefined) await house.tell({ ...place, text });
  };

  app.action(staffActions.claim, async ({ body, action, ack }) => {
    await act(body, button.parse(action).value, (by, id) => handoffs.claim(by, id));
    await ack();
  });
  app.action(staffActions.pass, async ({ body, action, ack }) => {
    await act(body, list.parse(action).selected_option.value, (by, id, agency) => {
      const to: PassTo = agency === "" ? { kind: "anyone" } : { kind: "agency", id: agency };
      return handoffs.passOn(by, id, to, "");
    });
    await ack();
  });
  app.action(staffActions.close, async ({ body, action, ack }) => {
    await act(body, list.parse(action).selected_option.value, (by, id, end) =>
      handoffs.close(by, id, { outcome: outcome.parse(end) }),
    );
    await ack();
  });
}
