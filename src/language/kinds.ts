import type { ProgramKind } from "../domain/program.js";
import { isTurnedDown } from "./negation.js";
import { everywhere, phrasebook } from "./phrases.js";

const say = phrasebook({
  can: "수_있는 만한",
  where: "자리 데 곳",
  job: "[가-힣]{1,4}(사|원|직|쪽|비|장|범|릭|셔|빙)",
  work: "경비 청소 주방 사무 미화 운전 보조 사무직 생산직 조리사 기사 간호사 간호조무사 보호사 조리원 사무원 단기 계약직 정규직 직원 강사 취업",
});

const named: readonly (readonly [ProgramKind, RegExp])[] = [
  ["community", say("모임 커뮤니티 동호회 동아리 소모임 (독서|운동|취미|북)_클럽 취미반 네트워킹 스터디")],
  ["internship", say("인턴십 인턴쉽 인턴")],
  [
    "jobOpening",
    say(
      "일자리(?!_?(센터|플러스|수요)) 일할_(<can>_)?<where> 알바(_자리)?(?!비|생|몬|천국|하|를_하) 아르바이트(_자리)?(?!하|를_하) (?<![가-힣])구인(?![데디])(_공고|_정보)?",
      "채용(?=_$) 채용_(공고|정보|있|소식|중인) 공고 <work>_자리 <job>_자리(?=라도|를|가|는|도|면|좀|요|_(나|났|있|없|급|좀|찾|알아|부탁|혹시|구|부터)) (다른|그런|할_만한|하실_만한|맞는)_자리 (?<![가-힣])자리_(있음|났|나온|나왔) 부업_?자리",
    ),
  ],
  [
    "training",
    say(
      "교육(?!청|과|비|대|행정|감|기관|계|자료) 훈련(?!생|소) 강의 강좌 수업 특강 클래스 연수(?=_(과정|프로그램|받)) 자격증_과정",
      "과정(?=_?(은|이|도)?_?(있|없|좀|찾|알려|추천|들을)) 국비 내일배움",
    ),
  ],
  ["counselling", say("상담(?!사|료|비|원|실|센터|교사|직(?=\\s|을|이|으로)|_(직원|연결|선생|시간|전화|자원))")],
  ["mentoring", say("멘토링 멘토 멘티")],
  ["consulting", say("컨설팅 컨설턴트")],
  ["event", say("행사 박람회 설명회 현장_면접 면접회 채용의_날 이벤트 잡페어 채용_데이")],
  [
    "money",
    say(
      "지원금 보조금 장려금 지원_수당 구직_(촉진_)?수당 청년_수당 생활비_지원 현금_지원 돈_지원 훈련_수당 지원_?받을_돈 대출",
      "수당(?=_(같은|이?_(또_)?있|이?_없|좀|지원|받을_수_있)) 생활비(를)?_(주|대주|보태) 받을_(수_있는_)?돈",
    ),
  ],
];
const nouns = named.map(([kind, phrases]) => [kind, everywhere(phrases)] as const);

/** Most texts name none: this tells so at little cost. */
const anyNoun = new RegExp(named.map(([, phrases]) => phrases.source).join("|"));

/** What sort of thing is sought or asked about, by its own noun; the last named that is not turned down. */
export function readKind(text: string): ProgramKind | undefined {
  if (!anyNoun.test(text)) return undefined;
  const found = nouns.flatMap(([kind, pattern]) =>
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
