import { answer, type Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import { say } from "../../src/dialog/say.js";
import { type FactPatch, factQuestion } from "./fact.js";

/**
 * Which class a firm is of, once more, to somebody who told its size: "직원 20명쯤" is mostly a small or medium enterprise, and
 * never surely one, for the law goes by more than heads. A yes says that it is.
 */
export function sizedEmployer(): Question<FactPatch> {
  const question = factQuestion("employer");
  return {
    ...question,
    text: say("fact.askSized"),
    read: (reply: Reply) => (isPlainYes(reply) ? answer({ employer: "sme" }) : question.read(withoutSize(reply))),
  };
}

function isPlainYes({ choice, intent, slots }: Reply): boolean {
  return choice === undefined && intent === "yes" && slots.employer === undefined;
}

/** Who says the size again is asked again. */
function withoutSize(reply: Reply): Reply {
  const { firmSize: _size, ...slots } = reply.slots;
  return { ...reply, slots };
}
