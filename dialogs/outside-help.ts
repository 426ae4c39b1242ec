import { close } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import type { IeumDialog } from "./dialog.js";
import { consentTo } from "./questions/consent.js";

/** Whether a model outside may see, with names and numbers taken out, what is not understood here. */
export const outsideHelp: IeumDialog = {
  id: "outside-help",
  *route({ ask, attempt }, { catalog }) {
    const consent = catalog.consents.find(({ id }) => id === "model");
    if (!consent) return close("none", [{ text: say("outsideHelp.none") }]);
    const agreed = yield* ask("consent", consentTo(consent, say("outsideHelp.ask")));
    if (!agreed) return close("refused", [{ text: say("outsideHelp.refused") }]);
    yield* attempt("receipt", { name: "consent", item: consent.id, version: consent.version });
    return close("agreed", [{ text: say("outsideHelp.agreed") }]);
  },
};
