import type { Span } from "./plain.js";

/** A text in one writing, and for each of its characters the stretch of the original that it stands for. */
export interface Folded {
  readonly text: string;
  readonly at: readonly Span[];
}

/** What a person may write for 0, 1, 2 … 9 in folded text. All but the first of each can be part of a word too. */
export const writtenDigits: readonly string[] = [
  "0영령공빵零〇oοоᄋ",
  "1일一壹lıiіᅵ",
  "2이二貳贰",
  "3삼三參叁",
  "4사四肆",
  "5오五伍",
  "6육륙六陸陆",
  "7칠七柒",
  "8팔八捌",
  "9구九玖",
];

const words: Readonly<Record<string, string>> = {
  하나: "일",
  둘: "이",
  셋: "삼",
  넷: "사",
  다섯: "오",
  여섯: "육",
  일곱: "칠",
  여덟: "팔",
  아홉: "구",
  제로: "영",
  유월: "육월",
  시월: "십월",
  다시: "-",
  대시: "-",
  빼기: "-",
  하이픈: "-",
  마이너스: "-",
};
const word = new RegExp(Object.keys(words).join("|"), "g");

/** First digit and its value for the circled digits that Unicode does not fold to plain ones. */
const circledRows: readonly (readonly [first: number, value: number, last: number])[] = [
  [0x2776, 1, 0x277e],
  [0x2780, 1, 0x2788],
  [0x278a, 1, 0x2792],
  [0x24f5, 1, 0x24fd],
  [0x24ff, 0, 0x24ff],
  [0x1f10b, 0, 0x1f10b],
  [0x1f10c, 0, 0x1f10c],
];

/**
 * The text with every decimal digit of Unicode (full-width, circled, Arabic …) as 0-9, small Latin letters,
 * composed Hangul, and number words of several syllables as one syllable (일곱 is 칠). Accents, keycaps and
 * what cannot be seen are left out, so a position must be looked up in `at`.
 */
export function foldDigits(source: string): Folded {
  let text = "";
  const at: Span[] = [];
  for (const cluster of source.matchAll(/[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|./gsu)) {
    const span = { start: cluster.index, end: cluster.index + cluster[0].length };
    const folded = fold(cluster[0]);
    text += folded;
    for (let i = 0; i < folded.length; i += 1) at.push(span);
  }
  return foldWords({ text, at });
}

/** Some signs unfold into whole phrases (ﷺ into 18 letters); none of those is a number. */
const longestFold = 6;

function fold(cluster: string): string {
  const code = cluster.codePointAt(0) ?? 0;
  if (code < 0x80) return cluster.toLowerCase();
  if (code >= 0xac00 && code <= 0xd7a3) return cluster;
  if (/[\p{M}\p{Cf}\p{DI}]/u.test(cluster)) return "";
  const row = circledRows.find(([first, , last]) => code >= first && code <= last);
  if (row) return String(code - row[0] + row[1]);
  const plain = cluster.normalize("NFKC").toLowerCase();
  if (/^\p{Nd}$/u.test(plain)) return decimalValue(plain.codePointAt(0) ?? 0);
  return plain.length > longestFold ? "-" : plain.replace(/[○◯]/g, "o");
}

/** Unicode keeps the decimal digits of each script in an unbroken row from 0 to 9. */
function decimalValue(code: number): string {
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

function foldWords(folded: Folded): Folded {
  let text = "";
  let done = 0;
  const at: Span[] = [];
  for (const said of folded.text.matchAll(word)) {
    const end = said.index + said[0].length;
    const short = words[said[0]] ?? "";
    const span = { start: folded.at[said.index]?.start ?? 0, end: folded.at[end - 1]?.end ?? 0 };
    text += folded.text.slice(done, said.index) + short;
    for (let i = done; i < said.index; i += 1) at.push(folded.at[i] ?? span);
    for (let i = 0; i < short.length; i += 1) at.push(span);
    done = end;
  }
  return { text: text + folded.text.slice(done), at: [...at, ...folded.at.slice(done)] };
}
