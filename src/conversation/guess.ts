import { type Choice, say } from "../dialog/say.js";
import type { Intent, Reading } from "./reading.js";

/** Under this a guess is no better than none. */
export const worthAsking = 0.3;

const labels: Partial<Readonly<Record<Intent, string>>> = {
  find: "menu.find",
  status: "menu.mine",
  staff: "menu.staff",
  stop: "menu.stop",
  apply: "guess.apply",
  eligibility: "guess.eligibility",
  detail: "guess.detail",
  withdraw: "guess.withdraw",
  survey: "guess.survey",
  privacy: "guess.privacy",
  restart: "guess.restart",
};

/** What somebody may have meant, as a button: an unsure reading starts nothing, but it may be asked about. */
export function guessed(text: string, { intent, slots, confidence }: Reading): Choice | undefined {
  const label = labels[intent];
  if (label === undefined || confidence < worthAsking) return undefined;
  // What is looked for is in the words, not in the button's.
  if (intent === "find")
    return { label: say(label), act: { kind: "start", start: { dialog: "discovery", with: { wish: text } } } };
  return { label: say(label), act: { kind: "wish", intent, slots } };
}
