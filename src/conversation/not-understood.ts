import { type Choice, say } from "../dialog/say.js";
import { goOn, openQuestion } from "./go-on.js";
import { guessed } from "./guess.js";
import type { Reading } from "./reading.js";
import { menu, type Talk, type Thinking, wish } from "./talk.js";

/** After this many misses in a row a person is offered before anything else. */
const patience = 2;

/** Says so kindly, with a hint for the question that is open, and moves nothing. What was read, unsurely, is asked about. */
export function* notUnderstood(talk: Talk, text: string, reading?: Reading): Thinking<void> {
  const missed = talk.conversation.missed + 1;
  talk.change({ missed });
  const open = openQuestion(talk.conversation, talk.moment);
  const guess = reading && guessed(text, reading);
  if (!open) {
    const hint = guess ? "common.guess" : "common.notUnderstood";
    talk.say({
      text: say(isForeign(text) ? "common.onlyKorean" : hint),
      choices: guess ? [guess, ...menu.filter((one) => !sameLabel(one, guess))] : menu,
    });
    return offerOutsideHelp(talk);
  }
  const hint = say(isForeign(text) ? "common.onlyKorean" : `hint.${open.question.kind}`);
  const person = missed >= patience ? [wish("menu.staff", "staff"), wish("menu.stop", "stop")] : [];
  const choices = [...(guess ? [guess] : []), ...person.filter((one) => !guess || !sameLabel(one, guess))];
  talk.say(choices.length > 0 ? { text: hint, choices } : { text: hint });
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
