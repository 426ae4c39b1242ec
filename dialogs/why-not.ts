import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, type Say, say } from "../src/dialog/say.js";
import type { ApplicationLine } from "../src/domain/needs.js";
import { offeringOf } from "../src/domain/world.js";
import type { Scene, Walking, Words } from "./dialog.js";
import { instead } from "./news.js";
import { titleOf } from "./shown/application.js";
import { fullStop } from "./shown/full-stop.js";
import { isFull } from "./shown/standing.js";

/**
 * Why somebody was not chosen: that a person decided and no machine, why in staff's own words or, where it was full, for how many there was room, what else fits, and who
 * can say more. Of several it is the last.
 */
export function* whyNot({ look }: Words, scene: Scene): Walking<Ending> {
  const mine = yield* look("applications", { name: "applications" });
  const line = mine.findLast(({ state }) => state === "notSelected");
  if (!line) return close("none", [{ text: say("taking.whyNot.none"), choices: [status, staff] }]);
  const others = instead(offeringOf(scene.catalog, line.offering), scene.today);
  return close("shown", [{ text: whySay(line, scene), choices: [askStaff, ...others] }]);
}

function whySay(line: ApplicationLine, { catalog }: Scene): Say {
  const title = titleOf(line, catalog);
  const capacity = offeringOf(catalog, line.offering)?.offering.capacity;
  if (line.why !== undefined) return say("taking.whyNot.reason", { title, why: fullStop(line.why) });
  return isFull(line.seatsTaken, capacity)
    ? say("taking.whyNot.seats", { title, capacity })
    : say("taking.whyNot.decided", { title });
}

const status: Choice = { label: say("menu.mine"), act: { kind: "wish", intent: "status", slots: {} } };
const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
const askStaff: Choice = { label: say("taking.whyNot.ask"), act: { kind: "wish", intent: "staff", slots: {} } };
