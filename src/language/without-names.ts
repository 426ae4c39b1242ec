import { isCommonGivenName } from "./given-names.js";
import { oneSyllable, twoSyllable } from "./names.js";
import { isEverydayWord } from "./not-names.js";
import { withoutPersonal } from "./without-personal.js";

const hidden = "…";
const titles =
  "강사|선생|쌤|샘|리더|매니저|코치|멘토|튜터|교수|간사|주임|대리|과장|차장|부장|팀장|실장|국장|센터장|원장|관장|이사|대표|사장|반장|상담사|담당자|작가|셰프|언니|오빠|누나|이모|씨|님";
/** "박지훈 강사님", "박지훈강사님", "지훈 쌤", "박 강사님" */
const titled = new RegExp(`(?<![가-힣])([가-힣]{1,4}?)(\\s?)(?=(?:${titles})(?:님)?)`, "g");
const whole = new RegExp(`^(?:(?:${twoSyllable})[가-힣]{1,2}|[${oneSyllable}][가-힣]{2})$`);
const surname = new RegExp(`^(?:${twoSyllable}|[${oneSyllable}])$`);
/** Before a title these are no surnames: 이 강사님, 전 직장 선생님. */
const noSurname: ReadonlySet<string> = new Set(["이", "전", "한", "두", "주", "남", "여", "지", "당", "현", "우"]);

/**
 * Words of somebody who was promised that nobody will know who wrote them: without what names or reaches anybody, and
 * without the people it speaks of. `known`: names that may stand in it, of whoever wrote it and of those who led; they go
 * with the surname or without. It hides too much rather than too little.
 */
export function withoutNames(
  text: string,
  { today, known }: { readonly today: string; readonly known: readonly string[] },
): string {
  const named = known.flatMap(partsOf).sort((a, b) => b.length - a.length);
  const plain = named.reduce((left, name) => left.replaceAll(name, hidden), withoutPersonal(text, today));
  return plain.replace(titled, (said, name: string, gap: string) => (isNamed(name, gap) ? hidden + gap : said));
}

/** "박지훈 강사" of the catalogue is 박지훈 and 지훈. */
function partsOf(name: string): readonly string[] {
  const [word = ""] = name.normalize("NFC").trim().split(/\s+/);
  const isName = whole.test(word) && !isEverydayWord(word);
  return isName ? [word, word.slice(-2)] : [name.trim()].filter((all) => all.length > 2);
}

function isNamed(name: string, gap: string): boolean {
  if (isCommonGivenName(name)) return true;
  if (surname.test(name)) return gap !== "" && !noSurname.has(name);
  if (whole.test(name)) return isCommonGivenName(name.slice(-2)) || !isEverydayWord(name);
  return false;
}
