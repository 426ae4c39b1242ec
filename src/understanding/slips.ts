import type { Intent } from "../conversation/reading.js";
import { initialsOf, typedInHangul } from "../language/keyboard.js";

/** What was meant by a message whose keys or letters went astray; any other message as it is. */
export type Mend = (text: string) => string;

/** Short answers that no two syllables tell: "sp" is 네, "dd" ㅇㅇ. */
const short = new Set("네 예 응 넵 넹 엉 옙 어 ㅇㅇ ㄴㄴ ㄱㅅ ㄳ ㅇㅋ ㄱㄱ ㅁㄹ ㅎㅇ ㅂㅂ ㄷㄷ ㅊㅋ ㄴ ㅇ".split(" "));
/** Of two neighbouring syllables so many have to be known from the examples. */
const known = 0.6;
/** From so many syllables on, whole ones throughout are no chance. */
const fewestTyped = 5;
/** Only a short message is written in first letters alone. */
const mostInitials = 6;

/**
 * Learns from the examples how Korean looks. Then a message typed with the keyboard left in English ("dkssudgktpdy")
 * and one of first letters alone ("ㅅㅊㅊㅅ") are read as what they stand for, where that is plain.
 */
export function learnToMend(sentences: readonly { readonly intent: Intent; readonly text: string }[]): Mend {
  const pairs = new Set(sentences.flatMap(({ text }) => neighbours(text.replace(/\s/g, ""))));
  const byInitials = new Map<string, { text: string; intents: Set<Intent> }>();
  const literal = new Set<string>();
  for (const { intent, text } of sentences) {
    const letters = text.replace(/\s/g, "");
    literal.add(letters);
    if (letters.length > mostInitials || !/^[가-힣]+$/.test(letters)) continue;
    const meant = byInitials.get(initialsOf(letters)) ?? { text: letters, intents: new Set<Intent>() };
    byInitials.set(initialsOf(letters), { ...meant, intents: meant.intents.add(intent) });
  }

  const looksKorean = (text: string) => {
    if (short.has(text)) return true;
    if (!/^[가-힣]{2,}[ㅋㅎㅠㅜ]*$/.test(text)) return false;
    const found = neighbours(text.replace(/[^가-힣]/g, ""));
    return found.filter((pair) => pairs.has(pair)).length >= found.length * known;
  };
  const typed = (word: string) => {
    const meant = typedInHangul(word === word.toUpperCase() ? word.toLowerCase() : word);
    return looksKorean(meant) ? meant : word;
  };

  return (text) => {
    if (/^[ㄱ-ㅎ\s]{2,}$/.test(text)) {
      const letters = text.replace(/\s/g, "");
      const meant = literal.has(letters) ? undefined : byInitials.get(letters);
      return meant?.intents.size === 1 ? meant.text : text;
    }
    if (/[가-힣]/.test(text)) return text.replace(/(?<![A-Za-z])[A-Za-z]{6,}(?![A-Za-z])/g, typed);
    const words = text.match(/[A-Za-z]+/g) ?? [];
    const whole = words.map(typedInHangul);
    const meant = isTypedThroughout(whole) ? whole : words.map(typed);
    return words.length > 0 && meant.every((word, i) => word !== words[i])
      ? words.reduce((t, word, i) => t.replace(word, meant[i] ?? word), text)
      : text;
  };
}

/** Hardly an English sentence gives nothing but whole syllables on Korean keys. */
function isTypedThroughout(words: readonly string[]): boolean {
  const all = words.join("");
  return words.length > 1 && all.length >= fewestTyped && /^[가-힣]+$/.test(all);
}

function neighbours(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2));
}
