import type { WordedChoice } from "../../src/conversation/message.js";

/** A button for the n-th option of a question. */
export function optionButton(label: string, index: number): WordedChoice {
  return { label, act: { kind: "option", frame: "f1", key: "k1", index } };
}
