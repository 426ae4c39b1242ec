import type { Words } from "../words.js";

/** What stands in a canned reply for what is not known of a hand-off: "(이름)", as the house fills it in. */
export function gapWords(words: Words): readonly string[] {
  return ["handoffs.gap.name", "handoffs.gap.program"].map((gap) => words(gap));
}

/** Gaps that nobody filled, as they are shown; empty when there are none. */
export function gapsIn(words: Words, text: string): string {
  return gapWords(words)
    .filter((gap) => text.includes(gap))
    .join(" ");
}
