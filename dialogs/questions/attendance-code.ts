import { z } from "zod";
import { answer, nothing, picked, type Question } from "../../src/dialog/question.js";
import { say } from "../../src/dialog/say.js";

/** The six digits that staff show in the room. */
export function attendanceCode(): Question<string> {
  const options = [{ label: say("taking.code.later"), value: "later" }];
  return {
    kind: "choice",
    text: say("taking.code.ask"),
    options,
    schema: z.union([z.literal("later"), z.string().regex(/^\d{6}$/)]),
    takes: ["inform", "correct", "other", "find", "detail", "status"],
    read(reply) {
      const button = picked(options, reply);
      if (button.kind === "answer") return button;
      if (reply.intent === "no") return answer("later");
      const digits = reply.text.replace(/\D/g, "");
      if (digits.length === 6) return answer(digits);
      return /^\s*\d[\d\s.-]{2,9}\D{0,4}$/.test(reply.text)
        ? { kind: "refused", why: say("taking.code.notSix") }
        : nothing;
    },
  };
}
