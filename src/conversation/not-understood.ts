import { say } from "../dialog/say.js";
import { goOn, openQuestion } from "./go-on.js";
import { menu, type Talk, type Thinking, wish } from "./talk.js";

/** After this many misses in a row a person is offered before anything else. */
const patience = 2;

/** Says so kindly, with a hint for the question that is open, and moves nothing. */
export function* notUnderstood(talk: Talk, text: string): Thinking<void> {
  const missed = talk.conversation.missed + 1;
  talk.change({ missed });
  const open = openQuestion(talk.conversation, talk.moment);
  if (!open) {
    talk.say({ text: say(isForeign(text) ? "common.onlyKorean" : "common.notUnderstood"), choices: menu });
    return;
  }
  const hint = say(isForeign(text) ? "common.onlyKorean" : `hint.${open.question.kind}`);
  talk.say(
    missed >= patience
      ? { text: hint, choices: [wish("menu.staff", "staff"), wish("menu.stop", "stop")] }
      : { text: hint },
  );
  yield* goOn(talk);
}

/** Words of another language: letters enough for a sentence, none of them Korean. */
function isForeign(text: string): boolean {
  return !/\p{Script=Hangul}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 6;
}
