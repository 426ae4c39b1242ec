import type { Tokenizer } from "./tokens.js";

/**
 * Cuts the same texts again and again, version after version of a catalogue: each once. Every call begins a version and
 * forgets what only the one before the last had. For texts of programs, never for what people write.
 */
export function keptTokens(tokensOf: Tokenizer): () => Tokenizer {
  let before = new Map<string, string[]>();
  let now = new Map<string, string[]>();
  return () => {
    before = now;
    now = new Map();
    const [old, kept] = [before, now];
    return (text) => {
      const tokens = kept.get(text) ?? old.get(text) ?? tokensOf(text);
      kept.set(text, tokens);
      return tokens;
    };
  };
}
