import type { Asked } from "../../conversation/reading.js";
import { tidy } from "../../language/plain.js";
import { ClueSheet, type Clues } from "../softmax.js";
import { senses } from "./senses.js";

const wordWeight = 2;
const closeWeight = 1.5;
const askedWeight = 1.5;
const askingWeight = 2;
const senseWeight = 3;
const pairWeight = 2;

/** Longer messages tell of more than of being asked. */
export const longestRemark = 120;

/**
 * Runs of one to four syllables, the same without their final consonants (할게 and 하께 are near), runs of three to five
 * letters of the alphabet (자모), words as written, by how they begin and end and what begins next, how the message opens
 * and closes, what it touches on, each two of these together, and the question that is open.
 */
export function remarkClues(text: string, asked: Asked | undefined, sheet = new ClueSheet()): Clues {
  const plain = tidy(text, longestRemark).toLowerCase().replace(/\d+/g, "0");
  const words = plain
    .replace(/[^가-힣a-z0-9ㄱ-ㅎㅏ-ㅣ?]+/g, " ")
    .trim()
    .split(" ");
  noteRuns(sheet, `<${words.join("").replaceAll("?", "")}>`);
  noteWords(sheet, words);
  const touched = touchedIn(plain);
  touched.forEach((sense, at) => {
    sheet.note(`S${sense}`, senseWeight);
    for (const other of touched.slice(at + 1)) sheet.note(`P${sense}+${other}`, pairWeight);
  });
  if (asked !== undefined) sheet.note(`a${asked}`, askedWeight);
  if (/[?？]/.test(text)) sheet.note("asks", askingWeight);
  sheet.note(`length ${[5, 10, 18, 30].filter((letters) => plain.length >= letters).length}`, 1);
  return sheet.clues();
}

/** What a text touches on, by the names of `senses`. */
export function touchedIn(plain: string): readonly string[] {
  const tight = plain.replaceAll(" ", "");
  return senses.flatMap(([name, said]) => (said.test(tight) ? [name] : []));
}

function noteRuns(sheet: ClueSheet, letters: string): void {
  const open = [...letters].map(withoutFinal).join("");
  for (let i = 0; i < letters.length; i++)
    for (let n = 1; n <= 4 && i + n <= letters.length; n++) {
      sheet.note(`s${letters.slice(i, i + n)}`, 1);
      if (n > 1) sheet.note(`o${open.slice(i, i + n)}`, 1);
    }
  const jamo = letters.normalize("NFD");
  for (let i = 0; i < jamo.length; i++)
    for (let n = 3; n <= 5 && i + n <= jamo.length; n++) sheet.note(`j${jamo.slice(i, i + n)}`, 1);
}

function noteWords(sheet: ClueSheet, words: readonly string[]): void {
  for (const [at, word] of words.entries()) {
    sheet.note(`w${word}`, wordWeight);
    sheet.note(`t${word.slice(0, 1)}${withoutFinal(word.charAt(1))}`, wordWeight);
    sheet.note(`e${word.slice(-2)}`, 1);
    const next = words[at + 1];
    if (next !== undefined) sheet.note(`n${word.slice(0, 2)} ${next.slice(0, 2)}`, 1);
  }
  sheet.note(`f${words[0]?.slice(0, 2)}`, 1);
  const last = words.at(-1) ?? "";
  for (let n = 1; n <= 4; n++) sheet.note(`c${last.slice(-n)}`, closeWeight);
}

function withoutFinal(letter: string): string {
  const at = letter.charCodeAt(0) - 0xac00;
  return !(at >= 0 && at <= 11_171) ? letter : String.fromCharCode(0xac00 + at - (at % 28));
}
