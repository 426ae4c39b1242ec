import { particle, wordEnd } from "./after-names.js";
import { isEverydayGiven, isPlainlyGiven } from "./everyday-givens.js";
import { isCommonGivenName } from "./given-names.js";
import { oneSyllable, twoSyllable } from "./names.js";
import { isEverydayWord } from "./not-names.js";
import { hasFinal, type Span } from "./plain.js";

/** Who are many, and whose surnames hardly begin other words. */
const usual = "김박최윤임황권송홍허강장오서신안양손배백남심이정조한문유노류";
/** Of these, given names that nobody counted are taken for some, too. */
const many = "김박최윤임황권송홍";
/** After these a given name may stand in a word of its own ("김 민수가"); 이, 정, 한 and 조 say other things there. */
const apart = "김박최윤임황권송홍허강장오서신양손백심";

const whole = new RegExp(
  `(?<![가-힣])(?:(?:${twoSyllable})[가-힣]{2}|[${oneSyllable}][가-힣]{2})(?=${particle}?${wordEnd})`,
  "g",
);
const spaced = new RegExp(`(?<![가-힣])[${apart}]\\s([가-힣]{2})(?=${particle}?${wordEnd})`, "g");
/** "민수이가" is nobody's grammar, "지영이가" is: a word with a final consonant takes 이 and another particle only as a name. */
const called = new RegExp(`(?<![가-힣])([가-힣]{2})(?=이(?:가|는|를|도|한테|에게|네|와|랑은|랑도)${wordEnd})`, "g");
/** "강사 이정훈은", "진행자는 최수아": a title, and whom it is of. */
const titled = new RegExp(
  `(?<![가-힣])(?:보조\\s?강사|강사|선생|교사|교수|진행자|사회자|담당자|매니저|리더|멘토|코치|튜터|조장|반장|팀장|총무|회장|대표|작가|간사|조교|상담사|발표자|참가자|참여자|수강생|직원|주임|대리|과장|실장)(?:님|분)?(?:은|는|이|가|인|였던)?[\\s,:(]+(${twoSyllable}|[${oneSyllable}])(\\s?)([가-힣]{2})(?=${particle}?${wordEnd})`,
  "g",
);
/** "친구 민수가", "옆자리 지영이": whoever it is that one knows. */
const beside = new RegExp(
  `(?<=(?<![가-힣])(?:친구|동기|짝꿍|짝|조원|동료|동생|언니|누나|오빠|형|남편|아내|딸|아들|조카|며느리|사위|이모|고모|삼촌|선배|후배|옆자리|옆에|앞자리|뒷자리|앉은|이름은)\\s)([가-힣]{2})(?=이?${particle}?${wordEnd})`,
  "g",
);
/** "Ms. Lee", "instructor Kim" */
const abroad =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|[Tt]eacher|[Ii]nstructor|[Cc]oach|[Mm]anager)\.?\s([A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)/g;

/** Words that are built like a name that many have. */
const words: ReadonlySet<string> = new Set(
  [
    "강연자 경영자 공연자 방문자 전문자 주문자 소문자 피해자 예정자 선정자 변경자 송금자 고용자 이용자 임용자 권유자 장애자 부양자 제안자 문의자 주선자 주도자 원자력 고시원 한정식 한소리 하소연 배수진 현미경",
    "노인정 연예인 문제인 백수인 차수인 예정인 유명인 외지인 공인인 장애인 성인인 우리나 나이나 모이나 구하나 정하나 말하나 전하나 변하나 원하나 편하나 장이나 주이나 차이나 나은지 전세라 이유라 정보라 주소라 우리라",
    "선정은 사정은 계정은 변경은 안성은 편성은 구성은 조성은 배경은 안경은 성경은 한정은 인정은 가정은 고정은 조정은 지정은 부정은 전경은 감정은 감성은 인성은 개성은 여성은 남성은 열정은 과정은 일정은 공정은 심정은 진정은",
    "이성은 정성은 전성은 이상은 정상은 공영은 반영은 경영은 운영은 수영은 추정은 설정은 결정은 표정은 규정은 특성은 정식은 형식은 방식은 주식은 현실은 사실은 진실은 전설은 연설은 소설은 공석은 주석은 명성은 관성은 여정은",
    "한정임 정지해 정해진 정해준 정해선 안해준 안해진 정해인 전해진 전해준 변해진 편해진 강해진 심해진 연해진 약해진 대해진 안정화 정상화 조직화 현대화 문화재 이동하 변동하 감동하 진동하 인정하 선정하 지정하 조정하 고정하 한정하",
    "최소한 최대한 이유나 이영화 이영상 이문자 이소리 이기준 이현재 이정도 이성수 한영화 한영상 전영상 본영상 현현재 홍보영 공유하 경유하 소유하 우선하 예민하 고민하 주문자 안전하 이사람 김해인 세미나 전지나 ",
    "백지예 서부영 남부영 이자영 자영업 마리아 부서이 사진수 예시연 여기서 공감수 조용희 고유정 공공성 서정성 신선미 심미정 전통미 조화미 인간미 여성미 남성미 성숙미 고정미 강조하 이주하 추진하 주도하 상주하 인지도 민주화 임원진",
    "최소화 최대화 이상화 진정성 정체성 전문성 다양성 유용성 안전성 효용성 성장세 강세연 상승세 유연성 고연수 현장연 양성은 양성하 강성하 무성하 풍성하 노숙자 노약자 이재민 유목민 시민성 ",
  ].flatMap((line) => line.split(" ")),
);
/**
 * Where a text names people who are not known to us: a surname and a given name that many have, with or without a space; a
 * given name after a title or after what somebody is to whoever writes; "지영이가". Rare names that stand alone are not found.
 */
export function namedPeople(text: string): readonly Span[] {
  const found = (pattern: RegExp, isOne: (match: RegExpExecArray) => boolean, name: (m: RegExpExecArray) => string) =>
    [...text.matchAll(pattern)].filter(isOne).map((match): Span => {
      const said = name(match);
      const start = match.index + match[0].lastIndexOf(said);
      return { start, end: start + said.length };
    });
  return [
    ...found(
      whole,
      ({ 0: name, index }) => isWhole(name, text.slice(index + name.length)),
      ([name]) => name,
    ),
    ...found(
      spaced,
      ([, given = ""]) => isPlainlyGiven(given) && !isEverydayGiven(given),
      ([name]) => name,
    ),
    ...found(
      called,
      ([, given = ""]) => isCommonGivenName(given) && isPlainlyGiven(given) && hasFinal(given[1] ?? ""),
      ([name]) => name,
    ),
    ...found(titled, isTitled, ([, surname = "", gap = "", given = ""]) => surname + gap + given),
    ...found(
      beside,
      ([, given = ""]) => isPlainlyGiven(given),
      ([name]) => name,
    ),
    ...found(
      abroad,
      () => true,
      ([, name = ""]) => name,
    ),
  ];
}

function isWhole(name: string, after: string): boolean {
  if (words.has(name)) return false;
  const given = name.slice(-2);
  if (!isCommonGivenName(given))
    return (
      many.includes(name[0] ?? " ") &&
      mayBeGiven(given) &&
      !isEverydayWord(name) &&
      !/[서지도하나로해이예은인]$/.test(name)
    );
  if (name.length === 4) return true;
  const isUsual = usual.includes(name[0] ?? "");
  // "인정하고", "선호하는": what ends in 하 is a verb before these.
  if (given.endsWith("하") && /^(?:[는고도다면지기여게며]|$)/.test(after)) return false;
  if (isEverydayGiven(given)) return isUsual;
  // "주소나", "이유라고", "현실인데", "담당자가": the last syllable may be an ending of another word.
  return isUsual || !/[나라인자은지예해이]$/.test(given);
}

/** Whether a surname and a given name are rather a word ("강연자", "정해진"). */
export function isRatherWord(name: string): boolean {
  return words.has(name);
}

function isTitled([, surname = "", gap = "", given = ""]: RegExpExecArray): boolean {
  const name = surname + given;
  if (words.has(name)) return false;
  if (isCommonGivenName(given)) return gap === "" || isPlainlyGiven(given);
  return gap === "" && usual.includes(surname) && !isEverydayWord(name) && mayBeGiven(given);
}

const first =
  "가강건경광규기나남다대도동라로리명무문미민별병보봄빛상새서석선설성세소송솔수승슬시아안애연영예온요용우원유윤율은의이인일재정제종주준지진찬창채철초태하한해현형혜호홍환효훈휘희";
const second =
  "건겸경교규균근기나내늘다담덕덩도돈동란람랑련로록룡률름리린림마만명모미민배백범별봄빈빛상서석선설섭성세소솔송수숙순슬승신실아안애언연열엽영예옥온완용우욱운웅원율윤은음익인일자재정제조종주준중지진찬채천철춘탁태택하학한해혁현협형혜호홍화환효후훈휘희";

/** Whether two syllables that nobody counted may be a given name. */
export function mayBeGiven(given: string): boolean {
  return first.includes(given[0] ?? " ") && second.includes(given[1] ?? " ");
}
