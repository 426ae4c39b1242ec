import { readName } from "../../language/names.js";
import { readPhones } from "../../language/phones.js";
import { tidy } from "../../language/plain.js";
import { findResidentNumbers } from "../../language/resident-number.js";
import type { KnownWords } from "./known-words.js";

/** A piece of a word, with its tag in the Sejong set; `start` and `end` are those of the word it is part of. */
export interface Morpheme {
  readonly text: string;
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

/** Takes Korean apart. Its time grows faster than the length of what it is given: never more than `longestPiece`. */
export type Analyze = (text: string) => readonly Morpheme[];

export const longestPiece = 200;

/** What stands where something was taken out. */
export const marks = { name: "[이름]", number: "[번호]", address: "[주소]", word: "○○" } as const;

/**
 * What may be shown to a model outside: the first 1,000 characters, with names, numbers of five digits and more, days,
 * addresses, and every word that is not wholly made of known ones taken out. Undefined when a resident number or a
 * telephone number might still be in it: then nothing of it leaves.
 */
export function redact(text: string, { known, analyze }: { readonly known: KnownWords; readonly analyze: Analyze }) {
  const tidied = tidy(text);
  if (findResidentNumbers(tidied).length > 0) return undefined;
  const bare = withoutNumbers(withoutNames(tidied));
  const left = piecesOf(bare)
    .map((piece) => onlyKnown(piece, known, analyze))
    .join(" ");
  return readPhones(left).length > 0 ? undefined : left;
}

/** "우리 딸 지은이가": a given name that is a word of the dictionary, too. */
const relative =
  /(?<=(?:딸|아들|남편|아내|와이프|신랑|동생|언니|누나|형|오빠|친구|며느리|사위|손자|손녀|조카)\s)[가-힣]{2}이?(?=(?:이|가|는|은|도|를|랑|한테|에게)(?:\s|$))/g;
/** "미영씨가", "지수 님은" */
const addressed = /(?<![가-힣])[가-힣]{2,4}(?=\s?(?:씨|님)(?:가|이|는|은|를|을|께|한테|도|랑|과|와|의|,|\s|$))/g;

function withoutNames(text: string): string {
  const names = [readName(text, "free"), readName(text, "asked")].filter((name) => name !== undefined);
  return names
    .reduce((left, name) => left.replaceAll(name, ` ${marks.name} `), text)
    .replace(relative, marks.name)
    .replace(addressed, (who) =>
      /(?:선생|상담사|사장|대표|팀장|고객|강사|원장|부모|어머|아버)$/.test(who) ? who : marks.name,
    );
}

const address = /\S*(?:@|:\/\/|www\.|\.(?:com|net|org|kr)\b)\S*/gi;
/** Five digits or more, however they are set apart, and whatever else is written as a row of digits. */
const longNumber = /\d(?:[\s.,·/~년월일()-]{0,2}\d){4,}[일번]?/g;
const spelledNumber = /[영공일이삼사오육륙칠팔구](?:[\s.-]?[영공일이삼사오육륙칠팔구]){4,}/g;

function withoutNumbers(text: string): string {
  return text
    .replace(address, ` ${marks.address} `)
    .replace(longNumber, ` ${marks.number} `)
    .replace(spelledNumber, ` ${marks.number} `);
}

/** Words stay whole; a single one that is longer than a piece is no word. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const word of text.split(" ").filter((one) => one !== "")) {
    const short = word.length > longestPiece ? marks.word : word;
    const last = pieces.at(-1);
    if (last !== undefined && last.length + short.length < longestPiece) pieces[pieces.length - 1] = `${last} ${short}`;
    else pieces.push(short);
  }
  return pieces;
}

const ours: ReadonlySet<string> = new Set(Object.values(marks));

function onlyKnown(piece: string, known: KnownWords, analyze: Analyze): string {
  const morphemes = analyze(piece);
  const left: string[] = [];
  for (const { 0: word, index } of piece.matchAll(/\S+/g)) {
    const inIt = morphemes.filter(({ start, end }) => start < index + word.length && end > index);
    const keep =
      ours.has(word) || known.has(core(word)) || (inIt.length > 0 && inIt.every((one) => isKnown(one, known)));
    const shown = keep ? word : marks.word;
    if (shown !== marks.word || left.at(-1) !== marks.word) left.push(shown);
  }
  return left.join(" ");
}

/** A word without the marks around it. */
function core(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/** Endings, particles, numbers and marks name nobody; everything that carries a meaning has to be known. */
function isKnown({ text, pos }: Morpheme, known: KnownWords): boolean {
  if (/^(?:E|J|S[FPSEOW]|XS|XPN|VC|VX|NNB|NP|NR|MM|IC)/.test(pos)) return true;
  if (pos === "SN") return text.length < 5;
  if (pos === "VV" || pos === "VA") return known.has(`${text}다`) || known.has(text);
  return known.has(text);
}
