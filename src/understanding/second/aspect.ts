import type { Aspect } from "../../domain/program.js";
import { ClueSheet, type Clues } from "../softmax.js";
import { type Glance, noteWords } from "./clues.js";

const wordWeight = 2;
const ruleWeight = 1.5;
const heardWeight = 2;

/**
 * What tells which aspect of a program is asked about: the words above all. What the rules read weighs no more than a word
 * does, since a question has many words of which they know few.
 */
export function aspectClues({ evidence, words, aspects }: Glance, ruled: Aspect | undefined): Clues {
  const sheet = new ClueSheet();
  const runs = `<${evidence.letters}>`.normalize("NFD");
  for (let i = 0; i < runs.length; i++)
    for (let n = 2; n <= 4 && i + n <= runs.length; n++) sheet.note(`r${runs.slice(i, i + n)}`, 1);
  for (const stem of evidence.stems) sheet.note(`w${stem}`, 1.5);
  noteWords(sheet, evidence.letters, words, wordWeight);
  sheet.note(`rule ${ruled ?? "none"}`, ruleWeight);
  for (const aspect of aspects) sheet.note(`heard ${aspect}`, heardWeight);
  return sheet.clues();
}
