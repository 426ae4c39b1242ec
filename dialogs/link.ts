import { yesNo } from "../src/dialog/questions.js";
import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, say } from "../src/dialog/say.js";
import { spacedCode } from "../src/domain/link-code.js";
import { given, type IeumDialog, type Walking, type Words } from "./dialog.js";
import { newOrTyped, typedCode } from "./questions/link-code.js";

/**
 * Makes two talks on two channels one person's: one of them gives a code, the other takes it. What follows is said before
 * anything is joined, and it is the person who says yes.
 */
export const link: IeumDialog = {
  id: "link",
  *route(words, scene) {
    const { ask } = words;
    const told = given(scene, "code");
    const meant = given(scene, "want");
    const want = told ?? (meant === "type" || meant === "new" ? meant : yield* ask("want", newOrTyped()));
    if (want === "new") return yield* giveCode(words);
    const code = want === "type" ? yield* ask("code", typedCode()) : want;
    if (code === "new") return yield* giveCode(words);
    if (code === "nothing") return close("kept", [{ text: say("link.kept") }]);
    return yield* join(words, code);
  },
};

/** Whoever knows the code sees everything: that is said before it. The code stands last, where it is looked for. */
function* giveCode({ attempt }: Words): Walking<Ending> {
  const { code, until } = yield* attempt("given", { name: "linkCode" });
  const card = { title: say("link.code", { code: spacedCode(code) }), text: say("link.until", { until }) };
  return close("given", [{ text: say("link.secret") }, { text: say("link.given"), cards: [card] }]);
}

function* join({ ask, attempt }: Words, code: string): Walking<Ending> {
  const labels = { yes: say("link.yes"), no: say("link.no"), sureness: 0.85 };
  const sure = yield* ask("sure", yesNo(say("link.sure", { code: spacedCode(code) }), labels));
  if (!sure) return close("kept", [{ text: say("link.kept") }]);
  const { outcome, until } = yield* attempt("joined", { name: "typeLinkCode", code });
  switch (outcome) {
    case "joined":
      return close("joined", [{ text: say("link.joined"), choices: [mine, find] }]);
    case "wrong":
      return close("wrong", [{ text: say("link.wrong"), choices: [typeAgain, staff] }]);
    case "wait":
      return close("wait", [{ text: say("link.wait", { until: until ?? "" }), choices: [staff] }]);
    case "busy":
      return close("busy", [{ text: say("link.busy"), choices: [typeAgain, staff] }]);
    case "withStaff":
      return close("withStaff", [{ text: say("link.withStaff") }]);
    case "sameOffering":
      return close("sameOffering", [{ text: say("link.sameOffering"), choices: [mine, giveUp, staff] }]);
    case "same":
      return close("same", [{ text: say("link.same"), choices: [mine] }]);
  }
}

const mine: Choice = { label: say("menu.mine"), act: { kind: "wish", intent: "status", slots: {} } };
const find: Choice = { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } };
const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
const giveUp: Choice = { label: say("applications.giveUp"), act: { kind: "wish", intent: "withdraw", slots: {} } };
const typeAgain: Choice = {
  label: say("link.typeAgain"),
  act: { kind: "start", start: { dialog: "link", with: { want: "type" } } },
};
