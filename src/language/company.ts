import { phrasebook } from "./phrases.js";

const say = phrasebook({
  our: "(?<![가-힣])(저희|우리|제|당|저의|저흰|울)",
  body: "회사 업체 기업 공장 사업장 매장 가게 식당 법인 병원 학원 요양원 어린이집 사무실 센터 조직 중소기업 스타트업 쪽 카페",
  firm: "업체 회사 기업 공장 제조 법인 매장 병원 요양원 식당 가게 카페 학원 센터 스타트업",
  small: "작은 조그만 같은 이",
  staff: "사람 직원 인력 인재 알바생? 신입 경력직 기사 근로자 개발자 간호사",
  be: "입 이 예 인 임 에요 고 라 로 님?인데 이사",
  number: "몇 [한두세네] \\d+",
  hire: "뽑(?!히|나요|아요\\?|는지) 구합 구하고 구해야 구하려 구하는(데|_거) 구하기 구해_(주|지) 구인 채용(?!공고|행사|정보) 모집(하고|하려) 충원 안_?구해 못_?구",
});

/** "저희 회사", "우리 가게" */
const ourFirm = say(
  "<our>_<small>?_([가-힣]{2,4}\\s)?<body> 저희_같은_(중소|기업|회사|업체|소기업) 우리_?같은_<firm> 여직원",
  "저희(는|가|도)_.{0,24}<firm> (업체|공장|법인|(?<!중소|대|공|소|견)기업)(인데|입니다|이에요|예요)(?!_다) 제조업체(인|입|이|예)",
);
/** "회사 대표입니다", "인사 담당자인데요", "카페 하는 사장인데" */
const role = say(
  "대표(?!님|이사님)(?=_<be>) 대표이사 사업주 인사_?(담당|팀|과|업무) 채용_?담당 경영자 경영인 원장(?=입|이|인|예) 사장(?=입|이에|인데|이고|예요|임|이라|으로)",
);
/** "우리 대표가 …": of somebody else. */
const someoneElse = say("대표(님|이사)?(이|가|께서|한테)_(?!사) 대표(님|적)");
/** "회사 이름으로 신청", "회사가 받을 수 있는" */
const asFirm = say(
  "개인_(말고|아니고|이_아니라|이라고) (신청한|지원한|접수한|참여한)_(회사|업체|기업) 에_있는_(작은_)?(중소)?기업(입니다|인데|이에요)",
  "(회사|기업|법인)_(로|으로|자격으로|명의로|이름으로)_?(하는|신청|참여|접수|등록|지원) 소재_?(회사|기업|업체)(입|인|이)",
  "(?<!어떤_|무슨_)(회사|기업|업체|사업주|법인)(가|이|도|들이|에서|_대상으로)_(받을|신청할|지원_?받|참여할)",
  "직원_?[가-힣0-9]+_?명?(뿐인|인|짜리)_(회사|업체|기업|가게)도 (IT|제조|식품)_?회사_(하는|합니다|해요)",
);
/** "사람 좀 뽑으려고요" */
const hires = say(
  "(<staff>(을|를|이|도|들?을?)?|[가-힣]{2,5}_<number>_?(명|분)(을|이)?)_((좀|<number>_명|대신|급하게|빨리|더|새로|못|안)_)*<hire>",
);
const hiresFor = say("(구인|채용|뽑|구합|구하)(하고|하려|아야|으려|고_싶|는데|습니다|니다|려고|고_있|기가|기_)");
/** "중소기업인데 사람이 없어서", "부품 만드는 회사입니다" */
const asBody = say(
  "<firm>(인데|입니다|이에요|예요|이고|고요|인데요).{0,20}(사람|직원|인력|인재|일손|채용|구인|뽑)(?!들이랑) (만드는|만들고|제조하는|가공하는|생산하는|판매하는)_(작은_)?<firm>(입|이|인|예|고)",
);
/** "회사 사정으로", "채용계획이 없어졌습니다" */
const itsAffairs = say("회사_사정(으로|상|이) 채용_?계획(이|은)?_(없|취소|바뀌|변경|미뤄) 당사(는|의|가|에서|_)");
const asSeeker = say("일자리 뽑나요 뽑아요 뽑는지");
/** "직원이 셋인데", "직원 복지" */
const itsStaff = say(
  "(직원|종업원|근로자)(이|을|를|들|들을|도|은)?_([가-힣0-9]+_명|복지|교육_(시키|지원)|상담_(지원|받게)|퇴직금_(제때|챙)|[둘셋넷다열])",
);
/** "직원 20명짜리 다녀요": of where one works. */
const asEmployee = say(
  "다니(?!는_?직원) 다녀 다닙 재직 근무_(중|하) 퇴근 연차 상사 팀장 동료 야근 출근 사람들 직원(인데|이에요|입니다)",
);

/**
 * Whether somebody speaks for a company: as its head or its recruiter, or of "저희 회사" as the one
 * that hires, is advised or applies. An employee who speaks of where they work does not.
 */
export function speaksForCompany(text: string): boolean {
  if (/회사\s?(?:말고|아니고|아니라)\s?(?:저|제|개인)/.test(text)) return false;
  if (asFirm.test(text) || itsAffairs.test(text)) return true;
  if (role.test(text) && !someoneElse.test(text)) return true;
  if (asBody.test(text) && !asEmployee.test(text)) return true;
  const ours = ourFirm.test(text);
  if (ours && !asEmployee.test(text)) return true;
  if (hires.test(text) && (ours || hiresFor.test(text)) && !asSeeker.test(text)) return true;
  return itsStaff.test(text) && !asEmployee.test(text) && !/\d+\s?명짜리|몇\s?명/.test(text);
}
