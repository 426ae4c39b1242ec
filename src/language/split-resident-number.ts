import { findResidentNumbers, looksLikeBackPart } from "./resident-number.js";
import { foldDigits } from "./written-digits.js";

/** A date in words is no first half: "81년 5월 2일". */
const inWords = /[년월年月]/;

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
    return !inWords.test(front) && (figures === 6 || figures === 0);
  });
}
