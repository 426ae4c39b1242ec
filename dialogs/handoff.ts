import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, type Say, say } from "../src/dialog/say.js";
import { type HandoffReason, handoffReasons } from "../src/domain/handoff.js";
import type { StaffHours } from "../src/domain/needs.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { whenToCall } from "./questions/callback.js";
import { placeInLine } from "./shown/waiting.js";

/** Calls a member of staff, and tells the person what happens next and how to take it back; afterwards, how it was. */
export const handoff: IeumDialog = {
  id: "handoff",
  *route(words, scene) {
    const { rating } = scene.with;
    if (typeof rating === "number") return yield* rate(words, given(scene, "handoff") ?? "", rating);
    const hours = yield* words.look("hours", { name: "staffHours" });
    const reason = handoffReasons.find((name) => name === given(scene, "reason")) ?? "asked";
    const { ahead } = yield* call(words, scene, reason);
    if (!hours.open) return yield* callBack(words, hours, scene.now);
    return close("called", [
      { text: placeInLine("handoff.called", { ahead, hours, now: scene.now }), choices: [cancel] },
    ]);
  },
};

const cancel: Choice = { label: say("handoff.cancel"), act: { kind: "wish", intent: "stop", slots: {} } };

function* call({ attempt }: Words, scene: Scene, reason: HandoffReason): Walking<{ readonly ahead: number }> {
  const program = given(scene, "program");
  const wish = given(scene, "wish") ?? "";
  return yield* attempt("called", { name: "handoff", reason, wish, ...(program ? { program } : {}) });
}

/** Nobody is there: staff find the call when they are back, and the person says when they would like to hear from them. */
function* callBack({ ask, attempt }: Words, hours: StaffHours, now: string): Walking<Ending> {
  const when = yield* ask("when", whenToCall(hours, now));
  if (when !== "never") {
    const { at } = yield* attempt("kept", { name: "wishCallback", wish: when });
    return close("callback", [{ text: say("handoff.callback", { at }) }]);
  }
  const { done } = yield* attempt("gone", { name: "cancelHandoff" });
  return close("cancelled", [{ text: cancelled(done) }]);
}

function cancelled(done: boolean): Say {
  return say(done ? "handoff.noCallback" : "handoff.stillTold");
}

/** How helpful it was, from 3 to 1; the same again counts no second time. */
function* rate({ attempt }: Words, of: string, rating: number): Walking<Ending> {
  const { done } = yield* attempt("rated", { name: "rateHandoff", handoff: of, rating });
  return close("rated", [{ text: say(done ? "handoff.rated" : "handoff.ratedBefore") }]);
}
