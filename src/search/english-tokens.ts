import type { Tokenizer } from "./tokens.js";

/** Cuts an English text into the beginnings of its words, but for those that say nothing when something is looked for. */
export function englishTokenizer(nothing: readonly string[]): Tokenizer {
  const ignored = new Set(nothing);
  return (text) =>
    (
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[a-z]{2,}/g) ?? []
    )
      .filter((word) => !ignored.has(word))
      .map(stem);
}

/** "cooking" and "cook", "jobs" and "job", "mentoring" and "mentor" are one. */
function stem(word: string): string {
  const bare = word.replace(/(?:ing|ed|es|s|er|ion|ment)$/, "");
  return bare.length < 3 ? word : bare.slice(0, 7);
}
