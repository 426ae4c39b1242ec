import { close } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import { handoffReasons } from "../src/domain/handoff.js";
import { given, type IeumDialog } from "./dialog.js";

/** Calls a member of staff, and tells the person what happens next and how to take it back. */
export const handoff: IeumDialog = {
  id: "handoff",
  *route({ look, attempt }, scene) {
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
  },
};
