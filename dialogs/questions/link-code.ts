import { z } from "zod";
import { answer, nothing, type Option, picked, type Question } from "../../src/dialog/question.js";
import { type Say, say } from "../../src/dialog/say.js";

const code = z.string().regex(/^\d{6}$/);

/** A code from here, or one from elsewhere; that one may be typed at once. */
export function newOrTyped(): Question<string> {
  return codeOr(say("link.ask"), [
    { label: say("link.newCode"), value: "new" },
    { label: say("link.haveCode"), value: "type" },
    { label: say("link.nothing"), value: "nothing" },
  ]);
}

/** The six digits that the other talk gave. */
export function typedCode(): Question<string> {
  return codeOr(say("link.askCode"), [
    { label: say("link.newCode"), value: "new" },
    { label: say("link.nothing"), value: "nothing" },
  ]);
}

function codeOr(text: Say, options: readonly Option<string>[]): Question<string> {
  const values = options.map(({ value }) => z.literal(value));
  return {
    kind: "choice",
    text,
    options,
    schema: z.union([...values, code]),
    takes: ["inform", "correct", "other", "find", "detail", "status"],
    read(reply) {
      const button = picked(options, reply);
      if (button.kind === "answer") return button;
      const { linkCode } = reply.slots;
      if (typeof linkCode === "string") return answer(linkCode);
      if (reply.intent === "no") return answer("nothing");
      // Some digits, and not six: it was meant as the code.
      const digits = reply.text.replace(/[\s.-]/g, "");
      return /^\d{4,8}\D{0,4}$/.test(digits) ? { kind: "refused", why: say("link.notSix") } : nothing;
    },
  };
}
