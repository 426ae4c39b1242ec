const graphemes = new Intl.Segmenter("ko", { granularity: "grapheme" });

// East Asian Wide and Fullwidth: Hangul, Han, kana, CJK marks, full-width forms; and pictures.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|\ufe0f/u;
const unseen = /^[\p{Mark}\p{Control}\p{Format}]+$/u;

/** What a reader sees as one letter each: a syllable, a letter with its accents, a family of four. */
export function letters(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Columns that a text takes on a terminal: a Hangul syllable takes two. */
export function displayWidth(text: string): number {
  return letters(text).reduce((columns, letter) => columns + letterWidth(letter), 0);
}

export function letterWidth(letter: string): 0 | 1 | 2 {
  if (unseen.test(letter)) return 0;
  return wide.test(letter) ? 2 : 1;
}
