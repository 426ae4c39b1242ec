import type { WordedChoice } from "../../conversation/message.js";

/** What a typed line means: a button, or words. */
export type Answer =
  | { readonly kind: "press"; readonly choice: WordedChoice }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "nothing" };

/**
 * Reads a line against the buttons on screen. A label typed out comes before a number: where the labels are
 * numbers themselves (0 to 10), "5" means the label. A number beyond the buttons is words, such as an age.
 */
export function readAnswer(line: string, choices: readonly WordedChoice[], pointed: number | null): Answer {
  const text = line.trim();
  const at = text === "" ? pointed : indexOf(text.normalize("NFKC"), choices);
  const choice = at === null ? undefined : choices[at];
  if (choice) return { kind: "press", choice };
  return text === "" ? { kind: "nothing" } : { kind: "text", text: line };
}

function indexOf(text: string, choices: readonly WordedChoice[]): number | null {
  const named = choices.findIndex(({ label }) => label.trim() === text);
  if (named >= 0) return named;
  const number = /^(\d{1,2})[).]?$/.exec(text)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

/** The button that an arrow key leads to, round and round; from none, down is the first and up the last. */
export function pointNext(pointed: number | null, step: 1 | -1, count: number): number | null {
  if (count === 0) return null;
  if (pointed === null) return step === 1 ? 0 : count - 1;
  return (pointed + step + count) % count;
}
