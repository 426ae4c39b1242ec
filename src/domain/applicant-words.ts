import { type CareerField, type Education, isCareerField } from "./applicants.js";

/** How people name what they finished last; of several the highest one counts, so the highest stands first. */
const schools: readonly (readonly [Education, RegExp])[] = [
  ["graduate", /대학원|석사|박사|석박/u],
  ["college", /전문대|초대졸|전문학사|2년제|3년제|폴리텍/u],
  ["university", /대졸|대학|4년제|학사|사이버대|방송대|방통대/u],
  ["high", /고졸|고등학교|고교|상고|공고|검정고시|여고/u],
  ["middle", /중졸|중학교|초졸|초등학교|국민학교|무학/u],
];

/** 최종 학력 as people say it ("고졸이에요", "전문대 나왔어요"); nothing where the words name no school. */
export function educationIn(words: string): Education | undefined {
  return schools.find(([, said]) => said.test(words))?.[0];
}

const fields: readonly (readonly [CareerField, RegExp])[] = [
  ["sales", /영업|판매|유통|무역|매장|점장|상담\s?판매|세일즈|바이어|MD\b/u],
  ["marketing", /마케팅|홍보|광고|기획|디자인|브랜드|콘텐츠|언론|기자|방송/u],
  ["finance", /은행|금융|보험|증권|회계|경리|재무|세무/u],
  ["technology", /개발자|프로그래|전산|엔지니어|연구|통신|반도체|소프트웨어|데이터|\bIT\b|아이티/iu],
  ["production", /생산|제조|공장|품질|건설|건축|현장|설비|기계|정비|운전|운송|물류|택배|농사|농업/u],
  ["education", /교사|강사|교육|학원|선생|교수|보육|유치원|어린이집/u],
  ["care", /간호|의료|병원|요양|복지|돌봄|약사|의사|치료/u],
  ["public", /공무원|공공|구청|시청|군인|경찰|소방|공기업|공단/u],
  ["service", /식당|요리|조리|주방|카페|바리스타|미용|호텔|관광|여행|서비스|경비|청소|자영업|가게/u],
  ["management", /경영|관리|총무|인사|사무|행정|비서|임원|대표|노무|법무/u],
  ["home", /주부|가사|육아|살림/u],
];

/**
 * Which field what somebody has done belongs to, for counting only: their own words stand beside it wherever one
 * applicant is looked at. Words that name several fall under the first of the list; words that name none are `other`.
 */
export function careerFieldOf(career: string): CareerField {
  if (isCareerField(career)) return career;
  return fields.find(([, said]) => said.test(career))?.[0] ?? "other";
}
