import type { Act, Choice } from "../dialog/say.js";
import type { Words } from "../words/words.js";

/** The button on offer whose words a message is, to the letter but for blanks and the full stop: no yes that could mean another. */
export function typedButton(words: Words, choices: readonly Choice[], text: string): Act | undefined {
  const typed = plain(text);
  return typed === "" ? undefined : choices.find(({ label }) => plain(words.word(label)) === typed)?.act;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s.!~]+/gu, "");
}
