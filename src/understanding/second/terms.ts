import type { Asked, Intent } from "../../conversation/reading.js";
import type { ProgramKind } from "../../domain/program.js";
import type { Examples } from "../examples.js";
import { ClueSheet, type Clues, chancesOf, type Weights } from "../softmax.js";
import { type Letters, lettersOf, marksOf, placeOf } from "./letters.js";

// Words for work and for what a program should be about are more than any list holds. What stands around them tells them:
// each letter of a message is outside, at the beginning, or within one.

/** What a letter can be. */
export const letterRoles = ["none", "topic", "in topic", "occupation", "in occupation"] as const;
export type Term = "topic" | "occupation";
export const terms: readonly Term[] = ["topic", "occupation"];
export const roleOf: Readonly<Record<Term, number>> = { topic: 1, occupation: 3 };

/** A message whose terms are sought, and what is known of it already. */
export interface TermText {
  /** Names of programs blanked. */
  readonly plain: string;
  readonly intent: Intent;
  readonly asked: Asked | undefined;
  readonly kind: ProgramKind | undefined;
  /** What lists and patterns found. */
  readonly found: Readonly<Record<Term, string | undefined>>;
}

const mostLetters = 200;
const toBegin: Readonly<Record<Term, number>> = { topic: 0.5, occupation: 0.25 };
const toGoOn = 0.3;
/** What lists and patterns found stands unless it is this unlikely. */
const toRefuse = 0.15;

/** Wishes that may name a topic or an occupation. */
export const naming: ReadonlySet<Intent> = new Set(["find", "inform", "eligibility", "apply", "answer", "correct"]);

/** Reads the terms of a message by what was learnt. */
export function readTerms(weights: Weights, text: TermText, examples: Examples): Record<Term, string | undefined> {
  const { letters, clues } = termClues(text, examples);
  const chances = clues.map((one) => chancesOf(weights, one));
  const read = (term: Term) => {
    const role = roleOf[term];
    let start = 0;
    for (const [i, chance] of chances.entries()) if ((chance[role] ?? 0) > (chances[start]?.[role] ?? 0)) start = i;
    if ((chances[start]?.[role] ?? 0) < toBegin[term]) {
      const place = placeOf(letters, text.found[term] ?? "");
      return place && (chances[place.start]?.[role] ?? 0) >= toRefuse ? text.found[term] : undefined;
    }
    let end = start + 1;
    while ((chances[end]?.[role + 1] ?? 0) >= toGoOn) end++;
    return end - start < 2 ? undefined : text.plain.slice(letters.at[start] ?? 0, (letters.at[end - 1] ?? 0) + 1);
  };
  return { topic: read("topic"), occupation: read("occupation") };
}

/** For each letter of a message what tells its role. */
export function termClues(
  text: TermText,
  examples: Examples,
): { readonly letters: Letters; readonly clues: readonly Clues[] } {
  const letters = lettersOf(text.plain, mostLetters);
  const words = wordsOf(letters);
  const lists = terms.map((term) => marksOf(letters, setOf(examples[listOf[term]]), longestWord));
  const found = new Uint8Array(letters.text.length);
  for (const term of terms) {
    const place = placeOf(letters, text.found[term] ?? "");
    if (place) found.fill(roleOf[term] + 1, place.start, place.end).fill(roleOf[term], place.start, place.start + 1);
  }
  const clues = words.flatMap(({ start, end }, at) =>
    Array.from({ length: end - start }, (_, i) => {
      const sheet = new ClueSheet();
      noteAround(sheet, letters, start + i);
      noteWord(sheet, words, at, i);
      noteKnown(sheet, text, lists, found, start + i, words[at + 1]?.text.slice(0, 2) ?? "$");
      return sheet.clues();
    }),
  );
  return { letters, clues };
}

const listOf = { topic: "topics", occupation: "occupations" } as const;
const longestWord = 10;
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function setOf(words: readonly string[]): ReadonlySet<string> {
  const known = sets.get(words) ?? new Set(words.map((word) => word.replaceAll(" ", "").toLowerCase()));
  sets.set(words, known);
  return known;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf({ text, begins }: Letters): Word[] {
  const starts = begins.flatMap((begin, i) => (begin ? [i] : []));
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    return { text: text.slice(start, end), start, end };
  });
}

/** The letters before and after, spaces among them. */
function noteAround(sheet: ClueSheet, { text, begins }: Letters, i: number): void {
  const letter = (k: number) => `${begins[k] ? " " : ""}${text[k] ?? (k < 0 ? "^" : "$")}`;
  let left = "";
  let right = "";
  for (let n = 1; n <= 5 && i - n >= -1; n++) {
    left = letter(i - n) + left;
    sheet.note(`l${left}`, 1);
    if (n <= 2) sheet.note(`l${left}|${text[i] ?? ""}`, 1);
  }
  for (let n = 0; n < 6 && i + n <= text.length; n++) {
    right += letter(i + n);
    sheet.note(`r${right}`, 1.2);
  }
  sheet.note(`c${text[i - 1] ?? "^"}${letter(i)}${letter(i + 1)}`, 1);
  sheet.note(`b${begins[i]}`, 1);
}

/** What a word ends in when it says nothing of the thing itself. */
const ending =
  /(?:이라도|라도|이나|이랑|으로|로|입니다|이에요|예요|인데요?|이고요?|이요|요|에서|에|을|를|은|는|이|가|도|만|쪽|일)$/;

function noteWord(sheet: ClueSheet, words: readonly Word[], at: number, i: number): void {
  const word = words[at]?.text ?? "";
  const next = words[at + 1]?.text ?? "$";
  const before = words[at - 1]?.text ?? "^";
  const left = word.length - i;
  sheet.note(`w${word} ${i}`, 1.5);
  sheet.note(`n${next}`, 1.5);
  sheet.note(`n${next.slice(0, 2)}`, 1.5);
  sheet.note(`m${words[at + 2]?.text.slice(0, 2) ?? "$"}`, 1);
  sheet.note(`p${before.slice(-2)}`, 1);
  sheet.note(`s${i} ${left}`, 0.7);
  sheet.note(`e${word.slice(-2)} ${left}`, 1);
  sheet.note(`e${word.slice(-3)} ${left}`, 1);
  const stem = word.replace(ending, "");
  const nextStem = next.replace(ending, "");
  sheet.note(`t${stem.slice(-1)} ${stem.length - i > 0}`, 1.5);
  sheet.note(`t${stem.slice(-2)} ${stem.length - i > 0}`, 1);
  sheet.note(`u${nextStem.slice(-1)} ${nextStem.length}`, 1);
}

/** What lists and patterns say, for the wish and for the next word. */
function noteKnown(
  sheet: ClueSheet,
  { intent, asked, kind }: TermText,
  lists: readonly Uint8Array[],
  found: Uint8Array,
  i: number,
  next: string,
): void {
  const listed = lists.map((marks) => marks[i] ?? 0).join("");
  sheet.note(`k${listed}`, 3);
  for (const [at, marks] of lists.entries()) sheet.note(`k${at} ${marks[i]}${marks[i + 1] ?? 9}`, 2);
  sheet.note(`f${found[i]}`, 4);
  sheet.note(`f${found[i]} ${intent}`, 2);
  sheet.note(`g${found[i + 1] ?? 9}`, 2);
  sheet.note(`k${listed} ${next}`, 1.5);
  sheet.note(`i${intent} ${asked ?? ""}`, 2);
  sheet.note(`i${intent} ${listed}`, 2);
  sheet.note(`h${kind ?? ""}`, 1.5);
  sheet.note(`h${kind ?? ""} ${listed}`, 1.5);
  sheet.note(`h${kind ?? ""} ${next}`, 1);
}
