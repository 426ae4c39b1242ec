import type { Span } from "./plain.js";

const fullWidth = /[０-９]/;
const hangulDigit: Readonly<Record<string, string>> = {
  영: "0",
  공: "0",
  일: "1",
  이: "2",
  삼: "3",
  사: "4",
  오: "5",
  육: "6",
  륙: "6",
  칠: "7",
  팔: "8",
  구: "9",
  하나: "1",
  둘: "2",
};
const circled = "⓪①②③④⑤⑥⑦⑧⑨";
const spoken = /[영공일이삼사오육륙칠팔구]/;
/** What people put between the digits: marks, spaces, and a few words. */
const between =
  /^(?:[\s\p{P}\p{S}\p{Cf}_]|다시|대시|빼기|하이픈|바|그리고|뒷자리|앞자리|뒤|앞|번|이고요?|이구요|인데|에요|에|요|은|는|가|에다)+/u;
/** These begin like the digit 이, but are an ending when more digits follow later. */
const ending = /^이(?:고|에|예|며)/;

interface Digit extends Span {
  readonly value: string;
  readonly kind: "figure" | "spoken";
}

/**
 * Stretches that look like a 주민등록번호: six digits that can be a date of birth and seven more, the
 * first of them 1 to 8, in any writing (hyphen, spaces, dots, full-width, circled or Hangul digits,
 * words in between). Built to miss none: a number by chance of that shape is taken too. Telephone
 * numbers and plain dates of birth are not. Works on text as it came in, so positions fit it.
 */
export function findResidentNumbers(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: Span[] = [];
  for (const run of digitRuns(text)) {
    let from = 0;
    while (from + 13 <= run.length) {
      const window = run.slice(from, from + 13);
      if (isResidentNumber(window, run[from - 1], run[from + 13])) {
        found.push({ start: window[0]?.start ?? 0, end: window[12]?.end ?? 0 });
        from += 13;
      } else from += 1;
    }
  }
  return found;
}

/** Digits that follow each other with nothing but marks or link words between them. */
function digitRuns(text: string): Digit[][] {
  const runs: Digit[][] = [];
  let run: Digit[] = [];
  let at = 0;
  while (at < text.length) {
    const closes = ending.test(text.slice(at, at + 2)) || (run.length === 6 && text.startsWith("이구요", at));
    const digit = run.length > 0 && closes ? undefined : digitAt(text, at);
    if (digit) {
      run.push(digit);
      at = digit.end;
      continue;
    }
    const link = run.length > 0 ? (between.exec(text.slice(at, at + 24))?.[0].length ?? 0) : 0;
    if (link > 0 && digitAt(text, at + link)) at += link;
    else {
      if (run.length >= 13) runs.push(run);
      run = [];
      at += 1;
    }
  }
  return run.length >= 13 ? [...runs, run] : runs;
}

function digitAt(text: string, at: number): Digit | undefined {
  const c = text[at];
  if (c === undefined) return undefined;
  if (/[0-9]/.test(c)) return { value: c, start: at, end: at + 1, kind: "figure" };
  if (fullWidth.test(c)) return { value: String(c.charCodeAt(0) - 0xff10), start: at, end: at + 1, kind: "figure" };
  if (circled.includes(c)) return { value: String(circled.indexOf(c)), start: at, end: at + 1, kind: "figure" };
  if (c >= "\u0660" && c <= "\u0669")
    return { value: String(c.charCodeAt(0) - 0x660), start: at, end: at + 1, kind: "figure" };
  const two = hangulDigit[text.slice(at, at + 2)];
  if (two !== undefined && text.slice(at, at + 2).length === 2)
    return { value: two, start: at, end: at + 2, kind: "spoken" };
  return spoken.test(c) ? { value: hangulDigit[c] ?? "", start: at, end: at + 1, kind: "spoken" } : undefined;
}

function isResidentNumber(digits: readonly Digit[], before: Digit | undefined, after: Digit | undefined): boolean {
  const d = digits.map((x) => x.value).join("");
  const month = Number(d.slice(2, 4));
  const day = Number(d.slice(4, 6));
  if (month < 1 || month > 12 || day < 1 || day > 31 || !/[1-8]/.test(d[6] ?? "")) return false;
  return !isMobile(d, digits) && !touches(before, digits[0]) && !touches(digits[12], after);
}

/** "010-1234-5678 48": grouped as a mobile number is, with other figures after it. */
function isMobile(d: string, digits: readonly Digit[]): boolean {
  const parted = (i: number) => digits[i]?.end !== digits[i + 1]?.start;
  const first = digits.findIndex((_, i) => parted(i));
  return /^01[016789]/.test(d) && ((parted(2) && !parted(5)) || first === 10);
}

/** A longer unbroken row of figures (an account or card number) is something else. */
function touches(left: Digit | undefined, right: Digit | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    left.end === right.start &&
    left.kind === "figure" &&
    right.kind === "figure"
  );
}
