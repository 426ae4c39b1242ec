import type { App, types } from "@slack/bolt";
import { actOnCard } from "../../staff-room/act-on-card.js";
import { cardView } from "../../staff-room/card-view.js";
import { inTeam } from "../in-team.js";
import type { SlackHouse } from "../slack-house.js";
import { readPress } from "../talk/read-press.js";
import { detailsView } from "./details-view.js";
import type { CardPress } from "./on-card-action.js";
import { passCallback, passView, readPass, refusedAt } from "./pass-view.js";
import type { SlackStaff } from "./slack-staff.js";

/** Opens the rest of a packet for whoever pressed, and for nobody else. */
export async function onDetails(press: CardPress, handoff: string, house: SlackHouse, staff: SlackStaff) {
  const { by } = press;
  const { words } = house;
  const card = await staff.threads.details(by, handoff);
  const view = card && cardView(card, words, { agencies: staff.agencies, viewer: by });
  if (view?.kind !== "here") return press.remark(words("staff-room.unknown"));
  await openModal(press, detailsView(view, words), house);
}

/** Asks whom it is to be given to. Whether it may be given on at all is said when it is. */
export async function onPass(press: CardPress, handoff: string, house: SlackHouse, staff: SlackStaff) {
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
export function onPassSent(app: App, { words }: SlackHouse, staff: SlackStaff): void {
  app.view({ callback_id: passCallback, type: "view_submission" }, async ({ body, view, ack }) => {
    const { who } = readPress(body);
    const { at, to, why } = readPass(view);
    const by = await staff.threads.member(inTeam(who.team, who.user));
    const refused = by
      ? await actOnCard(staff, by, { handoff: at.handoff, act: { kind: "pass", to, why } }, words)
      : words("slack.staff.unmatched");
    await ack(
      refused === undefined
        ? { response_action: "clear" }
        : { response_action: "errors", errors: { [refusedAt]: refused } },
    );
  });
}
