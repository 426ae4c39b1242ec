import type { Span } from "./plain.js";
import { foldDigits, writtenDigits } from "./written-digits.js";

const of = (...values: readonly number[]) => `[${values.map((v) => writtenDigits[v]).join("")}]`;
const any = of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
const some = of(1, 2, 3, 4, 5, 6, 7, 8, 9);
/** Marks and spaces between digits. No digit is among them, so a text has one reading and matching stays linear. */
const mark = "[\\s\\p{P}\\p{S}\\p{Cc}ᅳー에]";
const cover = "[*x#_■□●•×✕oᄋ]";
const gap = `${mark}{0,4}`;
const parting = `${mark}{1,4}`;

/** 십, 십이: with the unit if there is one, so that a row of 이십이십 has one reading too. */
const ten = `[십十](?:${any}|(?!${any}))`;
const century = (inside: string) => `(?:${of(1)}${inside}${of(8, 9)}${inside}|${of(2)}${inside}${of(0)}${inside})?`;
const year = (inside: string) => `${century(inside)}(?:${any}${inside}${any}|${any}?${ten})`;
const saidYear = `${of(1)}?천\\s?${of(9)}백\\s?${any}?십?${any}?|${of(2)}천\\s?(?:${any}?십?${any})?`;
const month = (inside: string) =>
  `(?:${of(0)}${inside}${some}|${of(1)}${inside}${of(0, 1, 2)}|[십十](?:${of(1, 2)}|(?!${any})))`;
const day = (inside: string) =>
  `(?:${of(0)}${inside}${some}|${of(1, 2)}${inside}${any}|${of(3)}${inside}${of(0, 1)}|${of(2, 3)}?${ten})`;
/** The 일 of 2일 belongs to the date: without this, "2일 150000원" would hold seven digits after a date. */
const dayEnd = `(?:\\s?[일日]|(?!\\s?[일日])|(?=\\s일(?![0-9])${any}))`;
const yearEnd = `(?:${gap}[년年](?:생|도)?${gap}|${parting})`;
const monthEnd = `(?:${gap}[월月]${gap}|${parting})`;
const paired = [year, month, day].map((part) => part("\\s?")).join(gap);
const spelled = [year, month, day].map((part) => part(parting)).join(parting);
/** "810-502": six digits in two rows. */
const broken = [
  year(parting) + month("") + day(""),
  year("") + month(parting) + day(""),
  year("") + month("") + day(parting),
];
const loose = `(?:${year("")}|${saidYear})${yearEnd}(?:${month("")}|${some})${monthEnd}(?:${day("")}|${some}(?![0-9]))${dayEnd}`;
/** The end of one date and the figures after it ("[00/]01/01 02", "[1월] 10일 03") are no date. */
const notInsideDate = "(?:(?<![0-9][./-]|[월月]\\s?)|(?=[0-9]{6}))";
/** "2001/01/10 10,000원" is a date with its century, not one of six digits (20/01/01) and the figures "10 10,000". */
const eight = ["", "[./-]"]
  .map((m) => `(?:18|19|20)\\d\\d${m}(?:0[1-9]|1[0-2])${m}(?:0[1-9]|[12]\\d|3[01])(?!\\d|${cover})`)
  .join("|");
const front = `(?<![0-9])${notInsideDate}(?!\\d{1,3}(?:,\\d{3})+\\s?원)(?:${eight}|(?!${eight})(?:${paired}|${spelled}|(?=${any}(?:${gap}${any}){5})(?:${broken.join("|")})|${loose}))`;

/** A second date or a time of day: figures that follow a date and are no back part. */
const otherFigures = [
  "(?:\\d{4}|\\d\\d)(?:\\s?[./-]\\s?\\d{1,2}){2}(?!\\d)",
  `\\d{1,2}[./]\\d{1,2}(?![./]?${any})`,
  "\\d{1,2}:\\d\\d(?!\\d)",
  `\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d|${cover})`,
].join("|");
/** "월급이 150000", "150000 이상": a syllable of a word beside six figures is not the seventh digit. */
const notOfWord = `(?!(?<=(?!${any})[가-힣])[가-힣]${gap}[0-9])`;
const notEnding = `(?<![0-9]${gap}이(?=[에예고며상하구라야요다나든]))`;
const notAmount = "(?!(?<=,\\d{3})\\s?(?:원|won|krw))";
const first = of(1, 2, 3, 4, 5, 6, 7, 8);
const whole = `${first}(?:${gap}${any}){6}(?:(?<![0-9])|(?![0-9]))${notEnding}${notAmount}`;
const covered = `[1-8][0-9]{0,5}[-\\s]?(?:${cover}{2}|[-_.~?]{4})|[1-8][0-9]{5}${cover}`;
const opened = `(?=${first}${gap}${any})(?!${otherFigures})${notOfWord}${whole}`;
const back = `(?:${opened}|(?=[1-8])(?!${otherFigures})(?:${covered}))`;

/** Words and marks without figures; "7자리", "47세" and the mark of a list ("2. 1234567") may be among them. */
const aside = `(?<![0-9])[0-9]{1,2}(?=[.)]\\s?${any}{7}(?![0-9])|\\s?(?:자리|세|살|번|째))`;
const resident = new RegExp(`${front}(?:[^0-9P]|${aside}){0,20}?${back}`, "gu");
const backAlone = new RegExp(`^[^0-9P]{0,20}?${opened}(?!\\s?(?:원|won|krw))[^0-9P]{0,12}$`, "u");

const piece = `(?:${any}|[*x])`;
const phone = new RegExp(
  `(?<![0-9])(?:(?=[0-9+])|(?<!${any}))(?:${[
    `${of(0)}${of(1)}${of(0)}(?:${parting}${piece}{4}${parting}${piece}{4}|${parting}${any}{8}|${any}{8})`,
    `${of(0)}${of(1)}${of(1, 6, 7, 8, 9)}${parting}${piece}{3,4}${parting}${piece}{4}`,
    `\\+82${gap}0?10${gap}${piece}{4}${gap}${piece}{4}`,
    `${of(0)}(?:${of(2)}|${of(3, 4, 5, 6)}${of(1, 2, 3, 4, 5)}|${of(7)}${of(0)})${parting}${piece}{3,4}${parting}${piece}{4}`,
  ].join("|")})(?![0-9]|${cover}|${any}{2})`,
  "gu",
);

/**
 * Stretches that look like a 주민등록번호: a date of birth of six or eight digits (or 81년 5월 2일), at most 20
 * characters without another number, then seven digits that begin with 1 to 8, or the first of them
 * and mask characters. Digits may be of any script, Hangul, Hanja or the letters O, l, I, with marks or spaces
 * between the parts or between all digits. Positions are those of the text as it came in; a stretch can begin or end one
 * syllable off where a word beside it is also a digit.
 *
 * It leans to finding: a date with any seven-digit number close behind is taken ("810502 월급 2500000").
 * Left alone are telephone numbers, second dates, times, and amounts such as 2,500,000원. Not found is a number
 * whose digits are put in the groups of another (010 5021 2345 67, 20010212 34567), split by words elsewhere than
 * between its two parts, written with amounts (백이십삼만), or spread over messages (see `looksLikeBackPart`).
 */
export function findResidentNumbers(text: string): readonly Span[] {
  const folded = foldPhones(text);
  return [...folded.text.matchAll(resident)].map((m) => ({
    start: folded.at[m.index]?.start ?? 0,
    end: folded.at[m.index + m[0].length - 1]?.end ?? 0,
  }));
}

/**
 * Whether a message is nothing but seven digits that begin with 1 to 8, with a few words around ("뒤는 1234567"):
 * the second half of a 주민등록번호 if a date of birth came just before. Alone it says little: a short local
 * telephone number looks the same.
 */
export function looksLikeBackPart(text: string): boolean {
  return backAlone.test(foldPhones(text).text);
}

/** Folded text has no capitals, so a row of P stands for a telephone number and nothing else. */
function foldPhones(text: string) {
  const folded = foldDigits(text);
  return { at: folded.at, text: folded.text.replace(phone, (number) => "P".repeat(number.length)) };
}
