import { close, type Ending } from "../src/dialog/route.js";
import { type Choice, say } from "../src/dialog/say.js";
import type { TakingLine } from "../src/domain/needs.js";
import { cannotCome } from "./cannot-come.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { attendanceCode, couldBeCode } from "./questions/attendance-code.js";
import { results } from "./results.js";
import { missingSay, progressCard, takingTitle } from "./shown/taking-part.js";
import { whyNot } from "./why-not.js";

/** What those who take part come for: to say that they are there, to see how far they are, to have their certificate. */
export const takingPart: IeumDialog = {
  id: "taking-part",
  *route(words, scene) {
    switch (given(scene, "want")) {
      case "certificate":
        return yield* certificate(words, scene);
      case "cannotCome":
        return yield* cannotCome(words, scene);
      case "results":
        return yield* results(words, scene);
      case "whyNot":
        return yield* whyNot(words, scene);
      case "attend":
        return yield* attend(words, scene);
      default:
        return yield* progress(words, scene);
    }
  },
};

/** A code that was typed with the wish is not asked for. */
function* attend({ ask, attempt }: Words, scene: Scene): Walking<Ending> {
  const typed = given(scene, "code");
  const code =
    typed !== undefined && couldBeCode(typed)
      ? typed
      : yield* ask("code", attendanceCode(typed === undefined ? "nothing" : "otherDigits"));
  if (code === "later") return close("later", [{ text: say("taking.code.fine") }]);
  const { outcome, offering, until } = yield* attempt("marked", { name: "typeAttendanceCode", code });
  const title = takingTitle(offering ?? "", scene.catalog);
  switch (outcome) {
    case "marked":
    case "already":
    case "byStaff":
      return close(outcome, [{ text: say(`taking.code.${outcome}`, { title }) }]);
    case "wrong":
      return close("wrong", [{ text: say("taking.code.wrong"), choices: [typeAgain, staff] }]);
    case "wait":
      return close("wait", [{ text: say("taking.code.wait", { until: until ?? "" }), choices: [staff] }]);
  }
}

function* progress({ look }: Words, { catalog }: Scene): Walking<Ending> {
  const mine = yield* look("mine", { name: "takingPart" });
  if (mine.length === 0) return close("none", [{ text: say("taking.progress.none"), choices: [find] }]);
  const cards = mine.map((line) => progressCard(line, catalog));
  const done = mine.some(({ state }) => state === "completed");
  return close("shown", [
    { text: say("taking.progress.shown"), cards, ...(done ? { choices: [getCertificate] } : {}) },
  ]);
}

/** A link for each that was completed; of what was not, what is missing. */
function* certificate({ look, attempt }: Words, { catalog }: Scene): Walking<Ending> {
  const mine = yield* look("mine", { name: "takingPart" });
  const completed = mine.filter(({ state }) => state === "completed");
  if (completed.length === 0) return notYet(mine, catalog);
  const links: { readonly label: ReturnType<typeof say>; readonly url: string }[] = [];
  for (const { registration, offering } of completed) {
    const { url } = yield* attempt(`link.${registration}`, { name: "certificateLink", registration });
    if (url !== null) links.push({ label: takingTitle(offering, catalog), url });
  }
  return close("given", [{ text: say("taking.certificate.given"), links }]);
}

function notYet(mine: readonly TakingLine[], catalog: Scene["catalog"]): Ending {
  const taking = mine.find(({ state }) => state === "taking" || state === "selected");
  if (!taking) return close("none", [{ text: say("taking.certificate.none"), choices: [find] }]);
  const title = takingTitle(taking.offering, catalog);
  const missing = (taking.missing ?? []).map(missingSay);
  const text =
    missing.length === 0
      ? say("taking.certificate.notYet", { title })
      : say("taking.certificate.missing", { title, missing });
  return close("notYet", [{ text }]);
}

const find: Choice = { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } };
const staff: Choice = { label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } };
const typeAgain: Choice = {
  label: say("taking.code.again"),
  act: { kind: "start", start: { dialog: "taking-part", with: { want: "attend" } } },
};
const getCertificate: Choice = {
  label: say("taking.certificate.get"),
  act: { kind: "start", start: { dialog: "taking-part", with: { want: "certificate" } } },
};
