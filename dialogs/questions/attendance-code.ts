import { z } from "zod";
import { answer, nothing, picked, type Question } from "../../src/dialog/question.js";
import { say } from "../../src/dialog/say.js";

/** Whether digits could be a code of attendance. */
export function couldBeCode(digits: string): boolean {
  return /^\d{6}$/.test(digits);
}

/** The six digits that staff show in the room. `after`: something else was typed for them, and is told of. */
export function attendanceCode(after: "nothing" | "otherDigits" = "nothing"): Question<string> {
  const options = [{ label: say("taking.code.later"), value: "later" }];
  return {
    kind: "choice",
    text: say(after === "nothing" ? "taking.code.ask" : "taking.code.notSix"),
    again: say("taking.code.ask"),
    options,
    schema: z.union([z.literal("later"), z.string().regex(/^\d{6}$/)]),
    takes: ["inform", "correct", "other", "find", "detail", "status"],
    read(reply) {
      const button = picked(options, reply);
      if (button.kind === "answer") return button;
      if (reply.intent === "no") return answer("later");
      const digits = reply.text.replace(/\D/g, "");
      if (couldBeCode(digits)) return answer(digits);
      return /^\s*\d[\d\s.-]{2,9}\D{0,4}$/.test(reply.text)
        ? { kind: "refused", why: say("taking.code.notSix") }
        : nothing;
    },
  };
}
