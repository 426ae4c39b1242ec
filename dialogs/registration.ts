import type { Ending } from "../src/dialog/route.js";
import { close } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import { assess } from "../src/domain/eligibility.js";
import type { Facts } from "../src/domain/facts.js";
import { limitReached } from "../src/domain/limits.js";
import type { Application } from "../src/domain/needs.js";
import { liveStates } from "../src/domain/registration.js";
import { offeringOf, openOfferings, type Placed, programOf } from "../src/domain/world.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { agreesTo } from "./questions/consent.js";
import { organisation, personName, phoneNumber } from "./questions/identity.js";
import { chooseOffering } from "./questions/offering.js";
import { mending, review } from "./questions/review.js";
import { type ScreeningKey, screeningAsks, screeningQuestions } from "./questions/screening.js";
import { waitOrSimilar } from "./questions/wait.js";
import { settle, whoApplies } from "./settle.js";
import { clashRow } from "./shown/clash.js";
import { confirming } from "./shown/confirmation.js";
import { limited } from "./shown/limited.js";
import { offeringTitle } from "./shown/program.js";
import { already, elsewhere, noneOpen, notEligible, queued, seated } from "./shown/registration.js";

/** Signs one person, or one company, up for one offering. */
export const registration: IeumDialog = {
  id: "registration",
  *route(words, scene) {
    const { ask, look, again } = words;
    const program = programOf(scene.catalog, given(scene, "program"));
    if (!program) return close("unknown", [{ text: say("registration.unknown") }], { dialog: "discovery", with: {} });
    if (!program.registrable) return elsewhere(program);
    const open = openOfferings(program, scene.today);
    if (open.length === 0) return noneOpen(program);
    const told = { ...scene.facts, ...(yield* whoApplies(words, program, scene)) };
    const early = assess(program, told, scene.today);
    if (early.kind === "ineligible") return notEligible(program, early, told);

    const placed = yield* chooseOffering(words, open, offeringOf(scene.catalog, given(scene, "offering") ?? ""));

    const mine = yield* look("mine", { name: "applications" });
    const live = mine.find((line) => line.offering === placed.offering.id && liveStates.has(line.state));
    if (live) return already(placed, live.state);
    const limit = limitReached(placed, mine, scene.catalog);
    if (limit) return limited(placed, limit, scene.catalog);

    const consent = scene.catalog.consents.find(({ id }) => id === "registration");
    if (!consent) throw new Error("the catalogue has no consent for registration");
    if (!(yield* agreesTo(words, "registration", consent, say("consent.ask", { title: offeringTitle(placed) }))))
      return close("no-consent", [{ text: say("registration.noConsent"), choices: staffChoice }]);

    const { known, verdict } = yield* settle(words, program, scene);
    if (verdict.kind === "ineligible") return notEligible(program, verdict, known);

    const identity = yield* formOf(words, known);
    const asks = yield* agreedToScreening(words, placed, known, scene);
    const form = { ...identity, ...(yield* screeningQuestions(words, asks)) };
    const draft = { placed, known, verdict, form, asks, clashes: clashRow(placed, mine, scene) };
    const reviewed = yield* ask("reviewed", review(draft));
    if (reviewed === "stop") return close("left", [{ text: say("registration.left") }]);
    if (reviewed === "mend") return yield* again({ forget: [yield* ask("mend", mending(draft)), "mend", "reviewed"] });

    const application: Application = {
      program: program.id,
      round: placed.round.id,
      offering: placed.offering.id,
      form,
      facts: known,
      verdict: verdict.kind,
    };
    return yield* seat(words, placed, application, scene);
  },
};

/** The few things a registration needs beyond what settles the verdict. */
function* formOf({ ask }: Words, known: Facts): Walking<Record<string, string>> {
  const company = known.applicant === "company" ? yield* ask("organisation", organisation()) : {};
  const name = known.applicant === "company" ? personName(say("identity.askContact")) : personName();
  return { ...company, ...(yield* ask("name", name)), ...(yield* ask("phone", phoneNumber())) };
}

/**
 * What they may be asked of what staff choose by: these items have a consent of their own, asked only of who would be asked
 * for them. Who does not agree applies without.
 */
function* agreedToScreening(
  words: Words,
  placed: Placed,
  known: Facts,
  { catalog }: Scene,
): Walking<readonly ScreeningKey[]> {
  const asks = screeningAsks(placed, known);
  const consent = catalog.consents.find(({ id }) => id === "screening");
  if (asks.length === 0 || !consent) return [];
  return (yield* agreesTo(words, "screening", consent, say("consent.askScreening"))) ? asks : [];
}

const staffChoice = [{ label: say("menu.staff"), act: { kind: "wish", intent: "staff", slots: {} } as const }];

/** Takes the seat, or offers the waiting list when there is none. */
function* seat(words: Words, placed: Placed, application: Application, scene: Scene): Walking<Ending> {
  const { ask, attempt } = words;
  const taken = yield* attempt("seat", { name: "register", ...application });
  switch (taken.kind) {
    case "seated": {
      const ending = seated(placed, taken.kind, application.verdict);
      return yield* confirming(words, ending, placed, { ...taken, today: scene.today });
    }
    case "applied":
      return seated(placed, taken.kind, application.verdict);
    case "already":
      return already(placed, taken.state);
    case "closed":
      return noneOpen(placed.program);
    case "limit":
      return limited(placed, taken, scene.catalog);
    case "full": {
      const others = openOfferings(placed.program, scene.today).length > 1;
      const wait = yield* ask("wait", waitOrSimilar(placed, taken, others ? "others" : "none", scene.now));
      if (wait === "similar")
        return close("full", [], { dialog: "registration", with: { program: placed.program.id } });
      if (wait === "no") return close("full", [{ text: say("registration.left") }]);
      const queue = yield* attempt("queue", { name: "enqueue", ...application });
      const ending = queued(placed, queue, scene);
      return queue.kind === "seated"
        ? yield* confirming(words, ending, placed, { ...queue, today: scene.today })
        : ending;
    }
  }
}
