import type { Asked } from "../../conversation/reading.js";
import type { Aspect } from "../../domain/program.js";
import type { Weigh } from "../classifier.js";
import type { Evidence } from "../evidence.js";
import type { Judgement } from "../judgement.js";
import { ClueSheet, type Clues } from "../softmax.js";

/** All that a second opinion looks at. */
export interface Glance {
  readonly evidence: Evidence;
  /** The message without spaces, names of programs blanked. */
  readonly letters: string;
  /** Its words, names of programs blanked, figures all 0. */
  readonly words: readonly string[];
  /** Every aspect whose words are said. */
  readonly aspects: readonly Aspect[];
  readonly asked: Asked | undefined;
  /** The program that is named. */
  readonly program: string | undefined;
  readonly first: Judgement;
  /** What likeness to the examples says, the likeliest first. */
  readonly likely: ReturnType<Weigh>;
}

const stemWeight = 1.5;
const signWeight = 1;
const whileAsked = 0.7;
/** What the chances of likeness weigh; a chance counts by its root, so that the second and third count too. */
const likeWeight = 3;
const hardlyLike = 0.02;

/**
 * Runs of two to five 자모 and beginnings of words, once by themselves and once for the question that is open; words with
 * their neighbours; signs; what the first reading and likeness say, alone and together; and `more`, named clues with their
 * weights.
 */
export function secondClues(
  { evidence, words, asked, first, likely }: Glance,
  more: readonly (readonly [string, number])[] = [],
  sheet: ClueSheet = new ClueSheet(),
): Clues {
  for (const [name, weight] of more) sheet.note(`m${name}`, weight);
  const runs = `<${evidence.letters}>`.normalize("NFD");
  for (let i = 0; i < runs.length; i++)
    for (let n = 2; n <= 5 && i + n <= runs.length; n++) {
      const run = runs.slice(i, i + n);
      sheet.note(`r${run}`, 1);
      if (asked !== undefined && n > 2) sheet.note(`r ${asked} ${run}`, whileAsked);
    }
  for (const stem of evidence.stems) {
    sheet.note(`w${stem}`, stemWeight);
    if (asked !== undefined) sheet.note(`w ${asked} ${stem}`, 1);
  }
  noteWords(sheet, evidence.letters, words, 1);
  for (const { intent, chance } of likely)
    if (chance > hardlyLike) sheet.note(`c${intent}`, likeWeight * Math.sqrt(chance));
  for (const sign of [...evidence.signs, ...saidBefore(asked, first, likely)]) sheet.note(`s${sign}`, signWeight);
  return sheet.clues();
}

/** Runs of two and three syllables, whole words, and beginnings of words that stand together. */
export function noteWords(sheet: ClueSheet, letters: string, words: readonly string[], weight: number): void {
  const syllables = `<${letters}>`;
  for (let i = 0; i < syllables.length; i++)
    for (let n = 2; n <= 3 && i + n <= syllables.length; n++) sheet.note(`y${syllables.slice(i, i + n)}`, 1);
  for (const [i, word] of words.entries()) {
    sheet.note(`W${word}`, weight);
    const next = words[i + 1];
    if (next !== undefined) sheet.note(`n${word.slice(0, 2)} ${next.slice(0, 2)}`, weight);
  }
}

function saidBefore(asked: Asked | undefined, { intent, confidence }: Judgement, likely: ReturnType<Weigh>): string[] {
  const open = asked === undefined ? "free" : "open";
  const [best, next] = likely;
  const like = best?.intent ?? "none";
  return [
    `asked ${asked ?? "nothing"}`,
    `first ${intent}`,
    `first ${intent} ${Math.floor(confidence * 5)}`,
    `first ${intent} ${asked ?? "nothing"}`,
    `first ${intent} ${open}`,
    `like ${like}`,
    `like ${like} ${Math.floor((best?.chance ?? 0) * 4)}`,
    `then ${next?.intent ?? "none"}`,
    `both ${intent} ${like}`,
    `both ${intent} ${like} ${open}`,
  ];
}
