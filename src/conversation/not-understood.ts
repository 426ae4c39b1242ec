import { elsewhereSay } from "../../dialogs/shown/waiting.js";
import { type Choice, type Say, say } from "../dialog/say.js";
import { goOn, openQuestion } from "./go-on.js";
import { guessed } from "./guess.js";
import { menuAfter } from "./look-for.js";
import type { Reading } from "./reading.js";
import { inEnglish, menu, type Talk, type Thinking, wish } from "./talk.js";

/** After this many misses in a row a person is offered before anything else. */
const patience = 2;

/** Says so kindly, with a hint for the question that is open, and moves nothing. What was read, unsurely, is asked about. */
export function* notUnderstood(talk: Talk, text: string, reading?: Reading): Thinking<void> {
  const missed = talk.conversation.missed + 1;
  talk.change({ missed });
  const open = openQuestion(talk.conversation, talk.moment);
  const guess = reading && guessed(text, reading);
  const english = talk.conversation.language === "en";
  if (isForeign(text) && !english) return yield* offerEnglish(talk);
  const { staffOn } = talk.moment;
  if (!open && staffOn !== undefined) return talk.say({ text: elsewhereSay(staffOn), choices: menu });
  if (!open) {
    talk.say({
      text: say(guess ? "common.guess" : "common.notUnderstood"),
      choices: guess ? [guess, ...menuAfter(text).filter((one) => !sameLabel(one, guess))] : menuAfter(text),
    });
    return offerOutsideHelp(talk);
  }
  const hint = hintFor(open.question.kind, missed);
  // Of English only the plainest is read: a person is offered at once.
  const isEnough = missed >= (english ? 1 : patience);
  const person = isEnough ? [wish("menu.staff", "staff"), wish("menu.stop", "stop")] : [];
  const choices = [...(guess ? [guess] : []), ...person.filter((one) => !guess || !sameLabel(one, guess))];
  talk.say(choices.length > 0 ? { text: hint, choices } : { text: hint });
  yield* goOn(talk);
}

/** Another help each time: what was not understood, an example of an answer, a person. */
function hintFor(kind: string, missed: number): Say {
  if (missed <= 1) return say(`hint.${kind}`);
  return missed === 2 ? say(`example.${kind}`) : say("common.stillLost");
}

/** Says in both languages that there are two, and moves nothing. */
function* offerEnglish(talk: Talk): Thinking<void> {
  const choices = [inEnglish, ...(talk.top ? [wish("menu.staff", "staff")] : menu)];
  talk.say({ text: say("language.offer"), choices });
  yield* goOn(talk);
}

/** Once, and only where a model is there and its consent can be read. */
function offerOutsideHelp(talk: Talk): void {
  const { house, catalog } = talk.moment;
  if (house.outsideHelp === undefined || talk.conversation.outsideHelp !== undefined) return;
  if (!catalog.consents.some(({ id }) => id === "model")) return;
  talk.change({ outsideHelp: "asked" });
  const hear: Choice = {
    label: say("outsideHelp.hear"),
    act: { kind: "start", start: { dialog: "outside-help", with: {} } },
  };
  const before = talk.says.pop();
  talk.say({ text: say("outsideHelp.offer"), choices: [hear] }, ...(before ? [before] : []));
}

function sameLabel(one: Choice, other: Choice): boolean {
  return one.label.say === other.label.say;
}

/** Words of another language: letters enough for a sentence, none of them Korean. */
function isForeign(text: string): boolean {
  return !/\p{Script=Hangul}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 6;
}
