import { choice, yesNo } from "../src/dialog/questions.js";
import { close, type Ending } from "../src/dialog/route.js";
import { type Card, type Choice, type Start, say } from "../src/dialog/say.js";
import type { ApplicationLine } from "../src/domain/needs.js";
import { liveStates } from "../src/domain/registration.js";
import { offeringOf } from "../src/domain/world.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { applicationCard, hasEnded, titleOf } from "./shown/application.js";
import { confirming } from "./shown/confirmation.js";
import { keptForThem } from "./shown/limited.js";
import { momentSay } from "./shown/moment.js";

/** A person's own applications: where each stands and why; giving one up; taking or leaving a seat that came free. */
export const applications: IeumDialog = {
  id: "applications",
  *route(words, scene) {
    const mine = yield* words.look("mine", { name: "applications" });
    const about = narrowed(mine, scene);
    const purpose = given(scene, "purpose") ?? "status";
    const offer = about.find(({ state }) => state === "offered");
    if (offer && purpose !== "withdraw") return yield* answerOffer(words, scene, offer);
    if (purpose === "withdraw")
      return yield* giveUp(
        words,
        scene,
        about.filter((line) => canGiveUp(line, scene)),
      );
    if (about.length === 0) return close("none", [{ text: say("applications.none"), choices: [findChoice] }]);
    const live = about.some((line) => canGiveUp(line, scene));
    return close("shown", [
      {
        text: say("applications.list", { count: about.length }),
        cards: about.map((line) => withWayOut(line, scene)),
        choices: live ? [withdrawChoice, findChoice] : [findChoice],
      },
    ]);
  },
};

/** Whoever waits can leave the list from the card itself. */
function withWayOut(line: ApplicationLine, scene: Scene): Card {
  const card = applicationCard(line, scene.catalog, scene.today);
  if (line.state !== "waiting" || !canGiveUp(line, scene)) return card;
  const start: Start = { dialog: "applications", with: { purpose: "withdraw", registration: line.registration } };
  return { ...card, choices: [{ label: say("applications.leaveList"), act: { kind: "start", start } }] };
}

/** What is over cannot be given up any more. */
function canGiveUp(line: ApplicationLine, { catalog, today }: Scene): boolean {
  return liveStates.has(line.state) && !hasEnded(line, catalog, today);
}

const findChoice: Choice = { label: say("menu.find"), act: { kind: "wish", intent: "find", slots: {} } };
const withdrawChoice: Choice = {
  label: say("applications.giveUp"),
  act: { kind: "wish", intent: "withdraw", slots: {} },
};

/** Only those of the program or offering that was named, when any of them are. */
function narrowed(mine: readonly ApplicationLine[], scene: Scene): readonly ApplicationLine[] {
  const registration = given(scene, "registration");
  const offering = given(scene, "offering");
  const program = given(scene, "program");
  const named = mine.filter(
    (line) =>
      line.registration === registration ||
      line.offering === offering ||
      (offering === undefined && line.program === program),
  );
  return named.length > 0 ? named : mine;
}

function* answerOffer(words: Words, scene: Scene, line: ApplicationLine): Walking<Ending> {
  const { ask, attempt } = words;
  const title = titleOf(line, scene.catalog);
  const take = yield* ask(
    "take",
    yesNo(say("offer.ask", { title, until: momentSay(line.offerUntil ?? "", scene.today) }), {
      kind: "choice",
      yes: say("offer.take"),
      no: say("offer.leave"),
    }),
  );
  if (!take) {
    yield* attempt("declined", { name: "declineOffer", registration: line.registration });
    return close("declined", [{ text: say("offer.declined", { title }), choices: [findChoice] }]);
  }
  const taken = yield* attempt("taken", { name: "acceptOffer", registration: line.registration });
  if (taken.kind === "limit") return keptForThem(line, taken, scene);
  const ending = close(taken.kind, [{ text: say(`offer.${taken.kind}`, { title }) }]);
  if (taken.kind !== "taken") return ending;
  return yield* confirming(words, ending, offeringOf(scene.catalog, line.offering), {
    registration: line.registration,
    today: scene.today,
  });
}

function* giveUp({ ask, attempt }: Words, scene: Scene, live: readonly ApplicationLine[]): Walking<Ending> {
  if (live.length === 0) return close("none", [{ text: say("applications.noneToGiveUp"), choices: [findChoice] }]);
  const which = live.length === 1 ? live[0] : yield* pickOne(ask, scene, live);
  if (!which) return close("kept", [{ text: say("applications.kept") }]);
  const title = titleOf(which, scene.catalog);
  const sure = yield* ask(
    "sure",
    yesNo(say(which.state === "waiting" ? "applications.sureWaiting" : "applications.sure", { title }), {
      yes: say("applications.giveUpYes"),
      no: say("applications.keep"),
    }),
  );
  if (!sure) return close("kept", [{ text: say("applications.kept") }]);
  const { done } = yield* attempt("gone", { name: "withdraw", registration: which.registration });
  return close("withdrawn", [
    { text: say(done ? "applications.withdrawn" : "applications.alreadyGone", { title }), choices: [findChoice] },
  ]);
}

function* pickOne(
  ask: Words["ask"],
  scene: Scene,
  live: readonly ApplicationLine[],
): Walking<ApplicationLine | undefined> {
  const options = live.map((line) => ({ label: titleOf(line, scene.catalog), value: line.registration }));
  const none = { label: say("applications.keep"), value: "none" };
  const picked = yield* ask("which", choice(say("applications.which"), [...options, none]));
  return live.find(({ registration }) => registration === picked);
}
