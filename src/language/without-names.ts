import { particle, wordEnd } from "./after-names.js";
import { isEverydayGiven, isPlainlyGiven } from "./everyday-givens.js";
import { isCommonGivenName } from "./given-names.js";
import { hidden, hide } from "./hide.js";
import { messengerNames } from "./messenger-names.js";
import { isRatherWord, mayBeGiven, namedPeople } from "./named-people.js";
import { oneSyllable, twoSyllable } from "./names.js";
import { isEverydayWord } from "./not-names.js";
import { withoutPersonal } from "./without-personal.js";

const titles =
  "강사|선생|쌤|샘|리더|매니저|코치|멘토|튜터|교수|간사|주임|대리|과장|차장|부장|팀장|실장|국장|센터장|원장|관장|이사|대표|사장|반장|상담사|담당자|작가|셰프|언니|오빠|누나|이모|씨|님";
/** "박지훈 강사님", "박지훈강사님", "지훈 쌤", "박 강사님" */
const titled = new RegExp(
  `(?<![가-힣])([가-힣]{1,4}?)(\\s?)(?=(?:${titles})(?:님|분|님들|들)?${particle}?${wordEnd})`,
  "g",
);
const whole = new RegExp(`^(?:(?:${twoSyllable})[가-힣]{1,2}|[${oneSyllable}][가-힣]{2})$`);
const surname = new RegExp(`^(?:${twoSyllable}|[${oneSyllable}])$`);
/** Before a title these are no surnames: 이 강사님, 전 직장 선생님. */
const noSurname: ReadonlySet<string> = new Set([
  "이",
  "제",
  "나",
  "전",
  "한",
  "두",
  "주",
  "남",
  "여",
  "지",
  "당",
  "현",
  "우",
]);

/**
 * Words of somebody who was promised that nobody will know who wrote them: without what names or reaches anybody, and
 * without the people it speaks of, as far as they are recognised: a rare name that stands alone is not, so whoever is shown
 * this is told to read it before passing it on. `known`: names that may stand in it, of whoever wrote it and of those who
 * led; they go with the surname or without. A given name that is a word of every day as well ("보람") goes only where it is
 * somebody's: hidden elsewhere, it would tell who wrote.
 */
export function withoutNames(
  text: string,
  { today, known }: { readonly today: string; readonly known: readonly string[] },
): string {
  const plain = known
    .flatMap(patternsOf)
    .reduce((left, pattern) => left.replaceAll(pattern, hidden), withoutPersonal(text, today));
  const reached = hide(plain, messengerNames(plain));
  const unnamed = hide(reached, namedPeople(reached));
  return unnamed.replace(titled, (said, name: string, gap: string) => (isNamed(name, gap) ? hidden + gap : said));
}

/** "박지훈 강사" of the catalogue is 박지훈 and 지훈; the whole name first. */
function patternsOf(name: string): readonly RegExp[] {
  const said = name.normalize("NFC").trim();
  const [word = ""] = said.split(/\s+/);
  if (/^[가-힣]{2}$/.test(said))
    return [isEverydayGiven(said) || isEverydayWord(said) ? somebodys(said) : new RegExp(`(?<![가-힣])${said}`, "g")];
  if (!whole.test(word)) return said.length > 2 ? [new RegExp(`(?<![A-Za-z])${literal(said)}(?![A-Za-z])`, "gi")] : [];
  const given = word.slice(-2);
  const isWord = isEverydayGiven(given) || isEverydayWord(word);
  return isWord
    ? [new RegExp(`(?<![가-힣])${word}`, "g"), somebodys(given)]
    : [new RegExp([...word].join("\\s?"), "g"), new RegExp(`(?<![가-힣])${given}`, "g")];
}

/** Where a word that is a name as well can be nothing else: "보람 씨", "보람이가"; of most, before a title, too. */
function somebodys(given: string): RegExp {
  const by = isPlainlyGiven(given) ? titles : "씨|님";
  return new RegExp(`(?<![가-힣])${given}(?=\\s?(?:${by})|이(?:가|는|를|도|한테)(?![가-힣]))`, "g");
}

function literal(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function isNamed(name: string, gap: string): boolean {
  if (name === "하나") return gap !== "";
  if (isCommonGivenName(name)) return isPlainlyGiven(name);
  if (surname.test(name)) return gap !== "" && !noSurname.has(name);
  if (!whole.test(name) || isRatherWord(name)) return false;
  const given = name.slice(-2);
  return isCommonGivenName(given) || (mayBeGiven(given) && !isEverydayWord(name));
}
