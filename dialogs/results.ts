import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, type Say, say } from "../src/dialog/say.js";
import type { ApplicationLine } from "../src/domain/needs.js";
import { offeringOf } from "../src/domain/world.js";
import type { Scene, Walking, Words } from "./dialog.js";
import { applicationCard, pendingStates, titleOf } from "./shown/application.js";

/**
 * When somebody hears what became of their application: what is known of it, and that it comes here by itself. What was
 * decided already is shown instead.
 */
export function* results({ look }: Words, scene: Scene): Walking<Ending> {
  const mine = yield* look("applications", { name: "applications" });
  const pending = mine.filter(({ state }) => pendingStates.has(state));
  if (pending.length > 0) {
    const lines = pending.map((line) => whenSay(line, scene));
    return close("pending", [{ text: say("lines.each", { lines }), choices: [status, staff] }]);
  }
  const last = mine.slice(-1);
  if (last.length === 0) return close("none", [{ text: say("applications.none"), choices: [find] }]);
  const cards = last.map((line) => applicationCard(line, scene.catalog, scene.today));
  return close("decided", [{ text: say("taking.results.decided"), cards, choices: [status, staff] }]);
}

function whenSay(line: ApplicationLine, { catalog, today }: Scene): Say {
  const title = titleOf(line, catalog);
  const offering = offeringOf(catalog, line.offering)?.offering;
  if (offering?.selection !== "screening") return say("taking.results.office", { title });
  const { recruitment, resultOn: on } = offering;
  const until = recruitment?.to;
  if (until !== undefined && until >= today && !offering.stopped)
    return on === undefined
      ? say("taking.results.open", { title, until })
      : say("taking.results.openOn", { title, until, on });
  if (on === undefined) return say("taking.results.closed", { title });
  return say(on < today ? "taking.results.late" : "taking.results.closedOn", { title, on });
}

const status: Choice = { label: say("menu.mine"), act: { kind: "wish", intent: "status", slots: {} } };
const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
const find: Choice = { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } };
