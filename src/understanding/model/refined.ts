import type { Intent, Reading, Slots } from "../../conversation/reading.js";
import { unsureBelow } from "../../conversation/reading.js";
import type { ModelAnswer } from "./answer.js";

/** Only what is looked up, told or said again: a reading of these writes nothing and gives nothing away. */
const harmless: ReadonlySet<Intent> = new Set<Intent>([
  "find",
  "detail",
  "eligibility",
  "status",
  "help",
  "repeat",
  "greet",
  "thanks",
]);

/** Sure enough to be followed where nothing is changed by it. */
const followed = 0.6;
/** Never enough to change anything: the person is asked whether this is what they want. */
const onlyAsked = unsureBelow - 0.05;

/** Whether a model may be asked about a reading at all. */
export function isUnsure(reading: Reading): boolean {
  return reading.intent !== "crisis" && reading.confidence < unsureBelow && reading.choice === undefined;
}

/**
 * The offline reading with what a model made of the same words. What was read offline stays where both speak; what the
 * model adds must stand in `shown`, the very text it saw. It never makes sure of anything that starts, changes or
 * answers something, and knows nothing of who the person is. A cry for help that it hears is answered like any other.
 */
export function refined(offline: Reading, answer: ModelAnswer, shown: string): Reading {
  if (!isUnsure(offline) || answer.intent === "other") return offline;
  if (answer.intent === "crisis")
    return answer.crisisKind === null
      ? offline
      : { intent: "crisis", slots: { ...offline.slots, crisisKind: answer.crisisKind }, confidence: followed };
  const confidence = harmless.has(answer.intent) ? followed : onlyAsked;
  if (answer.intent === offline.intent)
    return { ...offline, slots: { ...grounded(answer, shown), ...offline.slots }, confidence };
  return {
    intent: answer.intent,
    slots: { ...grounded(answer, shown), ...offline.slots },
    confidence,
  };
}

/** What the model says of the wish, as far as the words were really there. */
function grounded({ kind, aspect, topic, occupation }: ModelAnswer, shown: string): Slots {
  const said = (word: string | null) => word !== null && word.length >= 2 && word.length <= 20 && shown.includes(word);
  return {
    ...(kind === null ? {} : { kind }),
    ...(aspect === null ? {} : { aspect }),
    ...(said(topic) && topic !== null ? { topic } : {}),
    ...(said(occupation) && occupation !== null ? { occupation } : {}),
  };
}
