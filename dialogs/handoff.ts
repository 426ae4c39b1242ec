import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, type Say, say } from "../src/dialog/say.js";
import type { CallbackWish } from "../src/domain/callback.js";
import { type HandoffReason, handoffReasons } from "../src/domain/handoff.js";
import type { StaffHours } from "../src/domain/needs.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { whenToCall } from "./questions/callback.js";
import { elsewhereSay, openingSay, placeInLine } from "./shown/waiting.js";

/** Calls a member of staff, and tells the person what happens next and how to take it back; afterwards, how it was. */
export const handoff: IeumDialog = {
  id: "handoff",
  *route(words, scene) {
    const { rating } = scene.with;
    if (typeof rating === "number") return yield* rate(words, given(scene, "handoff") ?? "", rating);
    if (given(scene, "want") === "cancel") return yield* callOff(words);
    const isUrgent = given(scene, "reason") === "crisis";
    if (scene.staffOn !== undefined && given(scene, "want") !== "here" && !isUrgent)
      return close("elsewhere", [{ text: elsewhereSay(scene.staffOn), choices: [callHere(scene)] }]);
    const hours = yield* words.look("hours", { name: "staffHours" });
    const reason = handoffReasons.find((name) => name === given(scene, "reason")) ?? "asked";
    const { ahead } = yield* call(words, scene, reason);
    if (!hours.open) return yield* callBack(words, hours, scene.now);
    return close("called", [
      { text: placeInLine("handoff.called", { ahead, hours, now: scene.now }), choices: [cancel] },
    ]);
  },
};

/** One hand-off at a time: a second would have two of staff answer the same person. Who cannot go there is called for here. */
function callHere({ with: { reason, wish, program } }: Scene): Choice {
  const kept = Object.entries({ reason, wish, program }).filter(([, value]) => typeof value === "string");
  const again = { ...Object.fromEntries(kept), want: "here" };
  return { label: say("handoff.callHere"), act: { kind: "start", start: { dialog: "handoff", with: again } } };
}

const cancel: Choice = { label: say("handoff.cancel"), act: { kind: "wish", intent: "stop", slots: {} } };

/** The same from anywhere: whoever goes on with the assistant has no waiting to stop. */
const cancelCall: Choice = {
  label: say("handoff.cancel"),
  act: { kind: "start", start: { dialog: "handoff", with: { want: "cancel" } } },
};

function* call({ attempt }: Words, scene: Scene, reason: HandoffReason): Walking<{ readonly ahead: number }> {
  const program = given(scene, "program");
  const wish = given(scene, "wish") ?? "";
  return yield* attempt("called", { name: "handoff", reason, wish, ...(program ? { program } : {}) });
}

/** As often as times are turned down before the call is left without one. */
const mostAskings = 5;

/** Nobody is there: staff find the call when they are back, and the person says when they would like to hear from them. */
function* callBack(words: Words, hours: StaffHours, now: string): Walking<Ending> {
  const when = yield* askWhen(words, hours, now);
  if (when === "cancel") return yield* callOff(words);
  if (when === "declined")
    return close("declined", [
      { text: say("handoff.noCallback", { opens: openingSay(hours.opens, now) }), choices: [cancelCall] },
    ]);
  const { at } = yield* words.attempt("kept", { name: "wishCallback", wish: when });
  return close("callback", [{ text: say("handoff.callback", { at }) }]);
}

function* askWhen({ ask }: Words, hours: StaffHours, now: string): Walking<CallbackWish | "declined" | "cancel"> {
  let not: ("morning" | "afternoon")[] | undefined;
  for (let asking = 0; asking < mostAskings; asking++) {
    const when = yield* ask(asking === 0 ? "when" : `when.${asking}`, whenToCall(hours, now, not));
    if (when === "declined" || when === "cancel" || !("not" in when)) return when;
    not = [...new Set([...(not ?? []), ...when.not])];
  }
  return "declined";
}

function* callOff({ attempt }: Words): Walking<Ending> {
  const { done } = yield* attempt("gone", { name: "cancelHandoff" });
  return close("cancelled", [{ text: cancelled(done) }]);
}

function cancelled(done: boolean): Say {
  return say(done ? "handoff.cancelledUntil" : "handoff.stillTold");
}

/** How helpful it was, from 3 to 1; the same again counts no second time. */
function* rate({ attempt }: Words, of: string, rating: number): Walking<Ending> {
  const { done } = yield* attempt("rated", { name: "rateHandoff", handoff: of, rating });
  return close("rated", [{ text: say(done ? "handoff.rated" : "handoff.ratedBefore") }]);
}
