import { close, type Ending } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import { handoffReasons } from "../src/domain/handoff.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";

/** Calls a member of staff, and tells the person what happens next and how to take it back; afterwards, how it was. */
export const handoff: IeumDialog = {
  id: "handoff",
  *route(words, scene) {
    const { rating } = scene.with;
    if (typeof rating === "number") return yield* rate(words, given(scene, "handoff") ?? "", rating);
    return yield* call(words, scene);
  },
};

function* call({ look, attempt }: Words, scene: Scene): Walking<Ending> {
  const hours = yield* look("hours", { name: "staffHours" });
  const reason = handoffReasons.find((name) => name === given(scene, "reason")) ?? "asked";
  const program = given(scene, "program");
  const called = yield* attempt("called", {
    name: "handoff",
    reason,
    wish: given(scene, "wish") ?? "",
    ...(program ? { program } : {}),
  });
  const choices = [{ label: say("handoff.cancel"), act: { kind: "wish", intent: "stop", slots: {} } as const }];
  if (!hours.open) return close("called", [{ text: say("handoff.outsideHours", { opens: hours.opens }), choices }]);
  const text =
    called.ahead > 0
      ? say("handoff.calledAhead", { ahead: called.ahead, minutes: (called.ahead + 1) * 5 })
      : say("handoff.called");
  return close("called", [{ text, choices }]);
}

/** How helpful it was, from 3 to 1; the same again counts no second time. */
function* rate({ attempt }: Words, of: string, rating: number): Walking<Ending> {
  const { done } = yield* attempt("rated", { name: "rateHandoff", handoff: of, rating });
  return close("rated", [{ text: say(done ? "handoff.rated" : "handoff.ratedBefore") }]);
}
