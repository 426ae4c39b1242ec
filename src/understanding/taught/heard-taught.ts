import { type Asked, type Reading, type ReadingContext, unsureBelow } from "../../conversation/reading.js";
import type { Judgement } from "../judgement.js";
import type { Said } from "../said.js";
import { keyOf } from "./key.js";
import type { Hit, Lessons } from "./lessons.js";

/** To these every text is an answer. */
const anyText: ReadonlySet<Asked> = new Set(["name", "comment", "text"]);

/**
 * What staff taught of a message, given how it reads without that; a cry for help never comes here. An open question keeps
 * its answers, and buttons their words. A line that is only like a taught one counts where nothing was understood.
 */
export function heardTaught(
  lessons: Lessons,
  { tight }: Said,
  read: Reading,
  { asked }: ReadingContext,
): Hit | undefined {
  if (read.choice !== undefined || (asked !== undefined && answers(read, asked))) return undefined;
  const key = keyOf(tight);
  const unsure = read.intent === "other" || read.confidence < unsureBelow;
  return lessons.exactly(key, asked) ?? (unsure ? lessons.nearly(key, asked) : undefined);
}

function answers({ intent, slots, confidence }: Reading, asked: Asked): boolean {
  if (intent === "yes" || intent === "no" || intent === "unsure") return confidence >= unsureBelow;
  return intent === "answer" && (anyText.has(asked) || Object.keys(slots).length > 0);
}

/** The wish of a taught line, and how sure it is. */
export function meantBy({ line, how }: Hit): Judgement {
  return { intent: line.intent, confidence: how === "exactly" ? 0.9 : 0.75 };
}
