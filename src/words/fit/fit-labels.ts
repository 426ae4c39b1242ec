import { fits, lengthOf } from "./length.js";
import type { Length } from "./limits.js";
import type { FittedChoice, PlacedChoice } from "./page-choices.js";

export interface Labelled {
  readonly choices: readonly FittedChoice[];
  /** The full labels by their numbers, for the text above; empty when every label fits on its button. */
  readonly list: string;
  /** The longest, when it did not fit. */
  readonly longest: number | undefined;
}

/**
 * Choices with labels that fit. When one is too long for a button, all of them are numbered: the text says which number
 * is what, the buttons say the numbers. A number counts on from `from`, so that those of several cards differ.
 */
export function fitLabels(
  choices: readonly PlacedChoice[],
  { label, number, from = 1 }: { readonly label: Length; number(n: number): string; readonly from?: number },
): Labelled {
  const whole = choices.map(({ label: full, act, at }): FittedChoice => ({ kind: "act", label: full, full, act, at }));
  if (choices.every((choice) => fits(choice.label, label))) return { choices: whole, list: "", longest: undefined };
  return {
    choices: choices.map(
      ({ label: full, act, at }, index): FittedChoice => ({
        kind: "act",
        label: number(from + index),
        full,
        act,
        at,
      }),
    ),
    list: choices.map((choice, index) => `${number(from + index)} ${choice.label}`).join("\n"),
    longest: Math.max(...choices.map((choice) => lengthOf(choice.label, label))),
  };
}
