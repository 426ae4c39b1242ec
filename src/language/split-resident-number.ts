import { findResidentNumbers, looksLikeBackPart } from "./resident-number.js";
import { foldDigits } from "./written-digits.js";

/** Letters between the digits of a date in words: "81년 5월 2일". */
const dateWords = /[년월일年月日]/;

/**
 * Whether a message is the second half of a 주민등록번호 whose first half, six digits and no date in words, stood in the
 * message just before. Seven digits after anything else are left alone: they may be a telephone number.
 */
export function completesResidentNumber(before: string, text: string): boolean {
  if (!looksLikeBackPart(text)) return false;
  const joined = `${before} ${text}`;
  return findResidentNumbers(joined).some(({ start, end }) => {
    if (start >= before.length || end <= before.length) return false;
    const front = foldDigits(before.slice(start)).text;
    const figures = front.match(/[0-9]/g)?.length ?? 0;
    return figures === 6 || (figures === 0 && !dateWords.test(front));
  });
}
