import type { SaidNumber } from "./numbers.js";
import type { Span } from "./plain.js";

// Ages said without 살 or 세: "서른셋 백수", "칠십하나라예", "63 강북구".

/** "마흔아홉 명", but not "스물일곱 만학도": a counting word by itself, with a particle at most. */
export const countsNative =
  /^\s?(?:(?:명|개|번째?|시간|시|분|가지|권|군데|곳|건|마리|평|달|주|일|년|월|차|점|원|호|동|층|회|인분|장|대|잔|병|만|천|백|억|퍼)(?=$|[^가-힣]|[이가을를은는만의]|에|째|동안|정도|쯤|간|중|짜리|으로|넘|남짓|반)|도(?:쯤|\s?안)|인(?:기업|가구|사업|회사|치))/;
/** "직원 서른둘" */
const staffBefore =
  /(?:직원|인원|사원|근로자|강사|회원|정원|여성|남성|\s중에?)(?:이|은|는|만|가)?\s?(?:모두|총|다)?\s?$/;
/** "경력 쉰 적", "2년 쉰": 쉰 is no number there. */
const restedBefore =
  /(?:경력|육아로?|출산|[년월간달]|일을?|일도|안|못|푹|며칠|동안|로|느라|라고|쭉|넘게|이상|내리)\s?$/;
const restedAfter = /^\s?(?:적|경단|사람|뒤|후(?!반)|지|거|것|건|동안|목|기간|경력|상태|다음)/;
const underLimit = /(?:상한|하한|제한|커트라인)(?:이|은|는)?\s?$/;

/** "직원 서른둘", "상한이 예순일곱": not the age of who speaks. */
export function ofOthers(before: string): boolean {
  return staffBefore.test(before) || underLimit.test(before);
}

/** "서른셋 백수", "쉰여섯에 혼자", "마흔아홉이래요": a native number that counts nothing is an age. */
export function isNativeAge(n: SaidNumber, before: string, after: string): boolean {
  if (
    n.value < 17 ||
    n.said === "스무" ||
    ofOthers(before) ||
    /[가-힣](?<![은는이가도만로전난나저또째구시군동고])$/.test(before)
  )
    return false;
  if (n.said === "쉰" && (restedBefore.test(before) || restedAfter.test(after))) return false;
  return !/^\s?(?:다\s?돼|되면|되기|즈음)/.test(after) && !countsNative.test(after);
}

const spelledAfter =
  /^(?:$|[\s.!~]*$|,|(?:에|이고|이라|이요|이여|이유|이오|인디|인데|입니|임|이래|도)(?:\s|$|[가-힣])|\s(?:노인|늙은|할[매미배아]|먹|묵|된|여자|남자|백수|살|아[재지줌저]|영감|노[총처]))/;

/** "육십하나라예", "딱 육십", "칠십 노인": a spelled-out number of tens at the beginning of a word. */
export function isSpelledAge(n: SaidNumber, before: string, after: string): boolean {
  if (!n.said.includes("십") || n.value < 20 || n.value > 99 || ofOthers(before)) return false;
  if (/[가-힣\d]$/.test(before) || /\s?(?:점|번|월|년)\s?$/.test(before)) return false;
  const mixed = /십\s?[하둘셋넷다여일아]/.test(n.said) && !/십\s?[일]$/.test(n.said);
  return mixed ? !countsNative.test(after) : spelledAfter.test(after);
}

const person =
  "(?:여|남|여자|남자|여성|남성|사내|아[재지줌저][가-힣]*|[백빽]수[가-힣]*|무직[가-힣]*|취준[가-힣]*|대학생[가-힣]*|학생[가-힣]*|직장인[가-힣]*|회사원[가-힣]*|프리랜서[가-힣]*|주부[가-힣]*|엄마[가-힣]*|청년[가-힣]*|구직[가-힣]*|재직[가-힣]*|퇴[직사][가-힣]*|[노미]?총각|경단[가-힣]*|은퇴[가-힣]*|자영업[가-힣]*|병가|휴직[가-힣]*|기혼|미혼|싱글|니트)";
const closes = "(?:$|[.!~]|임|여|이[고구]|인[데디]|입니|이[여유요]|예요|이에요|yo\\b|샇|셀)";
const tellsAfter = new RegExp(`^(?:[,/)]|\\s?${closes}|[\\s,/]+${person}(?=$|[\\s,./])|[\\s,/]+01\\d)`);
const cityNames =
  "서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|[가-힣]{1,3}[구시군]";
const placeAfter = new RegExp(`^[\\s,/]+(?:${cityNames})(?=$|[\\s,./])`);
const placeBefore = /(?:[가-힣]{1,3}[구시군]|자취|서울|부산|대구|인천|광주|대전|울산|세종)[\s,/]*$/;
const oneBefore = /(?:사는|살고|살구|다니는|하는|나|난|저|전|여|남|사람|여자|남자|다녀요|[,/(])\s?$/;
const anyCount =
  /^\s?(?:명|개|번|시|분|가지|권|군데|곳|건|마리|평|달|주[일년]?|일|년|월|차|점|만|원|천|백|억|퍼|%|호|층|km|키로|등|위|기|회|인|학년|플러스|\+)/;

/** "63 강북구", "사는 38 프리랜서", "관악구/34/무직": two digits among facts of a person. */
export function isBareAge(n: SaidNumber, before: string, after: string): boolean {
  if (!/^[1-9]\d$/.test(n.said) || n.value < 17 || n.value > 74 || ofOthers(before)) return false;
  if (anyCount.test(after) || /[\d가-힣A-Za-z][.\-/]?$/.test(before.replace(/[구시군]$/, "").replace(/.*\s/, ""))) {
    if (!/[가-힣][구시군]?[/]$/.test(before) && !/[구시군]$/.test(before)) return false;
  }
  if (/^(?:yo\b|샇|셀)/.test(after)) return true;
  if (placeAfter.test(after) && (before.trim() === "" || oneBefore.test(before))) return true;
  if (placeBefore.test(before) && (tellsAfter.test(after) || /^\s[가-힣]/.test(after))) return true;
  if (before.trim() === "") return new RegExp(`^[\\s,/]+${person}`).test(after);
  if (oneBefore.test(before)) return tellsAfter.test(after) || /^\s[가-힣]{2}/.test(after);
  return new RegExp(`^[\\s,/]+${person}(?=$|[\\s,./])`).test(after) && /\s$/.test(before);
}

const bareYear = new RegExp(
  `(?<![\\d.:/-])(?<![\\d.:/-]\\s)(0\\d|[89]\\d|7[5-9])(?=(?:이[고구]|인[데디]|임|[\\s/,]+(?:${person}|${cityNames}|[가-힣]{2,4}\\s)))`,
  "g",
);

/** "97 춘천 …", "03 백수", "04인데": two digits that are no age of somebody who looks for work say the year of birth. */
export function bareBirthYears(text: string): readonly (Span & { readonly said: number })[] {
  return [...text.matchAll(bareYear)].flatMap((m) => {
    const before = text.slice(0, m.index);
    const opens =
      before.trim() === "" ||
      oneBefore.test(before) ||
      /(?:백수|취준|나|저)\s$/.test(before) ||
      /^[가-힣]{2}\s$/.test(before);
    return opens ? [{ said: Number(m[1]), start: m.index, end: m.index + m[0].length }] : [];
  });
}
