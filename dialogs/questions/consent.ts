import type { Question } from "../../src/dialog/question.js";
import { yesNo } from "../../src/dialog/questions.js";
import { say } from "../../src/dialog/say.js";
import type { ConsentText } from "../../src/domain/program.js";
import type { Placed } from "../../src/domain/world.js";
import { offeringTitle } from "../shown/program.js";

/** Asks for a consent: purpose, items, how long, and what a refusal means stand on the card. Nothing is ticked beforehand. */
export function consentTo(consent: ConsentText, placed: Placed): Question<boolean> {
  const question = yesNo(say("consent.ask", { title: offeringTitle(placed) }), {
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
