import { hangulDigits } from "./numbers.js";
import type { Span } from "./plain.js";

/** A telephone number, digits only ("01012345678"), and where it stands. */
export interface SaidPhone extends Span {
  readonly phone: string;
}

const gap = "[\\s.,·)/~–—―‐에-]{0,3}";
const fromAbroad = `\\+?82${gap}(?:\\(0\\))?0?(1[016789]|2|[3-6][1-5]|70)`;
const atHome = "\\(?(01[016789]|02|0[3-6][1-5]|070)";
const number = new RegExp(`(?<![0-9])(?:${fromAbroad}|${atHome})${gap}(\\d(?:${gap}\\d){6,7})(?![0-9])`, "g");

/** Most texts hold no number that begins like a telephone's: this tells so at little cost. */
const maySayPhone = /[0영공]|82/;
/** "공일공 …"; of more than eleven the last 이 belongs to 이요. */
const spelled = /[영공일이삼사오육륙칠팔구](?:(?:에\s|\s다시\s|[\s.-])*[영공일이삼사오육륙칠팔구]){5,}/g;
const mobileLength = 11;
/** "010 삼오공이 1167", "공1공 3삼19": figures in both writings, together as long as a mobile number. */
const mixedRun = /(?<![가-힣\d])[0공영][1일][\d공영](?:[\s.-]?[\d영공일이삼사오육륙칠팔구]{4}){2}(?!\d)/g;
const natives: Readonly<Record<string, string>> = { 하나: "일 ", 둘: "이", 셋: "삼", 넷: "사" };
/** "사사공하나 칠칠둘삼": a native number among spelled figures. What follows keeps its place as far as it matters. */
function nativeFolded(text: string): string {
  return text.replace(
    /(?<=[영공일이삼사오육륙칠팔구]{2,3})(?:하나|둘|셋|넷)(?=[영공일이삼사오육륙칠팔구\s])/g,
    (said) => natives[said] ?? said,
  );
}

/**
 * Telephone numbers in any writing: hyphens, spaces, full-width (tidied before), Hangul digits, +82.
 * A number that is too short or too long is none.
 */
export function readPhones(text: string): readonly SaidPhone[] {
  if (!maySayPhone.test(text)) return [];
  const digits = nativeFolded(text)
    .replace(mixedRun, hangulDigits)
    .replace(spelled, (run: string) =>
      run.replace(/[^영공일이삼사오육륙칠팔구]/g, "").length > mobileLength && run.endsWith("이")
        ? `${hangulDigits(run.slice(0, -1))}이`
        : hangulDigits(run),
    )
    // "공일공 1234 5678"
    .replace(/(?<![가-힣])[영공]일[영공일육륙칠팔구](?=(?:에\s|[\s.-])*\d)/g, hangulDigits);
  return [...digits.matchAll(number)].flatMap((m) => {
    const area = m[1] ? `0${m[1]}` : (m[2] ?? "");
    const rest = (m[3] ?? "").replace(/\D/g, "");
    if (area.startsWith("01") && area !== "010" && rest.length < 7) return [];
    if (area === "010" && rest.length !== 8) return [];
    return [{ phone: area + rest, start: m.index, end: m.index + m[0].length }];
  });
}
