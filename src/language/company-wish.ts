import { speaksForCompany } from "./company.js";
import { phrasebook } from "./phrases.js";

const say = phrasebook({
  firm: "회사 기업 업체 공장 사업장 중소기업 소기업 스타트업 병원 식당 가게 매장",
});
/** "광주 업체입니다", "회사 홍보영상", "기업이 받는": rather of a company than of somebody who works there. */
const ofCompany = say(
  "사장(입|인|이|님입|으로|,|\\s|$) 사업주 대표(입|인|이|로|,) 인사_?(담당|팀) 총무(입|팀) 채용_?담당 원장입",
  "<firm>(입니다|인데|이에요|예요|이고|임|을_위한|용|이_받|가_받|이_할|가_할|이_신청|가_신청|대상) (기업|회사|업체)_(대상|상담|지원|컨설팅|교육|소개|홍보|상태|체질|이미지|채용|방문)",
  "(직원|사람|인력|인재|신입|경력직|기사|간호사|알바)(을|를|도|이)?_([가-힣0-9]{1,4}명?_)?(뽑|구하|구합|채용|못_구|안_구|안_뽑|필요) 구인(_|을|광고|공고|난|의뢰|조건|창구)",
  "우리_?(회사|공장|가게|업체|직원) 저희_?(회사|공장|가게|업체|직원|병원|식당) 당사 여직원 직원들?_?(교육|복지|이_자꾸|상담)",
);
const ofEmployee = say(
  "(다니|다녀|다닙|재직|근무|직장인|제가_개인|개인적|구직자|취업|회사_(끝나|사람|친구|그만|밖)|퇴근)",
);

/** Whether a wish, as it is typed into a search, is rather a company's than somebody's who works there. */
export function wishesForCompany(text: string): boolean {
  return (speaksForCompany(text) || ofCompany.test(text)) && !ofEmployee.test(text);
}
