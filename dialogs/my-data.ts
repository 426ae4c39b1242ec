import { choice, yesNo } from "../src/dialog/questions.js";
import { close, type Ending } from "../src/dialog/route.js";
import { type Say, say } from "../src/dialog/say.js";
import { liveStates } from "../src/domain/registration.js";
import { given, type IeumDialog, type Scene, type Walking, type Words } from "./dialog.js";
import { isPicked, newValue, whatToCorrect } from "./questions/correct.js";
import { factsNow, myDataCard, myDataText } from "./shown/my-data.js";

const wants = ["see", "correct", "export", "consent", "erase", "nothing"] as const;

/** A person's own data: seen, put right, taken along, a consent taken back, or all of it erased. */
export const myData: IeumDialog = {
  id: "my-data",
  *route(words, scene) {
    const { ask } = words;
    const options = wants.map((value) => ({ label: say(`mydata.want.${value}`), value }));
    const told = wants.find((value) => value === given(scene, "want"));
    const want = told ?? (yield* ask("want", choice(say("mydata.ask"), options)));
    switch (want) {
      case "see":
        return yield* see(words, scene);
      case "correct":
        return yield* correct(words);
      case "export":
        return yield* takeAlong(words, scene);
      case "consent":
        return yield* takeBack(words, scene);
      case "erase":
        return yield* eraseAll(words);
      case "nothing":
        return close("nothing", [{ text: say("mydata.nothing") }]);
    }
  },
};

function* see({ look, attempt }: Words, scene: Scene): Walking<Ending> {
  const data = yield* look("data", { name: "myData" });
  yield* attempt("ticket", { name: "ownRequest", kind: "see" });
  return close("shown", [{ text: say("mydata.shown"), cards: myDataCard(data, scene.catalog, scene.today) }]);
}

/** What is known is put right at once, whatever of it is named; then it is said as it is now. */
function* correct({ ask, look, attempt }: Words): Walking<Ending> {
  const data = yield* look("data", { name: "myData" });
  const what = yield* ask("what", whatToCorrect(data));
  if (what === "nothing") return close("nothing", [{ text: say("mydata.nothing") }]);
  const facts = isPicked(what) ? yield* ask(`new.${what.pick}`, newValue(what.pick)) : what;
  if (Object.keys(facts).length === 0) return close("nothing", [{ text: say("mydata.nothing") }]);
  yield* attempt("mended", { name: "correctOwn", facts });
  return close("corrected", [{ text: factsNow(facts) }]);
}

function* takeAlong({ look, attempt }: Words, scene: Scene): Walking<Ending> {
  const data = yield* look("data", { name: "myData" });
  yield* attempt("ticket", { name: "ownRequest", kind: "export" });
  const { url } = yield* attempt("link", { name: "exportLink" });
  const text = myDataText(data, scene.catalog, scene.today);
  if (url === null) return close("exported", [{ text }]);
  return close("exported", [{ text }, { text: say("mydata.page"), links: [{ label: say("mydata.openPage"), url }] }]);
}

/** Which consent, where several were given; what follows stands in the question. */
function* takeBack({ ask, look, attempt }: Words, scene: Scene): Walking<Ending> {
  const { consents, applications } = yield* look("data", { name: "myData" });
  const items = [...new Set(consents.map(({ item }) => item))];
  if (items.length === 0) return close("noConsents", [{ text: say("mydata.noConsentsToTakeBack") }]);
  const options = [
    ...items.map((item) => ({ label: say(`consent.item.${item}`), value: item })),
    { label: say("mydata.keep"), value: "none" },
  ];
  const which = items.length === 1 ? items[0] : yield* ask("which", choice(say("mydata.whichConsent"), options));
  const consent = scene.catalog.consents.find(({ id }) => id === which);
  if (which === undefined || which === "none" || !consent) return close("kept", [{ text: say("mydata.nothing") }]);
  const live = which === "registration" && applications.some(({ state }) => liveStates.has(state));
  const labels = { yes: say("mydata.takeBackYes"), no: say("mydata.keep") };
  if (!(yield* ask("sure", yesNo(sureTakeBack(which, live), labels))))
    return close("kept", [{ text: say("mydata.nothing") }]);
  yield* attempt("gone", { name: "withdrawConsent", item: which });
  return close("takenBack", [{ text: say("mydata.takenBack"), ...(live ? { choices: [giveUp] } : {}) }]);
}

function sureTakeBack(item: string, live: boolean): Say {
  const text = say(`mydata.sureTakeBack.${item}`);
  return live ? say("lines.each", { lines: [text, say("mydata.liveStays")] }) : text;
}

const giveUp = {
  label: say("applications.giveUp"),
  act: { kind: "wish", intent: "withdraw", slots: {} } as const,
};

/** What a law keeps although it is asked to go is said before it is decided. */
function* eraseAll({ ask, look, attempt }: Words): Walking<Ending> {
  const kept = yield* look("kept", { name: "lawKeeps" });
  const laws = kept.map(({ law, until }) => say("mydata.lawKeeps", { law, until }));
  const text = laws.length > 0 ? say("mydata.sureEraseBut", { laws }) : say("mydata.sureErase");
  const labels = { yes: say("mydata.eraseYes"), no: say("mydata.keep"), sureness: 0.85 };
  if (!(yield* ask("sure", yesNo(text, labels)))) return close("kept", [{ text: say("mydata.nothing") }]);
  yield* attempt("gone", { name: "erase" });
  return close("erased", [{ text: say("mydata.erased") }]);
}
