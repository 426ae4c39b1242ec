/** Words that somebody typed, as a sentence that others can follow: with a stop where they end without one. */
export function fullStop(typed: string): string {
  const text = typed.trim();
  return /[\p{Sentence_Terminal}…)\]"'”’~]$/u.test(text) ? text : `${text}.`;
}
