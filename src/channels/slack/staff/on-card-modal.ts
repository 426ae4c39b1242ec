import type { App, types } from "@slack/bolt";
import { refusalNow } from "../../staff-room/refusal-now.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { readPress } from "../talk/read-press.js";
import { detailsView } from "./details-view.js";
import type { CardPress } from "./on-card-action.js";
import { passCallback, passView, readPass, refusedAt } from "./pass-view.js";
import type { StaffSide } from "./staff-house.js";

/** Opens the rest of a packet for whoever pressed, and for nobody else. */
export async function onDetails(press: CardPress, handoff: string, house: SlackHouse, staff: StaffSide) {
  const card = await staff.threads.details(press.by, handoff);
  if (card?.kind !== "here") return press.remark(house.words("staff-room.unknown"));
  await openModal(press, detailsView(card, house.words), house);
}

/** Asks whom it is to be given to. Whether it may be given on at all is said when it is. */
export async function onPass(press: CardPress, handoff: string, house: SlackHouse, staff: StaffSide) {
  const { by, channel, thread } = press;
  const whom = await staff.handoffs.colleagues(by);
  const at = { handoff, channel, ...(thread === undefined ? {} : { thread }) };
  await openModal(press, passView(at, whom, house.words), house);
}

/** A modal opens for whoever pressed, within three seconds of it, or not at all: then nothing is lost but that it opens. */
async function openModal({ team, trigger, remark }: CardPress, view: types.ModalView, house: SlackHouse) {
  const api = await house.apiFor(team);
  try {
    if (api && trigger !== undefined) return void (await api.views.open({ trigger_id: trigger, view }));
  } catch (fault) {
    house.onError(fault);
  }
  await remark(house.words("slack.staff.notOpened"));
}

/** What was chosen whom to give a hand-off to. What is refused is told in the modal, and nothing typed is lost. */
export function onPassSent(app: App, { words }: SlackHouse, staff: StaffSide): void {
  app.view({ callback_id: passCallback, type: "view_submission" }, async ({ body, view, ack }) => {
    const { who } = readPress(body);
    const { at, to, why } = readPass(view);
    const by = await staff.threads.member(inTeam(who.team, who.user));
    const refused = by
      ? await refusalNow(
          staff,
          by,
          { handoff: at.handoff, done: await staff.handoffs.passOn(by, at.handoff, to, why) },
          words,
        )
      : words("slack.staff.unmatched");
    await ack(
      refused === undefined
        ? { response_action: "clear" }
        : { response_action: "errors", errors: { [refusedAt]: refused } },
    );
  });
}
