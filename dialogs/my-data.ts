import { choice, yesNo } from "../src/dialog/questions.js";
import { close, type Ending } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import { given, type IeumDialog, type Walking, type Words } from "./dialog.js";
import { myDataCard, myDataText } from "./shown/my-data.js";

const wants = ["see", "correct", "export", "consent", "erase", "nothing"] as const;

/** A person's own data: seen, corrected, taken along, a consent taken back, or all of it erased. */
export const myData: IeumDialog = {
  id: "my-data",
  *route(words, scene) {
    const { ask, look } = words;
    const options = wants.map((value) => ({ label: say(`mydata.want.${value}`), value }));
    const told = wants.find((value) => value === given(scene, "want"));
    const want = told ?? (yield* ask("want", choice(say("mydata.ask"), options)));
    switch (want) {
      case "see": {
        const data = yield* look("data", { name: "myData" });
        return close("shown", [{ text: say("mydata.shown"), cards: myDataCard(data, scene.catalog, scene.today) }]);
      }
      case "correct":
        return close("correct", [{ text: say("mydata.howToCorrect") }]);
      case "export": {
        const data = yield* look("data", { name: "myData" });
        return close("exported", [{ text: myDataText(data, scene.catalog, scene.today) }]);
      }
      case "consent":
        return yield* takeBack(words);
      case "erase":
        return yield* eraseAll(words);
      case "nothing":
        return close("nothing", [{ text: say("mydata.nothing") }]);
    }
  },
};

function* takeBack({ ask, attempt }: Words): Walking<Ending> {
  const labels = { yes: say("mydata.takeBackYes"), no: say("mydata.keep") };
  if (!(yield* ask("sure", yesNo(say("mydata.sureTakeBack"), labels))))
    return close("kept", [{ text: say("mydata.nothing") }]);
  yield* attempt("gone", { name: "withdrawConsent", item: "registration" });
  return close("takenBack", [{ text: say("mydata.takenBack") }]);
}

function* eraseAll({ ask, attempt }: Words): Walking<Ending> {
  const labels = { yes: say("mydata.eraseYes"), no: say("mydata.keep"), sureness: 0.85 };
  if (!(yield* ask("sure", yesNo(say("mydata.sureErase"), labels))))
    return close("kept", [{ text: say("mydata.nothing") }]);
  yield* attempt("gone", { name: "erase" });
  return close("erased", [{ text: say("mydata.erased") }]);
}
