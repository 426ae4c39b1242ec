import type { Question } from "../../src/dialog/question.js";
import { yesNo } from "../../src/dialog/questions.js";
import { type Say, say } from "../../src/dialog/say.js";
import type { ConsentText } from "../../src/domain/program.js";
import type { Walking, Words } from "../dialog.js";

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

/** The consents that an application can take. */
export type ApplicationConsent = "registration" | "screening";

const keysOf: Readonly<Record<ApplicationConsent, { readonly asked: string; readonly kept: string }>> = {
  registration: { asked: "consent", kept: "receipt" },
  screening: { asked: "screeningConsent", kept: "screeningReceipt" },
};

/**
 * Whether they agree to these very words; a receipt is kept if so, and what was agreed to before is taken back if not. Who
 * agreed to an earlier version in the middle of an application is asked anew: what they said yes to were other items.
 */
export function* agreesTo(words: Words, item: ApplicationConsent, text: ConsentText, ask: Say): Walking<boolean> {
  const { asked, kept } = keysOf[item];
  const since = text.version === 1 ? "" : `.${text.version}`;
  if (yield* words.ask(`${asked}${since}`, consentTo(text, ask))) {
    yield* words.attempt(`${kept}${since}`, { name: "consent", item, version: text.version }, "undoable");
    return true;
  }
  yield* words.attempt(`un${kept}${since}`, { name: "withdrawConsent", item }, "undoable");
  return false;
}
