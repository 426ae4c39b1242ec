import type { TakingPartWish } from "../domain/taking-part-wish.js";
import { readTakingPartQuestion } from "./taking-part-questions.js";

const sixDigits = /(?<!\d)\d(?:[\s.-]?\d){5}(?!\d|[\s.-]\d)/u;
const bare = /^[\s"'“”(]*\d(?:[\s.-]?\d){5}[\s"'“”)]*(?:요|이요|이에요|예요|입니다)?[\s.!~]*$/u;
const sayingAttendance = /출석|출첵|\battendance\b/iu;
const attending =
  /^\s*(?:출석|출첵|출석\s?(?:체크|확인|코드))(?:\s?(?:이?요|할게요|할래요|합니다|해요|했어요|왔어요|하려고요|해\s?주세요|부탁해요|부탁드려요|입력|입력할게요|적을게요))?[\s.!~]*$|^\s*attendance\s*(?:code|check)?[\s.!]*$/iu;

/** "출석 9999": a code that cannot be one. */
const otherDigits =
  /^\s*(?:출석|출첵)\s?(?:체크|확인|코드|번호)?(?:는|은|가|이)?\s*:?\s*(\d{2,5}|\d{7,10})\s?(?:번|요|이요|이에요|예요|입니다)?[\s.!~]*$/u;

const progress: readonly RegExp[] = [
  /몇\s?시간(?:이나|을)?\s?(?:했|채웠|채우|남|모자라|됐|되었|인정|쌓)/u,
  /(?:활동|교육|참여|인정|내|제|남은)\s?시간.{0,6}(?:얼마|몇|알려|확인|보여|궁금|어떻게\s?돼|어떻게\s?되)/u,
  /출석\s?(?:률|율|현황|내역|기록|횟수)|출석.{0,6}(?:몇\s?번|얼마나|몇\s?회)/u,
  /수료.{0,4}(?:까지|하려면|되려면|조건).{0,10}(?:남|모자라|부족|빠진|더|얼마|몇|뭐)|수료.{0,6}(?:할\s?수\s?있(?:을까|나|어)|가능)/u,
  /\bhow many hours (?:have|did|do) i\b|\bmy (?:hours|attendance)\b|\bhow far am i\b/iu,
];
const certificate = /수료증|이수증|(?:수료|이수|참여|참가)\s?(?:확인서|증명서)|\bcertificate\b/iu;

/** Longer messages tell of more than this one wish. */
const longest = 60;

/**
 * Whether somebody says one of the few things that only those who take part say. Whether they do take part is not for the
 * words to tell: see `Takes`.
 */
export function readTakingPartWish(text: string): TakingPartWish | undefined {
  const plain = text.normalize("NFKC").trim();
  if (plain.length > longest) return undefined;
  const code = sixDigits.exec(plain)?.[0].replace(/\D/g, "");
  if (code !== undefined && sayingAttendance.test(plain)) return { kind: "code", code, how: "named" };
  if (code !== undefined) return bare.test(plain) ? { kind: "code", code, how: "bare" } : undefined;
  const short = otherDigits.exec(plain)?.[1];
  if (short !== undefined) return { kind: "code", code: short, how: "named" };
  if (attending.test(plain)) return { kind: "attend" };
  if (certificate.test(plain)) return { kind: "certificate" };
  if (progress.some((pattern) => pattern.test(plain))) return { kind: "progress" };
  const question = readTakingPartQuestion(plain);
  return question && { kind: question };
}
