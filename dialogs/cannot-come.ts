import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, say } from "../src/dialog/say.js";
import type { TakingLine } from "../src/domain/needs.js";
import { sessionsOf } from "../src/domain/sessions.js";
import { presentStates } from "../src/domain/taking-part.js";
import { offeringOf } from "../src/domain/world.js";
import type { Scene, Walking, Words } from "./dialog.js";
import { takingTitle } from "./shown/taking-part.js";
import { sessionSay } from "./shown/when-held.js";

/** Somebody cannot come: the session they will mean, and what can be done: tell staff, or leave the place to others. */
export function* cannotCome({ look }: Words, scene: Scene): Walking<Ending> {
  const mine = (yield* look("mine", { name: "takingPart" })).filter(({ state }) => presentStates.has(state));
  const next = mine
    .flatMap((line) => nextSession(line, scene))
    .sort((a, b) => (a.session.on < b.session.on ? -1 : a.session.on > b.session.on ? 1 : 0))[0];
  const line = next?.line ?? mine[0];
  if (!line) return close("none", [{ text: say("taking.cannotCome.none"), choices: [staff] }]);
  const title = takingTitle(line.offering, scene.catalog);
  const text = next
    ? say("taking.cannotCome.session", { title, when: sessionSay(next.session, scene.today) })
    : say("taking.cannotCome.any", { title });
  return close("shown", [{ text, choices: [tellStaff, giveUp(line)] }]);
}

function nextSession(line: TakingLine, { catalog, today }: Scene) {
  const offering = offeringOf(catalog, line.offering)?.offering;
  const session = offering && sessionsOf(offering).find(({ on }) => on >= today);
  return session ? [{ line, session }] : [];
}

const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
const tellStaff: Choice = {
  label: say("taking.cannotCome.tell"),
  act: { kind: "wish", intent: "staff", slots: {} },
};

/** It asks once more before it gives the place away. */
function giveUp({ registration }: TakingLine): Choice {
  const start = { dialog: "applications", with: { purpose: "withdraw", registration } };
  return { label: say("taking.cannotCome.giveUp"), act: { kind: "start", start } };
}
