import { bareBirthYears, countsNative, isBareAge, isNativeAge, isSpelledAge, ofOthers } from "./bare-ages.js";
import { nearingAge } from "./nearing-ages.js";
import { isSaidBefore, isTurnedDown, standing } from "./negation.js";
import { readNumbers, type SaidNumber, sinoValue } from "./numbers.js";
import { phrasebook } from "./phrases.js";
import type { Span } from "./plain.js";

export type Age = number | readonly [number, number | null];

const counting = /(?:세는|센|우리|한국|집|옛날|예전)\s?나이|연나이\s?말고/;
const child =
  /(?:애|아이|아기|애기|첫째|둘째|셋째|막내|아들|딸|자녀|손주)(?:가|이|는|은|도|들이)?\s?(?:이제|올해|아직|벌써)?\s?$/;
const mark = /^\s?(?:살|세(?!\s?(?:기|금|대|번|가지|명|개|달|는|시(?!고|거|라|네|니|지|구)))|짤)/;
const say = phrasebook({
  be: "신데 신디 시고 시구 세요 십니 셔요 이고 이구 이신 이시거 이시고 이시네 였 이세 이십 이셔 이에 이예 이요 이유 이라 이면 이네 이야 이지 이어 이었 이거든 이다 이니 니까 이구 이여 이오 라예 라서 라네 구먼 구만 인데 인디 예요 에요 입니",
});
const bareEnding = say(
  "^_(<be>|임(?![가-힣])|인_(여|남|사람|직장|주부)|요|여|네요|,|됐|되|된|먹|넘|도_?(되|돼|◇|가능|신청|참여|괜찮|할|받|해당)) ^_$",
);
const countWord =
  /^\s?(?:명|개|번|시|분|가지|권|군데|곳|건|마리|평|달|주|일|년|월|차|점|만|원|천|백|억|퍼|%|시간|호|동|층|km|키로|등|위|기|회|인분|인(?:기업|가구|사업|회사|치))/;
const limits = /^\s?(?:살|세)?\s?(?:이상|이하|미만|부터|까지|안\s?(?:됐|된|되)|전(?![가-힣]))/;
/** "사오십대" */
const twoDecades = /(?<![가-힣])([이삼사오육칠])([삼사오육칠팔])십\s?대/;
/** "육학년 육반": 66, as older people say it. */
const schoolYear = /(?<![\d가-힣])([2-9]|이|삼|사|오|육|칠|팔)\s?학년\s?([0-9영일이삼사오육칠팔구])\s?반/;
const band =
  /^\s?(?:[살세](?=대))?\s?(대(?!학|기업|리|구|전|졸|표)|댑|댄|줄(?=\s?(?:접|에|인|이|들|을|넘|입|요|$|[.,!~]|여자|남자|아[재줌저])))?\s?(?:의\s?)?(극초반|초반|초|중반|중후반|초중반|중|후반|후|말)?(?![가-힣]{0,1}기업)/;
const bands: Readonly<Record<string, readonly [number, number]>> = {
  극초반: [0, 1],
  초반: [0, 3],
  초: [0, 3],
  초중반: [0, 6],
  중반: [4, 6],
  중: [4, 6],
  중후반: [4, 9],
  후반: [7, 9],
  후: [7, 9],
  말: [7, 9],
};
const over =
  /^\s?(?:살|세|대)?\s?(?:을|를|이|도|은|는)?\s?(?:훌쩍|벌써|이미|조금|막)?\s?(?:넘(?!어야|으면|[는은]\s?(?:사람|분)|긴\s?건\s?아)|지났|지난(?!\s?[주달해번]))/;
const atLeast = /^\s?(?:살|세|대)?\s?이상\s?(?:이에|이고|인데(?!도)|입니|이요|됐)/;

interface SaidAge extends Span {
  readonly age: Age;
  /** It is not reached yet: an age that is, said beside it, is the one. */
  readonly near?: true;
}

/** An age as said, in 만 나이; a counted age (세는 나이) becomes the two 만 ages it can mean. */
export function readAge(text: string, expected: "asked" | "free"): Age | undefined {
  const decades = twoDecades.exec(text);
  if (decades) return [10 * digitOf(decades[1]), 10 * digitOf(decades[2]) + 9];
  const found = readNumbers(text).flatMap((n) => ageAt(text, n, expected));
  const kept = found.filter((f) => !isTurnedDown(text, f.end) && !isReplaced(text, f, found));
  const last = kept.filter(({ near }) => !near).at(-1) ?? kept.at(-1);
  if (last) return last.age;
  const school = schoolYear.exec(text);
  if (school) return 10 * digitOf(school[1]) + digitOf(school[2]);
  return sixtieth(text);
}

/** "환갑", which is 60 in 만 나이; "낼모레 환갑" is not there yet. */
function sixtieth(text: string): Age | undefined {
  const said = /환갑(?:을|이|도)?\s?(넘|지났|지난)?/.exec(text);
  if (!said) return undefined;
  if (said[1]) return [60, null];
  const after = text.slice(said.index + "환갑".length);
  return nearingAge({ value: 60, form: "native" }, text.slice(0, said.index), after) ?? 60;
}

function digitOf(said: string | undefined): number {
  return said === undefined ? 0 : (sinoValue(said) ?? Number(said));
}

/** "48이라 한거 세는 나이였어요" keeps its only number; with another number the first is the one replaced. */
function isReplaced(text: string, age: SaidAge, all: readonly SaidAge[]): boolean {
  return isSaidBefore(text, age.end) && all.length > 1;
}

function ageAt(text: string, n: SaidNumber, expected: "asked" | "free"): SaidAge[] {
  const before = text.slice(Math.max(0, n.start - 14), n.start);
  const after = text.slice(n.end, n.end + 16);
  if (/\d[.\-/]?$/.test(before) || /^[.\-/]?\d/.test(after)) return [];
  const nearing = nearingAge(n, before, after);
  if (nearing && !ofOthers(before)) return [{ age: nearing, start: n.start, end: n.end, near: true }];
  if (/(?:내년|후년|곧)(?:이면|에|에는)?\s?$/.test(before)) return [];
  if (n.value < 14 && child.test(before)) return [];
  const counted = isCounted(text, n);
  const at = (age: Age, length = 0): SaidAge[] => [
    { age: counted ? uncounted(age) : age, start: n.start, end: n.end + length },
  ];
  if (n.value < 10 || n.value > 119) return [];
  const inBand = bandAt(n, after, before);
  if (inBand) return at(inBand.age, inBand.length);
  if (!looksLikeAge(n, before, after, expected)) return [];
  if (over.test(after) || atLeast.test(after)) return at([n.value, null]);
  if (limits.test(after)) return [];
  return at(n.value, mark.exec(after)?.[0].length ?? 0);
}

function bandAt(n: SaidNumber, after: string, before: string): { age: Age; length: number } | undefined {
  if (n.value % 10 !== 0) return undefined;
  const m = band.exec(after);
  if (!m || (!m[1] && !m[2])) return undefined;
  const decade = m[1] !== undefined;
  if (!decade && (m[2] === "중" || m[2] === "말" || m[2] === "후" || m[2] === "초")) return undefined;
  if (decade && (/^\s?대\s?(?:의|1|일|로\s?(?:때리|나))/.test(after) || /보험|자동차|차량/.test(before)))
    return undefined;
  const [from, to] = bands[m[2] ?? ""] ?? [0, 9];
  const length = m[0].length;
  if (over.test(after.slice(length)) && !m[2]) return { age: [n.value, null], length };
  return { age: [n.value + from, n.value + to], length };
}

function looksLikeAge(n: SaidNumber, before: string, after: string, expected: "asked" | "free"): boolean {
  if (isPartOfWord(n, before)) return false;
  if (/평균\s?(?:나이|연령)(?:가|는|이|은)?\s?$/.test(before)) return false;
  if (n.said === "이사" && /^(?:[했하를가왔온갔님]|예정)/.test(after)) return false;
  if (mark.test(after)) return true;
  if (/^\s?(?:은|는|이라|이)?\s?[가-힣\s]{0,8}(?:세는|한국|우리)\s?나이/.test(after) && n.value >= 15) return true;
  if (n.form === "native" ? countsNative.test(after) : countWord.test(after)) return false;
  if (
    /(?:^|[^가-힣])(?:나이|연세|나이가|나이는|나이도|연세가|연세는|만|만으로|만으로는|나이로|나이로는)\s?$/.test(before)
  )
    return true;
  if (/나이(?:가|는|도|로|로는)?\s?(?:벌써|이제|올해|지금|만|딱)?\s?$/.test(before)) return true;
  if (/나이.{0,12}\s$/.test(before) && bareEnding.test(after)) return true;
  if (over.test(after) && (n.form === "native" || n.said.includes("십"))) return n.value >= 40 && !ofOthers(before);
  if (n.form === "native" && isNativeAge(n, before, after)) return true;
  if (n.form === "sino" && isSpelledAge(n, before, after)) return true;
  if (n.form === "digits" && isBareAge(n, before, after)) return true;
  if (expected === "asked") return n.form === "digits" || n.value >= 10;
  const fits = n.value >= 15 && n.value <= 90 && (n.form === "digits" || n.value % 10 === 0 || n.value > 20);
  if (introduces(n, before, after)) return true;
  if (!fits || !bareEnding.test(after) || /^\s?$/.test(after)) return introduces(n, before, after);
  return (
    /(?:^|\s)(?:저|전|저는|나|난|나는|제가|내가|올해|이제|지금|벌써|현재|아니|아까|아|앗|저도|엄마|어머니|아버지|아빠|남편|아내)\s?$/.test(
      before,
    ) || before === ""
  );
}

/** "교육이", "활동하십니까" hold letters of numbers; "나이는사십" is one, though nothing parts it. */
function isPartOfWord(n: SaidNumber, before: string): boolean {
  return (
    n.form === "sino" && /[가-힣]$/.test(before) && !/(?:[은는이가도만로전난나저또째이살]|올해|지금|이제)$/.test(before)
  );
}

/** "52 여 서울", "부천 사는 41 남자": a bare number in a list of facts. */
function introduces(n: SaidNumber, before: string, after: string): boolean {
  if (n.form !== "digits" || n.value < 18) return false;
  const person = /^[\s,/]*(?:여|남)(?:자|성)?(?=[\s,./]|$|이[고에예요]|인데|입니|예요|임|요)/.test(after);
  const place = /^[\s,/]+(?:서울|부산|대구|인천|광주|대전|경기)/.test(after);
  return (before.trim() === "" && (person || place)) || (person && /(?:\s|,|\/)$/.test(before));
}

function isCounted(text: string, n: SaidNumber): boolean {
  const m = counting.exec(text);
  if (!m) return false;
  const full = /만\s?(?:나이)?(?:으로|로)?(?:는)?\s?(?:(?:고치|하|치|따지|세|환산하)면\s)?$/.test(
    text.slice(Math.max(0, n.start - 14), n.start),
  );
  return !full;
}

function uncounted(age: Age): Age {
  if (typeof age === "number") return [age - 2, age - 1];
  return [age[0] - 2, age[1] === null ? null : age[1] - 1];
}

const bornDigits = /(?<!\d)((?:19|20)?\d{2})\s?년\s?(?:도\s?)?(?:\d{1,2}월\s?)?(?:생|[가-힣]{1,3}띠)/g;
const bornHangul =
  /((?:천구백|이천)?[일이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|[공영일이삼사오육칠팔구]{2}|이천(?:[공영]?[일이삼사오육칠팔구])?)\s?년\s?(?:도\s?)?(?:생|[가-힣]{1,3}띠)/g;

/** The year somebody was born in: "78년생", "팔공년생", "1978년생". Two digits never lie in the future. */
export function readBirthYear(text: string, today: string, numeral: (word: string) => number | undefined) {
  const found = [
    ...bareBirthYears(text),
    ...[...text.matchAll(bornDigits)].map((m) => ({ said: Number(m[1]), start: m.index, end: m.index + m[0].length })),
    ...[...text.matchAll(bornHangul)].map((m) => ({
      said: hangulYear(m[1] ?? "", numeral),
      start: m.index,
      end: m.index + m[0].length,
    })),
  ].sort((a, b) => a.start - b.start);
  const last = standing(text, found);
  const year = last ? fullYear(last.said, today) : undefined;
  return year !== undefined && year >= Number(today.slice(0, 4)) - 120 && year <= Number(today.slice(0, 4))
    ? year
    : undefined;
}

function hangulYear(word: string, numeral: (word: string) => number | undefined): number {
  if (word.startsWith("천구백")) return 1900 + (numeral(word.slice(3)) ?? 0);
  if (word.startsWith("이천")) return 2000 + (word.length > 2 ? (numeral(word.slice(2)) ?? Number.NaN) : 0);
  return numeral(word) ?? Number.NaN;
}

/** "78" → 1978, "05" → 2005: the latest year of that ending that is not in the future. */
export function fullYear(said: number, today: string): number {
  if (said >= 100) return said;
  const thisYear = Number(today.slice(0, 4));
  return 2000 + said <= thisYear ? 2000 + said : 1900 + said;
}
