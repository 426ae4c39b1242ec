import type { Question } from "../../src/dialog/question.js";
import { yesNo } from "../../src/dialog/questions.js";
import { type Say, say } from "../../src/dialog/say.js";
import type { ConsentText } from "../../src/domain/program.js";

/** Asks for a consent: purpose, items, how long, and what a refusal means stand on the card. Nothing is ticked beforehand. */
export function consentTo(consent: ConsentText, text: Say): Question<boolean> {
  const question = yesNo(text, {
    kind: "consent",
    sureness: 0.85,
    yes: say("consent.agree"),
    no: say("consent.refuse"),
    cards: [
      {
        title: say("consent.title"),
        facts: [
          [say("consent.purpose"), say("plain", { text: consent.purpose })],
          [say("consent.items"), say("plain", { text: consent.items })],
          [say("consent.retention"), say("plain", { text: consent.retention })],
          [say("consent.refusal"), say("plain", { text: consent.refusal })],
        ],
      },
    ],
  });
  return { ...question, again: say("consent.again") };
}
