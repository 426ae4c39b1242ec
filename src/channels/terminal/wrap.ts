import { displayWidth, letters, letterWidth } from "./width.js";

/**
 * Breaks a text into lines of at most `columns`, between words; line breaks that are in it stay.
 * Only a word that is longer than a whole line is broken inside.
 */
export function wrap(text: string, columns: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, Math.max(columns, 2)));
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ").filter((part) => part !== "")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (displayWidth(longer) <= columns) {
      current = longer;
      continue;
    }
    if (current !== "") lines.push(current);
    const pieces = breakWord(word, columns);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? "";
  }
  return [...lines, current];
}

function breakWord(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let width = 0;
  for (const letter of letters(word)) {
    const more = letterWidth(letter);
    if (width + more > columns) {
      pieces.push(piece);
      piece = "";
      width = 0;
    }
    piece += letter;
    width += more;
  }
  return [...pieces, piece];
}
