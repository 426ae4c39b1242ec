import type { ProgramKind } from "../domain/program.js";
import { isTurnedDown } from "./negation.js";

const nouns: readonly (readonly [RegExp, ProgramKind])[] = [
  [/모임|커뮤니티|동호회|동아리|소모임|(?:독서|운동|취미|북)\s?클럽|취미반|네트워킹|스터디/g, "community"],
  [/인턴십|인턴쉽|인턴/g, "internship"],
  [
    /일자리|일할\s?(?:수\s?있는\s?|만한\s?)?(?:자리|데|곳)|일할수있는\s?(?:자리|데|곳)|알바(?:\s?자리)?(?!비|생|몬|천국|하|를\s?하)|아르바이트(?:\s?자리)?(?!하|를\s?하)|구인(?:\s?공고|\s?정보)?|채용\s?(?:공고|정보|\s?있)|취업\s?자리|공고|직원\s?자리|강사\s?자리|(?:경비|청소|주방|사무|미화|운전|보조|사무직|생산직|단기|계약직|정규직)\s?자리/g,
    "jobOpening",
  ],
  [
    /교육(?!청|비|대|행정|감|기관|계|자료)|훈련(?!생이|생인|소)|강의|강좌|수업|특강|클래스|연수(?=\s?(?:과정|프로그램|받))|직업\s?훈련|자격증\s?과정|국비|배울\s?(?:데|곳|만한)|내일배움/g,
    "training",
  ],
  [/상담(?!사|원|실|센터|교사|직(?=\s|을|이|으로)|\s?(?:직원|연결|선생|시간|전화|자원))/g, "counselling"],
  [/멘토링|멘토|멘티/g, "mentoring"],
  [/컨설팅/g, "consulting"],
  [/행사|박람회|설명회|현장\s?면접|면접회|채용의\s?날|이벤트|잡페어|채용\s?데이/g, "event"],
  [
    /지원금|보조금|장려금|지원\s?수당|구직\s?(?:촉진\s?)?수당|청년\s?수당|생활비\s?지원|현금\s?지원|돈\s?지원|훈련\s?수당|수당(?=\s?(?:같은|이?\s?있|이?\s?없|좀|지원|받을\s?수\s?있))|지원\s?받을\s?돈|대출/g,
    "money",
  ],
];

/** What sort of thing is sought or asked about, by its own noun; the last named that is not turned down. */
export function readKind(text: string): ProgramKind | undefined {
  const found = nouns.flatMap(([pattern, kind]) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const end = m.index + m[0].length;
      return isTurnedDown(text, end) || isJob(text, end, kind) || isPast(text, end) ? [] : [{ kind, end }];
    }),
  );
  return found.sort((a, b) => a.end - b.end).at(-1)?.kind;
}

/** "상담 교사", "교육 강사 일자리": the noun only says what the job is about. */
function isJob(text: string, end: number, kind: ProgramKind): boolean {
  return (
    kind !== "jobOpening" &&
    /^\s?(?:교사|강사|담당|업무|쪽\s?(?:일|경력)|일을\s?했|경력|자격증|의무|분야)/.test(text.slice(end))
  );
}

function isPast(text: string, end: number): boolean {
  return /^(?:을|를|은|는|도)?\s?(?:다\s?|이미\s?|벌써\s?)?(?:받았|들었(?!는데)|했었|해봤|받아\s?봤|끝났)/.test(
    text.slice(end),
  );
}
